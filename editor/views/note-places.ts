import type { EditorView } from "prosemirror-view"
import type { TextSelectors } from "@/core/anchoring/selectors"
import { rangeOfSelectors, selectorsOf } from "@/editor/model/selectors"
import { type NotedWords, placeOfNote, showNoted, standing } from "../plugins/noted"

/** A note on words, as far as the text is concerned. */
export interface NoteOnWords {
  id: string
  selector: TextSelectors
}

/**
 * Boxes the words of these notes. Words that are boxed already moved with the text and are left where they are; the others are
 * looked for, which costs the whole text once. Gives the ids of those whose words the text holds.
 */
export function boxNotes(view: EditorView, notes: readonly NoteOnWords[]): string[] {
  const { doc } = view.state
  showNoted(
    view,
    notes.flatMap(({ id, selector }): NotedWords[] => {
      const known = placeOfNote(view, id)
      const found = known ?? rangeOfSelectors(doc, selector)
      return found ? [{ id, from: found.from, to: found.to }] : []
    }),
  )
  return standing(view)
}

/** The selectors of a range of the text; null where it lies in no line. */
export const selectorsIn = (view: EditorView, { from, to }: { from: number; to: number }) =>
  selectorsOf(view.state.doc, from, to)
