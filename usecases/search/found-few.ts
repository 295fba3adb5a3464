import { says } from "@/core/search/says"
import { tokensOf } from "@/core/search/tokens"
import { type Found, foundPassages, type Narrow } from "@/db/queries/search"
import type { SignedIn } from "../verb"
import type { Looking } from "./look-for"

export type FoundIn = Found & { tier: number }

/** Fewer passages than this are ordered here, from one answer of the index: each tier of its own would walk all of it again. */
export const few = 64

const termsOf = (words: string) => tokensOf(words).map(token => token.term)

/** Everything that matches, in the order of the tiers; null where it is more than a few. */
export async function foundFew(
  { read, who }: Pick<SignedIn, "read" | "who">,
  { tiers }: Looking,
  narrow: Narrow,
): Promise<FoundIn[] | null> {
  const expression = tiers.at(-1)
  if (!expression || tiers.length === 1) return null
  const rows = await foundPassages(read, who, { ...narrow, expression }, null, few)
  if (rows.length >= few) return null
  const best = new Map<number, FoundIn>()
  for (const row of rows) {
    const terms = { title: termsOf(row.title), text: termsOf(row.text) }
    const said = tiers.findIndex(one => says(one, terms))
    const tier = said < 0 ? tiers.length - 1 : said
    const known = best.get(row.n)
    // Of one subject the passage of the best tier stands for it, the last written first.
    if (!known || tier < known.tier) best.set(row.n, { ...row, tier })
  }
  return [...best.values()].sort((one, other) => one.tier - other.tier || other.n - one.n)
}
