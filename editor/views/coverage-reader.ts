import type { Node } from "prosemirror-model"
import { NodeSelection, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { keyOfSection, type SectionKey } from "@/core/coverage/sections"
import { type SectionCoverage, sectionsOf, sentencesOfBlock } from "@/editor/model/coverage-in-document"
import { schema } from "@/editor/model/schema"
import { rangeText } from "@/editor/model/text-map"
import { bringIntoSight } from "./scrolling"

/** A sentence that nobody has looked at, selected in the text. */
export interface FoundSentence {
  from: number
  to: number
  words: string
}

/** What nobody has looked at in an open article. */
export interface CoverageReader {
  /** The article's sections as they stand: the same list until the text changed. */
  sections(): SectionCoverage[]
  /**
   * Selects the next sentence that no claim touches, of the article or of one section, around its end once. The focus stays
   * where it is. Null where every sentence is touched.
   */
  next(direction: 1 | -1, within?: SectionKey): FoundSentence | null
}

/** Reads the coverage of one view; `language` is the article's. */
export function coverageReader(view: EditorView, language: () => string | null): CoverageReader {
  let read: { doc: Node; language: string | null; sections: SectionCoverage[] } | null = null
  const sections = () => {
    const now = { doc: view.state.doc, language: language() }
    if (read?.doc !== now.doc || read.language !== now.language)
      read = { ...now, sections: sectionsOf(now.doc, now.language) }
    return read.sections
  }
  return {
    sections,
    next(direction, within) {
      const { doc } = view.state
      const key = within && keyOfSection(within)
      const bounds = key ? sections().find(one => keyOfSection(one) === key) : undefined
      if (key && !bounds) return null
      const found = seek(view, direction, bounds ?? { from: 0, to: doc.content.size }, language())
      if (!found) return null
      select(view, found)
      return { ...found, words: rangeText(doc, found.from, found.to) }
    },
  }
}

interface Range {
  from: number
  to: number
}

function seek(
  { state }: EditorView,
  direction: 1 | -1,
  bounds: Range,
  language: string | null,
): Range | null {
  const { selection, doc } = state
  // A footnote that is chosen stands for all that it says.
  const isFootnote = selection instanceof NodeSelection && selection.node.type === schema.nodes.footnote
  const behind = isFootnote ? selection.to : selection.from + (selection.empty ? 0 : 1)
  const isAhead = ({ from }: Range) => (direction === 1 ? from >= behind : from < selection.from)
  let first: Range | null = null
  for (const sentence of uncovered(doc, direction, bounds, language)) {
    if (isAhead(sentence)) return sentence
    first ??= sentence
  }
  return first
}

/** The sentences that no claim touches, block by block in the direction asked for. */
function* uncovered(doc: Node, direction: 1 | -1, bounds: Range, language: string | null): Generator<Range> {
  const blocks: { node: Node; from: number }[] = []
  doc.forEach((node, from) => {
    if (from >= bounds.from && from < bounds.to) blocks.push({ node, from })
  })
  if (direction === -1) blocks.reverse()
  for (const { node, from } of blocks) {
    const sentences = sentencesOfBlock(node, language).filter(one => one.state === "uncovered")
    for (const one of direction === 1 ? sentences : [...sentences].reverse())
      yield { from: from + one.from, to: from + one.to }
  }
}

function select(view: EditorView, { from, to }: Range): void {
  const { doc } = view.state
  const $from = doc.resolve(from)
  const inFootnote = $from.parent.type === schema.nodes.footnote
  // A footnote's words are drawn in an editor of their own, which choosing the footnote opens.
  const selection = inFootnote
    ? NodeSelection.create(doc, $from.before())
    : TextSelection.create(doc, from, to)
  view.dispatch(view.state.tr.setSelection(selection))
  bringIntoSight(view, inFootnote ? $from.before() : from, () => null)
}
