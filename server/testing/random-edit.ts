import { randomUUID } from "node:crypto"
import { setBlockType, toggleMark, wrapIn } from "prosemirror-commands"
import { redo, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { liftListItem, wrapInList } from "prosemirror-schema-list"
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state"
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  mergeCells,
} from "prosemirror-tables"
import { recordsMeta } from "@/editor/live/live-state"
import { schema } from "@/editor/model/schema"
import type { Random } from "./random"

type Dispatch = (tr: Transaction) => void
type Edit = (state: EditorState, dispatch: Dispatch, random: Random) => void

const words = ["42", "soldiers", "†", "about ", "190–205", " ", "é", "x"]

function lines(doc: Node): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  doc.descendants((node, at) => {
    if (node.inlineContent) found.push({ from: at + 1, to: at + 1 + node.content.size })
  })
  return found
}

function place(doc: Node, random: Random): number {
  const line = random.one(lines(doc))
  return line.from + random.below(line.to - line.from + 1)
}

/** A stretch of one line. */
function stretch(doc: Node, random: Random, longest = 8): [number, number] {
  const line = random.one(lines(doc))
  const from = line.from + random.below(line.to - line.from + 1)
  return [from, Math.min(line.to, from + random.below(longest) + 1)]
}

const selecting = (state: EditorState, from: number, to: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))

/** Runs a command with the selection somewhere; what it does is dispatched to the real state. */
const commanding =
  (command: (state: EditorState, dispatch: Dispatch) => boolean): Edit =>
  (state, dispatch, random) => {
    const [from, to] = stretch(state.doc, random, 30)
    command(selecting(state, from, to), tr => carry(state, tr, dispatch))
  }

/** The command ran on a copy with another selection: its steps are applied to the state itself. */
function carry(state: EditorState, made: Transaction, dispatch: Dispatch) {
  const tr = state.tr
  for (const step of made.steps) tr.step(step)
  if (tr.docChanged) dispatch(tr)
}

const newTable = () => {
  const cell = () =>
    schema.nodes.table_cell.create(null, schema.nodes.paragraph.create(null, schema.text("c")))
  const row = () => schema.nodes.table_row.create(null, [cell(), cell()])
  return schema.nodes.table.create(null, [row(), row()])
}

const inTable =
  (command: (state: EditorState, dispatch: Dispatch) => boolean, cells = false): Edit =>
  (state, dispatch, random) => {
    const found: number[] = []
    state.doc.descendants((node, at) => {
      if (node.type.spec.tableRole === "cell" || node.type.spec.tableRole === "header_cell") found.push(at)
    })
    if (found.length === 0) return
    const anchor = random.one(found)
    const head = random.one(found)
    const tr = state.tr
    if (cells) tr.setSelection(CellSelection.create(state.doc, anchor, head))
    else tr.setSelection(TextSelection.near(state.doc.resolve(anchor + 2)))
    command(state.apply(tr), made => carry(state, made, dispatch))
  }

const edits: [number, Edit][] = [
  [
    30,
    (state, dispatch, random) => dispatch(state.tr.insertText(random.one(words), place(state.doc, random))),
  ],
  [
    12,
    (state, dispatch, random) => {
      const [from, to] = stretch(state.doc, random)
      if (to > from) dispatch(state.tr.delete(from, to))
    },
  ],
  [
    4,
    (state, dispatch, random) => {
      const [one, other] = [place(state.doc, random), place(state.doc, random)]
      dispatch(
        state.tr.delete(Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 40)),
      )
    },
  ],
  [8, (state, dispatch, random) => dispatch(state.tr.split(place(state.doc, random)))],
  [
    5,
    (state, dispatch, random) => {
      const at = random.one(lines(state.doc)).from - 1
      dispatch(state.tr.join(at))
    },
  ],
  [
    10,
    (state, dispatch, random) => {
      const [from, to] = stretch(state.doc, random, 12)
      if (to <= from || state.doc.textBetween(from, to).length === 0) return
      const id = randomUUID()
      const tr = state.tr.addMark(from, to, schema.mark("claim", { id }))
      const claims = [{ id, kind: "figure" as const }]
      if (tr.docChanged) dispatch(tr.setMeta(recordsMeta, { claims }))
    },
  ],
  [
    4,
    (state, dispatch, random) => {
      const line = random.one(lines(state.doc))
      dispatch(state.tr.removeMark(line.from, line.to, schema.marks.claim))
    },
  ],
  [5, commanding(toggleMark(schema.marks.strong))],
  [3, commanding(setBlockType(schema.nodes.heading, { level: 2 }))],
  [3, commanding(wrapIn(schema.nodes.blockquote))],
  [3, commanding(wrapInList(schema.nodes.bullet_list))],
  [3, commanding(liftListItem(schema.nodes.list_item))],
  [
    3,
    (state, dispatch, random) => {
      const at = random.below(state.doc.childCount - 1) + 1
      let position = 0
      for (let i = 0; i < at; i++) position += state.doc.child(i).nodeSize
      dispatch(state.tr.insert(position, newTable()))
    },
  ],
  [3, inTable(addRowAfter)],
  [3, inTable(addColumnAfter)],
  [2, inTable(deleteRow)],
  [2, inTable(deleteColumn)],
  [2, inTable(mergeCells, true)],
  [
    5,
    (state, dispatch, random) => {
      const [from, to] = stretch(state.doc, random, 20)
      const copied = state.doc.slice(from, to)
      dispatch(state.tr.replace(place(state.doc, random), undefined, copied))
    },
  ],
  [8, (state, dispatch) => void undo(state, dispatch)],
  [5, (state, dispatch) => void redo(state, dispatch)],
]
const all = edits.reduce((sum, [weight]) => sum + weight, 0)

/** Does something a person might: types, deletes, splits, marks claims, changes tables, copies, undoes. */
export function randomEdit(state: EditorState, dispatch: Dispatch, random: Random): void {
  let at = random.below(all)
  const [, edit] = edits.find(([weight]) => {
    at -= weight
    return at < 0
  }) as [number, Edit]
  let made: Transaction | null = null
  try {
    edit(
      state,
      tr => {
        tr.doc.check()
        made = tr
      },
      random,
    )
  } catch {
    // A command in a place it does not fit (two tables at once), or an invalid document: an editor would not have let it happen.
    return
  }
  if (made) dispatch(made)
}
