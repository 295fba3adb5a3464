import { z } from "zod"
import type { Page, SourceRow } from "@/core/desk/views"
import { cslTypes, sourceStates } from "@/core/sources/source"
import { sourcePage } from "@/db/queries/sources"
import { count, cursor, flag, words } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { sourceRows } from "./source-rows"

export const ListSourcesInput = z.strictObject({
  q: words(500).optional(),
  type: z.enum(cslTypes).optional(),
  state: z.enum(sourceStates).optional(),
  unused: flag.optional(),
  cursor,
  most: count,
})
const usual = 50

/** Sources the viewer may know of, the last changed first. */
export async function listSources(
  { read, who }: SignedIn,
  { cursor, most = usual, ...filter }: z.output<typeof ListSourcesInput>,
): Promise<Page<SourceRow>> {
  const rows = await sourcePage(read, who, { ...filter, after: placeOf(cursor), most: most + 1 })
  const page = pageOf(rows, most, row => [row.updatedAt, row.id])
  return { items: await sourceRows(read, who, page.items), next: page.next }
}
