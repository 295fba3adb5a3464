import { z } from "zod"
import type { SearchPage } from "@/core/desk/search-views"
import { appError } from "@/core/failing/app-error"
import { type SearchKind, searchKinds } from "@/core/search/kind"
import type { SearchMode } from "@/core/search/matches"
import { readQuery } from "@/core/search/query"
import { type Found, foundSubjects, numberOfSubject } from "@/db/queries/search"
import { isFilling } from "@/db/queries/search-due"
import { count, cursor, flag, id, words } from "../inputs"
import { cursorOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { countsOf } from "./counts"
import { type Looking, lookFor, lookInside } from "./look-for"
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
  const query = readQuery(input.q)
  const filling = await isFilling(read)
  if (query.units.length === 0) return { items: [], next: null, mode: "words", filling }
  const narrow = { kinds: kinds.length > 0 ? kinds : null, article }
  const place = await placeIn(ctx, input.cursor)
  const { looking, found } = await looked(ctx, input, narrow, place, most)
  const counts = input.counts && !place ? { counts: await countsOf(read, who, looking, article) } : {}
  const items = await searchItems(read, who, found.slice(0, most), query, looking.mode, article)
  return { items, next: nextOf(looking, found, most), mode: looking.mode, filling, ...counts }
}

interface Narrow {
  kinds: readonly SearchKind[] | null
  article: string | null
}

type FoundIn = Found & { tier: number }

/**
 * Words, and where they fail for this viewer, what has them inside. They fail where they find nothing of any kind: a filter does
 * not turn them into parts. What the viewer may not see has no say in it.
 */
async function looked(ctx: SignedIn, { q }: Input, narrow: Narrow, place: Place | null, most: number) {
  const query = readQuery(q)
  const words = await lookFor(ctx.read, query)
  const isInParts = place?.mode === "parts"
  const found = isInParts ? [] : await foundFrom(ctx, words, narrow, place, most + 1)
  const inWords = { looking: words, found }
  if (found.length > 0 || (place && !isInParts)) return inWords
  if (!isInParts && (await isAnything(ctx, words, narrow))) return inWords
  const parts = await lookInside(ctx.read, query)
  if (!parts) return inWords
  const inParts = { looking: parts, found: await foundFrom(ctx, parts, narrow, place, most + 1) }
  return inParts.found.length > 0 || (await isAnything(ctx, parts, narrow)) ? inParts : inWords
}

async function isAnything({ read, who }: SignedIn, { tiers }: Looking, { kinds, article }: Narrow) {
  const expression = tiers.at(-1)
  if (!kinds || !expression) return false
  return (await foundSubjects(read, who, { expression, kinds: null, article }, null, 1)).length > 0
}

/** One tier after the other, from a place on, until there is enough. */
async function foundFrom(
  { read, who }: SignedIn,
  { tiers }: Looking,
  narrow: Narrow,
  place: Place | null,
  most: number,
): Promise<FoundIn[]> {
  const found: FoundIn[] = []
  for (let tier = place?.tier ?? 0; tier < tiers.length && found.length < most; tier++) {
    const [expression, ...earlier] = tiers.slice(0, tier + 1).reverse()
    if (!expression) break
    const except = earlier.length > 0 ? { is: "any" as const, of: earlier } : undefined
    const before = tier === place?.tier ? place.n : null
    const asked = { expression, except, ...narrow }
    const rows = await foundSubjects(read, who, asked, before, most - found.length)
    found.push(...rows.map(row => ({ ...row, tier })))
  }
  return found
}

interface Place {
  mode: SearchMode
  tier: number
  n: number
}

// Where a page ends is said by the thing it ends with, which the viewer has seen. Its number in the index would tell how many
// things there are that they may not see.
function nextOf({ mode }: Looking, found: readonly FoundIn[], most: number): string | null {
  const last = found[most - 1]
  if (found.length <= most || !last) return null
  return cursorOf([last.tier, `${mode} ${last.kind} ${last.subjectId}`])
}

async function placeIn({ read, who }: SignedIn, cursor: string | undefined): Promise<Place | null> {
  const place = placeOf(cursor)
  if (!place) return null
  const [mode, kind, subjectId] = place[1].split(" ")
  const isOurs = (mode === "words" || mode === "parts") && searchKinds.includes(kind as SearchKind)
  const n = isOurs && subjectId ? await numberOfSubject(read, who, kind as SearchKind, subjectId) : null
  if (n === null) throw appError("invalid", "request.cursor")
  return { mode: mode as SearchMode, tier: Math.max(0, place[0]), n }
}
