import type { TextPart } from "./sentences"

/** uncovered: nobody has looked at a word of it. partly: some of its words lie in a claim. covered: all of them do. */
export const sentenceStates = ["uncovered", "partly", "covered"] as const
export type SentenceState = (typeof sentenceStates)[number]

const words = /[\p{L}\p{M}\p{N}]+/gu

/**
 * How far a sentence is covered by the parts of its text that lie in claims (waived ones too), which may overlap and stand in
 * any order. A word counts as covered when any of it is.
 */
export function stateOfSentence(
  text: string,
  { start, end }: TextPart,
  claimed: readonly TextPart[],
): SentenceState {
  const here = claimed.filter(part => part.start < end && start < part.end)
  if (here.length === 0) return "uncovered"
  let covered = 0
  let all = 0
  for (const { index, 0: word } of text.slice(start, end).matchAll(words)) {
    all++
    const from = start + index
    if (here.some(part => part.start < from + word.length && from < part.end)) covered++
  }
  return covered === 0 ? "uncovered" : covered < all ? "partly" : "covered"
}

/** Sentences by how far they are covered. */
export type SentenceCounts = Record<SentenceState, number>

export const noSentences: SentenceCounts = { uncovered: 0, partly: 0, covered: 0 }

export const addCounts = (one: SentenceCounts, other: SentenceCounts): SentenceCounts => ({
  uncovered: one.uncovered + other.uncovered,
  partly: one.partly + other.partly,
  covered: one.covered + other.covered,
})

export const countOf = ({ uncovered, partly, covered }: SentenceCounts): number =>
  uncovered + partly + covered
