import type { Node } from "prosemirror-model"
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state"
import { Decoration, DecorationSet } from "prosemirror-view"
import type { DetectedFigure, FigureKind } from "@/core/figures/figure"
import type { Hint } from "../views/editor-handle"
import type { EditorLabels } from "../views/editor-host"
import { type LineToRead, placeFigures } from "./lines-to-read"

interface Hints {
  kinds: readonly FigureKind[]
  dismissed: ReadonlySet<string>
  /** Each decoration carries its hint. */
  drawn: DecorationSet
}

type Change =
  | { kinds: readonly FigureKind[] }
  | { read: readonly { block: LineToRead; figures: readonly DetectedFigure[] }[] }
  | { dismissed: ReadonlySet<string> }

const key = new PluginKey<Hints>("obelus.hints")

/** Figures found in the text that are no claims yet, under a faint dotted line. Blocks are read elsewhere (figure-scan). */
export function hints(labels: () => EditorLabels, kinds: readonly FigureKind[]): Plugin<Hints> {
  return new Plugin<Hints>({
    key,
    state: {
      init: () => ({ kinds, dismissed: new Set<string>(), drawn: DecorationSet.empty }),
      apply(tr, before, _, state) {
        const change = tr.getMeta(key) as Change | undefined
        const moved = tr.docChanged ? { ...before, drawn: before.drawn.map(tr.mapping, tr.doc) } : before
        return change ? changed(moved, change, state.doc, labels()) : moved
      },
    },
    props: { decorations: state => key.getState(state)?.drawn },
  })
}

function changed(hints: Hints, change: Change, doc: Node, labels: EditorLabels): Hints {
  if ("kinds" in change) return { ...hints, kinds: change.kinds, drawn: DecorationSet.empty }
  if ("dismissed" in change) {
    const { dismissed } = change
    const gone = hints.drawn.find(undefined, undefined, spec => dismissed.has(sayingOf(spec.hint)))
    return { ...hints, dismissed, drawn: hints.drawn.remove(gone) }
  }
  let drawn = hints.drawn
  for (const { block, figures } of change.read) {
    // The text may have moved on while it was read: then the block is another one and is read again.
    if (block.from > doc.content.size || doc.nodeAt(block.from) !== block.node) continue
    drawn = drawn.remove(drawnOn(drawn, doc, block))
    drawn = drawn.add(
      doc,
      wanted(hints, block, figures).map(hint => draw(hint, labels)),
    )
  }
  return { ...hints, drawn }
}

/** What a line shows itself: neither what ends at its edge, as a number before a footnote does, nor what its footnotes show. */
const drawnOn = (drawn: DecorationSet, doc: Node, { from, node }: LineToRead): Decoration[] =>
  drawn.find(from, from + node.nodeSize).filter(one => doc.resolve(one.from).parent === node)

const wanted = (hints: Hints, block: LineToRead, figures: readonly DetectedFigure[]): Hint[] =>
  placeFigures(block, figures).filter(hint => !hints.dismissed.has(sayingOf(hint)))

/** Whether a block shows just the hints that its figures give; words that were undone come back without theirs. */
export function showsFigures(
  state: EditorState,
  block: LineToRead,
  figures: readonly DetectedFigure[],
): boolean {
  const hints = key.getState(state)
  if (!hints) return true
  return drawnOn(hints.drawn, state.doc, block).length === wanted(hints, block, figures).length
}

const sayingOf = (hint: Hint) => hintSaying(hint.figure.kind, hint.words)

/** What a hint is known by in an article: the same kind of figure in the same words is the same hint. */
const hintSaying = (kind: FigureKind, words: string) => `${kind} ${words.trim()}`

function draw(hint: Hint, labels: EditorLabels): Decoration {
  const attributes = { class: "figure-hint", title: labels.hint(hint.words) }
  return Decoration.inline(hint.from, hint.to, attributes, {
    hint,
    inclusiveStart: false,
    inclusiveEnd: false,
  })
}

const hintOf = (drawn: Decoration): Hint => ({ ...(drawn.spec.hint as Hint), from: drawn.from, to: drawn.to })

/** The hints between two positions, in text order; all read so far when absent. */
export function hintsIn(state: EditorState, from?: number, to?: number): Hint[] {
  const found = key.getState(state)?.drawn.find(from, to) ?? []
  return found.map(hintOf).sort((a, b) => a.from - b.from)
}

/** The hint that the selection is exactly, or that the caret stands in. */
export function hintAt(state: EditorState): Hint | null {
  const { from, to, empty } = state.selection
  const near = hintsIn(state, from, to)
  if (empty) return near.find(hint => hint.from <= from && from <= hint.to) ?? null
  return near.find(hint => hint.from === from && hint.to === to) ?? null
}

/** Whether two states show the same hints. */
export const sameHints = (one: EditorState, other: EditorState) => key.getState(one) === key.getState(other)

/** What the hints look for now. */
export const hintKinds = (state: EditorState): readonly FigureKind[] => key.getState(state)?.kinds ?? []

const quiet = (tr: Transaction, change: Change) => tr.setMeta(key, change).setMeta("addToHistory", false)

export const askForKinds = (tr: Transaction, kinds: readonly FigureKind[]): Transaction =>
  quiet(tr, { kinds })
/** Draws what was found in these blocks, in place of what they showed. */
export const drawRead = (
  tr: Transaction,
  read: readonly { block: LineToRead; figures: readonly DetectedFigure[] }[],
): Transaction => quiet(tr, { read })
/** Shows these figures no more, wherever the article says the same words; others that were dismissed come back when read. */
export const dismissThese = (
  tr: Transaction,
  sayings: readonly { kind: FigureKind; words: string }[],
): Transaction => quiet(tr, { dismissed: new Set(sayings.map(({ kind, words }) => hintSaying(kind, words))) })
/** What is dismissed now; the same set until it changes. */
export const dismissedHints = (state: EditorState): ReadonlySet<string> =>
  key.getState(state)?.dismissed ?? nothing
const nothing: ReadonlySet<string> = new Set()
