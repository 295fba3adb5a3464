import { type Expression, partsOf, tiersOf } from "@/core/search/expression"
import type { SearchMode } from "@/core/search/matches"
import type { Query } from "@/core/search/query"
import { holdingParts, withBeginnings } from "@/db/queries/search-terms"
import type { Handle } from "@/db/queries/visible"

/** What the index is asked, best answers first: the last tier is everything that will do. */
export interface Looking {
  mode: SearchMode
  tiers: Expression[]
}

export async function lookFor(db: Handle, query: Query): Promise<Looking> {
  const tiers: Expression[] = []
  for (const tier of tiersOf(query)) tiers.push(await withBeginnings(db, tier))
  return { mode: "words", tiers }
}

/** The same inside of words; null where nothing that was typed is long enough, or no word has it inside. */
export async function lookInside(db: Handle, query: Query): Promise<Looking | null> {
  const parts = partsOf(query)
  const expression = parts && (await holdingParts(db, parts))
  return expression && { mode: "parts", tiers: [expression] }
}
