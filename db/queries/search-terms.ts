import { and, inArray, not, sql } from "drizzle-orm"
import { all, any, type Expression, isPart } from "../../core/search/expression"
import type { Transaction } from "../handles"
import { searchTerms } from "../tables/search"
import { beginsWith, holds, isInIndex } from "./search-index"
import type { Handle } from "./visible"

/**
 * Beginnings up to this length have an index of their own; longer ones are replaced by the words that begin so, which the engine
 * reads one by one instead of gathering them all first (docs/decisions/0008 has what was measured).
 */
const indexedPrefix = 3
const mostBeginnings = 64
/** Shorter words come first: they are mostly what was sought. */
const mostHolders = 200

/** The same question with the words that a long beginning stands for; unchanged where they are too many. */
export async function withBeginnings(db: Handle, expression: Expression): Promise<Expression> {
  if (expression.is === "all" || expression.is === "any") {
    const of: Expression[] = []
    for (const one of expression.of) of.push(await withBeginnings(db, one))
    return { is: expression.is, of }
  }
  const start = expression.is === "words" && expression.prefix ? expression.terms.at(-1) : undefined
  if (expression.is !== "words" || start === undefined || start.length <= indexedPrefix) return expression
  const rows = await db
    .select({ term: searchTerms.term })
    .from(searchTerms)
    .where(beginsWith(start))
    .limit(mostBeginnings + 1)
  if (rows.length > mostBeginnings) return expression
  const before = expression.terms.slice(0, -1)
  const ends = [...new Set([start, ...rows.map(row => row.term)])]
  return any(ends.map(end => ({ ...expression, terms: [...before, end], prefix: false })))
}

/** Everything with all of these inside of words; null where some are in no word at all. */
export async function holdingParts(db: Handle, parts: readonly string[]): Promise<Expression | null> {
  const wanted: Expression[] = []
  for (const part of parts) {
    const terms = isPart(part) ? await holdersOf(db, part) : [part]
    if (terms.length === 0) return null
    wanted.push(any(terms.map(term => ({ is: "words", terms: [term], prefix: false }))))
  }
  return all(wanted)
}

async function holdersOf(db: Handle, part: string): Promise<string[]> {
  const rows = await db
    .select({ term: searchTerms.term })
    .from(searchTerms)
    .where(holds(part))
    .orderBy(sql`length(${searchTerms.term})`, searchTerms.term)
    .limit(mostHolders)
  return rows.map(row => row.term)
}

const termsPerStatement = 500

/** Adds words that are not on the list yet. */
export async function addTerms(tx: Transaction, terms: readonly string[]): Promise<void> {
  for (let at = 0; at < terms.length; at += termsPerStatement) {
    const rows = terms.slice(at, at + termsPerStatement).map(term => ({ term }))
    await tx.insert(searchTerms).values(rows).onConflictDoNothing()
  }
}

/** Takes those of these words off the list that stand nowhere in the index any more. */
export async function dropLeftTerms(tx: Transaction, terms: readonly string[]): Promise<void> {
  for (let at = 0; at < terms.length; at += termsPerStatement) {
    const some = terms.slice(at, at + termsPerStatement)
    await tx
      .delete(searchTerms)
      .where(and(inArray(searchTerms.term, some), not(isInIndex(tx, sql`${searchTerms.term}`))))
  }
}
