import { z } from "zod"
import type { Page, SourceRow } from "@/core/desk/views"
import { cslTypes, sourceStates } from "@/core/sources/source"
import { count, cursor, flag, words } from "../inputs"
import type { SignedIn } from "../verb"
import { listedSources } from "./listed-sources"
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

/** Sources the viewer may know of: the last changed first, or with words what fits them best. */
export async function listSources(
  ctx: SignedIn,
  { cursor, most = usual, ...filter }: z.output<typeof ListSourcesInput>,
): Promise<Page<SourceRow>> {
  const { items, next } = await listedSources(ctx, filter, cursor, most)
  return { items: await sourceRows(ctx.read, ctx.who, items), next }
}
