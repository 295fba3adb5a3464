import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { sourcesByIds } from "@/db/queries/sources"
import { bibliographyFormats } from "@/formats/bibliography"
import type { Message } from "@/formats/imported"
import { id, words } from "../inputs"
import type { SignedIn } from "../verb"
import { takeIn } from "./importing/take-in"
import { sourceRows } from "./source-rows"

export const ImportSourcesInput = z.strictObject({
  /** One of the bibliography formats; found from the name and the text where it is left out. */
  format: z.enum(bibliographyFormats).optional(),
  filename: words(300).optional(),
  text: z.string().max(limits.textBytes),
  /** Sources every imported one derives from, where the file says nothing. */
  derivesFrom: id.optional(),
})

interface Imported {
  format: string
  added: SourceRow[]
  known: SourceRow[]
  messages: Message[]
}

/** Takes a bibliography in and answers when all of it is there; `startImport` does it beside other work. */
export async function importSources(
  ctx: SignedIn,
  input: z.output<typeof ImportSourcesInput>,
): Promise<Imported> {
  const { format, added, known, messages } = await takeIn(ctx, input)
  return { format, added: await rowsOf(ctx, added), known: await rowsOf(ctx, known), messages }
}

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
