import { z } from "zod"
import type { SearchPage } from "@/core/desk/search-views"
import { searchKinds } from "@/core/search/kind"
import { isFilling } from "@/db/queries/search-due"
import { count, cursor, flag, id, words } from "../inputs"
import type { SignedIn } from "../verb"
import { countsOf } from "./counts"
import { foundPage } from "./found-page"
import { searchItems } from "./search-items"

const kindList = z
  .string()
  .max(100)
  .transform(text => text.split(",").filter(one => one !== ""))
  .pipe(z.array(z.enum(searchKinds)).max(searchKinds.length))

export const SearchInput = z.strictObject({
  q: words(500).describe(
    'Words, "words side by side", the beginning of the last one. Every text is a query.',
  ),
  kinds: kindList.optional().describe(`Only these, with commas: ${searchKinds.join(", ")}.`),
  article: id.optional().describe("Only what belongs to this article."),
  counts: flag.optional().describe("1: the first page also says how many of each kind there are."),
  cursor,
  most: count,
})
type Input = z.output<typeof SearchInput>
const usual = 20

/** Finds articles, claims, quotes, notes and sources by their words: titles first, then words side by side, then the newest. */
export async function search(ctx: SignedIn, input: Input): Promise<SearchPage> {
  const { read, who } = ctx
  const { most = usual, kinds = [], article = null } = input
  const narrow = { kinds: kinds.length > 0 ? kinds : null, article }
  const { query, looking, found, isFirst, next } = await foundPage(ctx, input.q, narrow, input.cursor, most)
  const filling = await isFilling(read)
  if (query.units.length === 0) return { items: [], next, mode: "words", filling }
  const counts = input.counts && isFirst ? { counts: await countsOf(read, who, looking, article) } : {}
  const items = await searchItems(read, who, found, query, looking.mode, article)
  return { items, next, mode: looking.mode, filling, ...counts }
}
