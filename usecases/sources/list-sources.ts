import { z } from "zod"
import type { Page, SourceRow } from "@/core/desk/views"
import { mostAtOnce } from "@/core/sources/source-change"
import { count, cursor } from "../inputs"
import type { SignedIn } from "../verb"
import { listedIds, listedSources } from "./listed-sources"
import { filterOf, orderOf, sourceFilterFields, sourceOrderFields } from "./source-filter"
import { sourceRows } from "./source-rows"

export const ListSourcesInput = z.strictObject({
  ...sourceFilterFields,
  ...sourceOrderFields,
  cursor,
  most: count,
})
export const ListSourceIdsInput = z.strictObject(sourceFilterFields)
const usual = 50

/** Sources the viewer may know of: in the order asked for, or with words what fits them best. */
export async function listSources(
  ctx: SignedIn,
  { q, cursor, most = usual, ...asked }: z.output<typeof ListSourcesInput>,
): Promise<Page<SourceRow>> {
  const filter = { q, ...(await filterOf(ctx, asked)) }
  const { items, next } = await listedSources(ctx, filter, cursor, most, orderOf(asked))
  return { items: await sourceRows(ctx.read, ctx.who, items), next }
}

/** The ids of all that a filter leaves, as many as may be changed at once; `more` where there are others. */
export async function listSourceIds(
  ctx: SignedIn,
  { q, ...asked }: z.output<typeof ListSourceIdsInput>,
): Promise<{ ids: string[]; more: boolean }> {
  const filter = { q, ...(await filterOf(ctx, asked)) }
  const ids = await listedIds(ctx, filter, mostAtOnce + 1)
  return { ids: ids.slice(0, mostAtOnce), more: ids.length > mostAtOnce }
}
