import { basename } from "node:path"
import type { Page, SourceRow } from "@/core/desk/views"
import { type Command, type ExitCode, type Given, type Terminal, usageError } from "../command"
import { type Desk, withDesk } from "../desk"
import { readText } from "../input"
import { printMessages, type Said } from "../messages"

interface Taken {
  added: SourceRow[]
  known: SourceRow[]
  messages: Said[]
}

async function takeIn(desk: Desk, { values, positionals }: Given, terminal: Terminal): Promise<ExitCode> {
  const text = await readText(positionals[1], terminal)
  const name = positionals[1] === "-" ? {} : { filename: basename(positionals[1] ?? "") }
  const format = values.format ? { format: values.format } : {}
  const taken = await desk.call<Taken>("importSources", { ...format, ...name, text })
  printMessages(taken.messages, terminal)
  if (values.json) terminal.out(`${JSON.stringify(taken)}\n`)
  else for (const source of taken.added) terminal.out(`${source.citekey}\t${source.id}\n`)
  terminal.err(`${taken.added.length} added, ${taken.known.length} already here.\n`)
  return taken.messages.length > 0 && taken.added.length + taken.known.length === 0 ? 1 : 0
}

async function list(desk: Desk, { values }: Given, terminal: Terminal): Promise<ExitCode> {
  let cursor: string | null = null
  do {
    const page: Page<SourceRow> = await desk.call("listSources", cursor ? { cursor } : {})
    for (const source of page.items) {
      const line = `${source.citekey}\t${source.csl.type}\t${source.csl.title ?? source.label}\t${source.evidence}`
      terminal.out(values.json ? `${JSON.stringify(source)}\n` : `${line}\n`)
    }
    cursor = page.next
  } while (cursor)
  return 0
}

export const sources: Command = {
  usage: "sources import FILE|- [--format csl-json|biblatex|bibtex|ris] | sources list [--json]",
  summary: "Takes sources in from a bibliography file, or lists the library.",
  options: { format: { type: "string" }, json: { type: "boolean" } },
  words: [1, 2],
  async run(given, terminal) {
    const acts: Record<string, typeof list> = { import: takeIn, list }
    const act = acts[given.positionals[0] ?? ""]
    if (!act) throw usageError("sources takes import or list.")
    return withDesk(terminal, desk => act(desk, given, terminal))
  },
}
