import type { Measure } from "./figure"
import { type Token, WORD } from "./tokens"

/** Words that together say what befell the counted: a list of steps, each a choice of words; `*` is any word or none. */
export interface Idiom {
  steps: readonly (readonly string[] | null)[]
  /** null: the words say nothing of the kind, whatever they say alone ("held off"). */
  measure: Measure | null
}

/** Idioms by a word they begin (or, read backwards, end) with. */
export type Idioms = ReadonlyMap<string, readonly Idiom[]>

/** "laid|lay|lays down * arms": what follows the counted, or with `backwards` what stands before them. */
export function compileIdioms(
  table: readonly (readonly [string, Measure | null])[],
  backwards: boolean,
): Idioms {
  const idioms = new Map<string, Idiom[]>()
  for (const [words, measure] of table) {
    const steps = words.split(" ").map(step => (step === "*" ? null : step.split("|")))
    if (backwards) steps.reverse()
    for (const first of steps[0] ?? []) idioms.set(first, [...(idioms.get(first) ?? []), { steps, measure }])
  }
  for (const list of idioms.values()) list.sort((a, b) => b.steps.length - a.steps.length)
  return idioms
}

/** The idiom that begins at `at` (with `turn` −1: ends there), and its last token; null where none does. */
export function idiomAt(
  tokens: Token[],
  at: number,
  idioms: Idioms,
  turn: 1 | -1 = 1,
): { measure: Measure | null; to: number } | null {
  const list = idioms.get(tokens[at]?.text ?? "")
  if (!list) return null
  for (const { steps, measure } of list) {
    const to = ending(tokens, at, steps, 0, turn)
    if (to !== null) return { measure, to }
  }
  return null
}

/** The last token of the steps from `step` on, matched at `at`; a star takes one word where it must. */
function ending(
  tokens: Token[],
  at: number,
  steps: Idiom["steps"],
  step: number,
  turn: 1 | -1,
): number | null {
  if (step === steps.length) return at - turn
  const token = tokens[at]
  const words = steps[step]
  if (words)
    return token && words.includes(token.text) ? ending(tokens, at + turn, steps, step + 1, turn) : null
  const without = ending(tokens, at, steps, step + 1, turn)
  if (without !== null || token?.kind !== WORD) return without
  return ending(tokens, at + turn, steps, step + 1, turn)
}
