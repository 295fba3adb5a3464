import type { Query, Words } from "./query"

/** What an index is asked, in no engine's language. Terms hold letters, marks and digits only. */
export type Expression =
  | { is: "words"; terms: string[]; prefix: boolean; only?: "title" }
  | { is: "all"; of: Expression[] }
  | { is: "any"; of: Expression[] }
  /** What an entry belongs to: see `scopeOf`. */
  | { is: "scope"; name: string }

const words = ({ terms, prefix }: Words, only?: "title"): Expression => ({
  ...{ is: "words", terms, prefix },
  ...(only ? { only } : {}),
})

export const any = (of: Expression[]): Expression =>
  of.length === 1 ? (of[0] as Expression) : { is: "any", of }
export const all = (of: Expression[]): Expression =>
  of.length === 1 ? (of[0] as Expression) : { is: "all", of }

/** Everything that was asked for, wherever it stands in an entry; or only in its title. */
export function everyUnit({ units }: Query, only?: "title"): Expression {
  return all(units.map(unit => any(unit.map(one => words(one, only)))))
}

/** The words as they were typed, side by side; null where there is one thing only, which stands side by side anyway. */
export function sideBySide({ units }: Query): Expression | null {
  if (units.length < 2) return null
  const first = units.map(unit => unit[0] as Words)
  return words({ terms: first.flatMap(one => one.terms), prefix: first.at(-1)?.prefix ?? false })
}

/**
 * How results are ordered: the title says it all; then the words side by side; then all of them somewhere. Within a tier the
 * newest comes first.
 */
export function tiersOf(query: Query): Expression[] {
  const phrase = sideBySide(query)
  return [everyUnit(query, "title"), ...(phrase ? [phrase] : []), everyUnit(query)]
}

/** Only letters of at least this many are looked for inside of words. */
export const shortestPart = 3

/** Whether a term may be looked for inside of longer words. */
export const isPart = (term: string): boolean => term.length >= shortestPart && !/^\d+$/.test(term)

/** The terms to look for inside of words, where words failed; null where none is long enough, or quotes say that words are meant. */
export function partsOf({ units, isExact }: Query): string[] | null {
  if (isExact) return null
  const terms = [...new Set(units.flatMap(unit => unit[0]?.terms ?? []))]
  return terms.some(isPart) ? terms : null
}
