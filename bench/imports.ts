import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { parse } from "@retorquere/bibtex-parser"
import type { ImportView } from "../core/desk/import-view"
import { manyEntries } from "../formats/testing/many-entries"
import { type Desk, signIn, startDesk } from "./desk"
import { post } from "./filled-desk"
import { percentile, round } from "./statistics"

const count = 10_000

/** Seconds of processor time that a server and its ended children used so far (proc(5): fields 14 to 17, hundredths). */
function processorOf({ process: { pid } }: Desk): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100
}

/** Imports the file, and meanwhile changes another source again and again, as somebody else at work would. */
async function ours(desk: Desk, text: string) {
  const cookie = await signIn(desk)
  const add = () => post(desk, cookie, "/sources", { csl: { type: "report", title: "Swans" } })
  await add()
  const [since, used] = [performance.now(), processorOf(desk)]
  const begun = await post<ImportView>(desk, cookie, "/sources/import-jobs", { text, format: "bibtex" })
  const waits: number[] = []
  for (;;) {
    const asked = performance.now()
    await add()
    waits.push(performance.now() - asked)
    const response = await fetch(`${desk.url}/api/v1/sources/import-jobs/${begun.id}`, {
      headers: { cookie },
    })
    const { state, added } = (await response.json()) as ImportView
    if (state !== "running") {
      if (added !== count) throw new Error(`${added} of ${count} entries were added`)
      break
    }
    await pause(20)
  }
  const seconds = (performance.now() - since) / 1000
  return { seconds, processor: processorOf(desk) - used, wait: percentile(waits, 0.95) }
}

/** Seconds a program of others takes to read the file; null where it is not here. */
function other(program: string, args: string[]): number | null {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" })
  } catch {
    return null
  }
  const since = performance.now()
  const { status } = spawnSync(program, args, { stdio: "ignore" })
  return status === 0 ? (performance.now() - since) / 1000 : null
}

/** 10,000 entries of BibTeX brought in, beside programs that only read them. */
export async function benchImports(): Promise<Record<string, unknown>> {
  const text = manyEntries(count)
  const folder = mkdtempSync(join(tmpdir(), "obelus-bench-"))
  const file = join(folder, "lorem.bib")
  writeFileSync(file, text)
  const desk = await startDesk()
  try {
    const { seconds, processor, wait } = await ours(desk, text)
    const since = performance.now()
    parse(text)
    const bare = (performance.now() - since) / 1000
    const pandoc = other("pandoc", ["-f", "bibtex", "-t", "csljson", file])
    const bib2xml = other("bib2xml", [file])
    return {
      "imported, s": round(seconds),
      "may take, s": 10,
      "processor, s": round(processor),
      "another's change meanwhile, p95 ms": round(wait),
      "the parser alone, reading, s": round(bare),
      "ratio to the parser alone": round(seconds / bare, 2),
      ...(pandoc === null ? {} : { "pandoc, reading, s": round(pandoc) }),
      ...(bib2xml === null ? {} : { "bib2xml, reading, s": round(bib2xml) }),
    }
  } finally {
    await desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
