import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { CslItem } from "@/core/sources/source"
import { sameSource, sourcesByIds } from "@/db/queries/sources"
import { bibliographyFormats, type ReadBibliography } from "@/formats/bibliography"
import type { Message } from "@/formats/imported"
import { id, words } from "../inputs"
import type { SignedIn } from "../verb"
import { AddSourceInput, writeSource } from "./add-source"
import { CslInput, columnsOf } from "./csl-input"
import { sourceRows } from "./source-rows"

export const ImportSourcesInput = z.strictObject({
  /** One of the bibliography formats; found from the name and the text where it is left out. */
  format: z.enum(bibliographyFormats).optional(),
  filename: words(300).optional(),
  text: z.string().max(limits.textBytes),
  /** Sources every imported one derives from, where the file says nothing. */
  derivesFrom: id.optional(),
})
type Input = z.output<typeof ImportSourcesInput>

interface Imported {
  format: string
  added: SourceRow[]
  known: SourceRow[]
  messages: Message[]
}

const chunk = 50

/**
 * Takes a bibliography in: what is here already is told, not added twice; an entry that cannot be read, or is no source, is told by
 * its place, and the others are taken. Reading runs in a child process.
 */
export async function importSources(ctx: SignedIn, input: Input): Promise<Imported> {
  const { format, items, messages } = await read(ctx, input)
  if (items.length > limits.bibliographyItems)
    throw appError("too_large", "source.too_many", { n: items.length, limit: limits.bibliographyItems })
  if (items.length === 0 && messages.length > 0)
    throw appError("unprocessable", messages[0]?.code ?? "", messages[0]?.values)
  const known = new Set<string>()
  const fresh: CslItem[] = []
  for (const { csl: item, place } of items) {
    const checked = CslInput.safeParse(item)
    if (!checked.success) {
      const field = checked.error.issues[0]?.path.join(".") ?? ""
      messages.push({ code: "source.item_unreadable", place, values: { field } })
      continue
    }
    const csl = checked.data as CslItem
    const one = await sameSource(ctx.read, ctx.who, columnsOf(csl))
    if (one) known.add(one.id)
    else fresh.push(csl)
  }
  const added: string[] = []
  for (let at = 0; at < fresh.length; at += chunk)
    added.push(...(await add(ctx, fresh.slice(at, at + chunk), input.derivesFrom)))
  return { format, added: await rowsOf(ctx, added), known: await rowsOf(ctx, [...known]), messages }
}

async function read(ctx: SignedIn, { format, filename, text }: Input) {
  const asked = { ...(format ? { format } : {}), ...(filename ? { filename } : {}), text }
  return (await ctx.children.run("read-bibliography", asked)) as ReadBibliography & { format: string }
}

/** Fifty a transaction: everybody else's writing waits no longer than that. */
const add = (ctx: SignedIn, items: CslItem[], derivesFrom: string | undefined) =>
  ctx.transact(async tx => {
    const made: string[] = []
    for (const csl of items)
      made.push(
        await writeSource(tx, ctx, AddSourceInput.parse({ csl, ...(derivesFrom ? { derivesFrom } : {}) })),
      )
    return made
  })

/** In the order in which they were added. */
async function rowsOf({ read: db, who }: SignedIn, ids: string[]): Promise<SourceRow[]> {
  const rows: SourceRow[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const part = ids.slice(at, at + 500)
    const found = new Map(
      (await sourceRows(db, who, await sourcesByIds(db, who, part))).map(row => [row.id, row]),
    )
    rows.push(...part.flatMap(one => found.get(one) ?? []))
  }
  return rows
}
