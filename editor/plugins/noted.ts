import { Plugin, PluginKey } from "prosemirror-state"
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view"
import type { EditorHost } from "../views/editor-host"

/** Words that a note is about; positions of the document shown here. */
export interface NotedWords {
  id: string
  from: number
  to: number
}

const key = new PluginKey<DecorationSet>("obelus.noted")

/** Words that notes are about and that are no claims: boxed, moving with the text, gone when the text no longer holds them. */
export function noted(host: () => EditorHost): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, set) {
        const words = tr.getMeta(key) as readonly NotedWords[] | undefined
        if (words) return DecorationSet.create(tr.doc, words.map(boxed))
        return tr.docChanged && set !== DecorationSet.empty ? set.map(tr.mapping, tr.doc) : set
      },
    },
    props: {
      decorations: state => key.getState(state),
      handleClick(_, __, event) {
        const target = event.target as Element | null
        const id = target?.closest<HTMLElement>("[data-note]")?.dataset.note
        if (event.button !== 0 || !id || target?.closest("mark[data-claim]")) return false
        host().onSelectNote?.(id)
        return false
      },
    },
    view: () => ({
      update(view, before) {
        if (key.getState(view.state) === key.getState(before)) return
        const [now, was] = [standing(view), idsOf(key.getState(before))]
        if (now.length !== was.length || now.some((id, at) => id !== was[at])) host().onNoted?.(now)
      },
    }),
  })
}

const boxed = ({ id, from, to }: NotedWords) =>
  Decoration.inline(from, to, { class: "noted", "data-note": id }, { id })

const idsOf = (set: DecorationSet | undefined): string[] =>
  [...new Set((set?.find() ?? []).map(({ spec }) => spec.id as string))].sort()

/** Ids of the notes whose words are in the text. */
export const standing = (view: EditorView): string[] => idsOf(key.getState(view.state))

/** Where a note's words are now; null where the text does not hold them. */
export function placeOfNote(view: EditorView, id: string): NotedWords | null {
  const [found] = key.getState(view.state)?.find(undefined, undefined, spec => spec.id === id) ?? []
  return found ? { id, from: found.from, to: found.to } : null
}

/** Boxes these words from now on, and no others. */
export function showNoted(view: EditorView, words: readonly NotedWords[]): void {
  if (view.isDestroyed) return
  view.dispatch(view.state.tr.setMeta(key, words).setMeta("addToHistory", false))
}
