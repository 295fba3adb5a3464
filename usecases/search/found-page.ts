import { appError } from "@/core/failing/app-error"
import { type SearchKind, searchKinds } from "@/core/search/kind"
import type { SearchMode } from "@/core/search/matches"
import { type Query, readQuery } from "@/core/search/query"
import { type Found, foundSubjects, type Narrow, numberOfSubject } from "@/db/queries/search"
import { cursorOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { type FoundIn, foundFew } from "./found-few"
import { type Looking, lookFor, lookInside } from "./look-for"

type Reading = Pick<SignedIn, "read" | "who">

export interface FoundPage {
  query: Query
  looking: Looking
  found: Found[]
  /** Whether it is the page that a search begins with. */
  isFirst: boolean
  next: string | null
}

/** A page of what somebody may find by these words, best tier first, with the cursor of the next. */
export async function foundPage(
  ctx: Reading,
  q: string,
  narrow: Narrow,
  cursor: string | undefined,
  most: number,
): Promise<FoundPage> {
  const query = readQuery(q)
  if (query.units.length === 0)
    return { query, looking: { mode: "words", tiers: [] }, found: [], isFirst: true, next: null }
  const place = await placeIn(ctx, narrow, cursor)
  const { looking, found } = await looked(ctx, query, narrow, place, most)
  const next = nextOf(looking, found, most)
  return { query, looking, found: found.slice(0, most), isFirst: place === null, next }
}

/** Kinds without a title: the tier that looks for all words in it is none of theirs. */
const untitled: ReadonlySet<SearchKind> = new Set(["quote", "note"])

/**
 * Words, and where they fail for this viewer, what has them inside. They fail where they find nothing of any kind: a filter does
 * not turn them into parts. What the viewer may not see has no say in it.
 */
async function looked(ctx: Reading, query: Query, narrow: Narrow, place: Place | null, most: number) {
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

async function isAnything({ read, who }: Reading, { tiers }: Looking, { kinds, ...narrow }: Narrow) {
  const expression = tiers.at(-1)
  if (!kinds || !expression) return false
  return (await foundSubjects(read, who, { ...narrow, expression, kinds: null }, null, 1)).length > 0
}

/** From a place on, until there is enough: a few are ordered here, more are asked for one tier after the other. */
async function foundFrom(
  ctx: Reading,
  looking: Looking,
  narrow: Narrow,
  place: Place | null,
  most: number,
): Promise<FoundIn[]> {
  const all = await foundFew(ctx, looking, narrow)
  if (!all) return foundByTiers(ctx, looking, narrow, place, most)
  const isLater = ({ tier, n }: FoundIn) =>
    !place || tier > place.tier || (tier === place.tier && n < place.n)
  return all.filter(isLater).slice(0, most)
}

async function foundByTiers(
  { read, who }: Reading,
  { tiers }: Looking,
  narrow: Narrow,
  place: Place | null,
  most: number,
): Promise<FoundIn[]> {
  const found: FoundIn[] = []
  for (let tier = place?.tier ?? 0; tier < tiers.length && found.length < most; tier++) {
    const [expression, ...earlier] = tiers.slice(0, tier + 1).reverse()
    if (!expression) break
    if (tier === 0 && tiers.length > 1 && narrow.kinds?.every(kind => untitled.has(kind))) continue
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

async function placeIn(
  { read, who }: Reading,
  narrow: Narrow,
  cursor: string | undefined,
): Promise<Place | null> {
  const place = placeOf(cursor)
  if (!place) return null
  const [mode, kind, subjectId] = place[1].split(" ")
  const isOurs = (mode === "words" || mode === "parts") && searchKinds.includes(kind as SearchKind)
  const n =
    isOurs && subjectId ? await numberOfSubject(read, who, kind as SearchKind, subjectId, narrow) : null
  if (n === null) throw appError("invalid", "request.cursor")
  return { mode: mode as SearchMode, tier: Math.max(0, place[0]), n }
}
