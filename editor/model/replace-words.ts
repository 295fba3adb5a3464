import type { Mark } from "prosemirror-model"
import type { Transform } from "prosemirror-transform"
import { schema } from "./schema"

/** The marks new words get: those of the first replaced character, and every claim that stood on any of them. */
function marksOf(tr: Transform, from: number, to: number): readonly Mark[] {
  let marks: readonly Mark[] | null = null
  tr.doc.nodesBetween(from, to, node => {
    if (!node.isInline) return true
    if (marks === null) marks = node.marks.filter(mark => mark.type !== schema.marks.claim)
    for (const mark of node.marks) if (mark.type === schema.marks.claim) marks = mark.addToSet(marks)
    return false
  })
  return marks ?? []
}

/**
 * Replaces words within one line and keeps the marks on them: a claim stays on its figure when the figure changes. Empty
 * text removes the words.
 */
export function replaceWords<T extends Transform>(tr: T, from: number, to: number, text: string): T {
  if (text === "") tr.delete(from, to)
  else tr.replaceWith(from, to, schema.text(text, marksOf(tr, from, to)))
  return tr
}
