import type { Mark } from "prosemirror-model"
import type { Transform } from "prosemirror-transform"
import { schema } from "./schema"

const { claim, insertion, deletion } = schema.marks

/** The marks new words get: those of the first replaced character, and every claim that stood on any of them. */
function marksOf(tr: Transform, from: number, to: number): readonly Mark[] {
  if (from === to) return tr.doc.resolve(from).marks()
  let marks: readonly Mark[] | null = null
  tr.doc.nodesBetween(from, to, node => {
    if (!node.isInline) return true
    if (marks === null) marks = node.marks.filter(mark => mark.type !== claim)
    for (const mark of node.marks) if (mark.type === claim) marks = mark.addToSet(marks)
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

/**
 * The same as a suggestion with this id (a UUID): the old words marked for deletion, the new ones as an insertion behind them,
 * with the same claims. Null, and nothing done, where another suggestion is already on the words.
 */
export function suggestWords<T extends Transform>(
  tr: T,
  from: number,
  to: number,
  text: string,
  id: string,
): T | null {
  if (tr.doc.rangeHasMark(from, to, insertion) || tr.doc.rangeHasMark(from, to, deletion)) return null
  const marks = marksOf(tr, from, to)
  if (text !== "") tr.insert(to, schema.text(text, insertion.create({ id }).addToSet(marks)))
  if (to > from) tr.addMark(from, to, deletion.create({ id }))
  return tr
}
