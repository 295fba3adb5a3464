import type { Node } from "prosemirror-model"
import { type SentenceState, stateOfSentence } from "@/core/coverage/coverage"
import { sentencesOf } from "@/core/coverage/sentences"
import { blockText, offsetInBlock, positionInBlock } from "./block-text"
import { claimsOfBlock } from "./claims-in-document"

/** A sentence of one line: positions from the line's content start. */
export interface SentenceInLine {
  from: number
  to: number
  state: SentenceState
}

interface Kept {
  language: string | null
  cell: boolean
  sentences: readonly SentenceInLine[]
}

const known = new WeakMap<Node, Kept>()

/**
 * The sentences of one line in the current reading, and how far claims cover each. Read once per line: nodes are immutable.
 * In a `cell` each line break ends one.
 */
export function sentencesOfLine(
  line: Node,
  language: string | null,
  cell: boolean,
): readonly SentenceInLine[] {
  const kept = known.get(line)
  if (kept && kept.language === language && kept.cell === cell) return kept.sentences
  const sentences = readSentences(line, language, cell)
  known.set(line, { language, cell, sentences })
  return sentences
}

function readSentences(line: Node, language: string | null, cell: boolean): SentenceInLine[] {
  const { text } = blockText(line)
  const claimed = claimsOfBlock(line).map(({ from, to }) => ({
    start: offsetInBlock(line, from),
    end: offsetInBlock(line, to),
  }))
  const own = (line.attrs.lang as string | null | undefined) ?? language
  return sentencesOf(text, { language: own, lines: cell }).map(sentence => ({
    from: positionInBlock(line, sentence.start, 1),
    to: positionInBlock(line, sentence.end, -1),
    state: stateOfSentence(text, sentence, claimed),
  }))
}
