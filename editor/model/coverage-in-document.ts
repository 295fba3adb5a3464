import type { Node } from "prosemirror-model"
import { addCounts, noSentences, type SentenceCounts } from "@/core/coverage/coverage"
import type { OutlineEntry } from "@/core/coverage/sections"
import { limits } from "@/core/limits"
import { blockText, isLine } from "./block-text"
import { claimIdsIn } from "./claims-in-document"
import { type SentenceInLine, sentencesOfLine } from "./coverage-of-line"

/** A section of the article and how far it is covered. Titles, headings and the labels of tables are no sentences. */
export interface SectionCoverage extends OutlineEntry {
  /** Position before its first block, the heading itself where it has one. */
  from: number
  to: number
  counts: SentenceCounts
  /** Claims that begin here, in no particular order. */
  claims: string[]
}

interface Kept {
  language: string | null
  sentences: readonly SentenceInLine[]
  counts: SentenceCounts
}

const known = new WeakMap<Node, Kept>()

function coverageOfBlock(block: Node, language: string | null): Kept {
  const kept = known.get(block)
  if (kept && kept.language === language) return kept
  const sentences: SentenceInLine[] = []
  collect(block, 1, language, false, sentences)
  const counts = { ...noSentences }
  for (const { state } of sentences) counts[state]++
  const made = { language, sentences, counts }
  known.set(block, made)
  return made
}

const uncounted = new Set(["title", "heading", "table_header"])

function collect(node: Node, start: number, language: string | null, cell: boolean, found: SentenceInLine[]) {
  if (uncounted.has(node.type.name)) return
  if (isLine(node)) {
    for (const { from, to, state } of sentencesOfLine(node, language, cell))
      found.push({ from: start + from, to: start + to, state })
  }
  node.forEach((child, at) => {
    if (!child.isLeaf)
      collect(child, start + at + 1, language, cell || child.type.name === "table_cell", found)
  })
}

/** The sentences of one top-level block in reading order; positions from before the block. Read once per block. */
export const sentencesOfBlock = (block: Node, language: string | null): readonly SentenceInLine[] =>
  coverageOfBlock(block, language).sentences

/** About 4 ms of one core. Characters. */
const atATime = 25_000

/**
 * Reads every block ahead for `sectionsOf`, a few milliseconds at a time with `rest` between: in 100,000 words it is a tenth of a
 * second, in which a server would answer nobody else. What was read of the same blocks before costs nothing.
 */
export async function readAhead(
  doc: Node,
  language: string | null,
  rest: () => Promise<void>,
): Promise<void> {
  let read = 0
  for (const block of doc.children) {
    if (known.get(block)?.language === language) continue
    coverageOfBlock(block, language)
    read += block.content.size
    if (read < atATime) continue
    read = 0
    await rest()
  }
}

/** The words that name a section; empty where a heading has none yet and so begins no section. */
export const headingWords = (node: Node): string =>
  blockText(node).text.replace(/\s+/g, " ").trim().slice(0, limits.titleCharacters)

/**
 * The article's sections in order, the lead first. What did not change since the last call is not read again: it costs one
 * look-up a top-level block, so it is not for every keystroke.
 */
export function sectionsOf(doc: Node, language: string | null): SectionCoverage[] {
  const begin = (heading: string, level: number, from: number, nth: number): SectionCoverage => ({
    ...{ heading, nth, level, from, to: from, counts: noSentences, claims: [] },
  })
  const seen = new Map<string, number>()
  const counted = new Set<string>()
  let section = begin("", 0, 0, 0)
  const sections = [section]
  doc.forEach((block, at) => {
    const heading = block.type.name === "heading" ? headingWords(block) : ""
    if (heading !== "") {
      const nth = seen.get(heading) ?? 0
      seen.set(heading, nth + 1)
      section = begin(heading, Number(block.attrs.level), at, nth)
      sections.push(section)
    }
    section.to = at + block.nodeSize
    section.counts = addCounts(section.counts, coverageOfBlock(block, language).counts)
    for (const id of claimIdsIn(block)) {
      if (counted.has(id)) continue
      counted.add(id)
      section.claims.push(id)
    }
  })
  return sections
}
