import type { Mark, Node } from "prosemirror-model"
import type { Step } from "prosemirror-transform"
import type { Role } from "@/core/people/role"
import { wordsOfInline } from "./block-text"
import { differingParts } from "./differing"

/** What a whole commit does, judged by the documents before and after it and not by what its steps say. */
export interface Effect {
  /** The current reading changed: letters, citations, footnotes, breaks. */
  text: boolean
  /** Blocks, their order, their kinds or their attributes changed. */
  structure: boolean
  /** Marks other than claim, insertion and deletion changed. */
  otherMarks: boolean
  /** Suggestions whose inserted words were removed or altered. */
  removedInsertions: string[]
}

const annotating = new Set(["claim", "insertion", "deletion"])
const isInsertion = (mark: Mark) => mark.type.name === "insertion"
const looksOf = (marks: readonly Mark[]) =>
  JSON.stringify(marks.filter(mark => !annotating.has(mark.type.name)).map(mark => mark.toJSON()))

interface Reading {
  /** Words and atoms of the current reading, in order. */
  text: string
  /** The same with the marks that format them. */
  looks: string
  insertions: Map<string, string>
}

const atomOf = (node: Node) =>
  node.isText ? "" : `\u0000${JSON.stringify({ ...node.toJSON(), marks: undefined })}\u0000`

function readLine(line: Node): Reading {
  const reading: Reading = { text: "", looks: "", insertions: new Map() }
  let look = ""
  line.forEach(child => {
    const words = wordsOfInline(child) + atomOf(child)
    const inserted = child.marks.find(isInsertion)
    if (inserted) {
      const id = String(inserted.attrs.id)
      reading.insertions.set(id, (reading.insertions.get(id) ?? "") + words)
      return
    }
    reading.text += words
    const here = looksOf(child.marks)
    reading.looks += here === look ? words : `\u0001${here}\u0001${words}`
    look = here
  })
  return reading
}

const sameAttributes = (one: Node, other: Node) =>
  one.type === other.type &&
  JSON.stringify(one.attrs) === JSON.stringify(other.attrs) &&
  looksOf(one.marks) === looksOf(other.marks)

function insertionsBelow(node: Node, into: Map<string, string>) {
  node.descendants(child => {
    const inserted = child.isInline ? child.marks.find(isInsertion) : undefined
    if (inserted)
      into.set(inserted.attrs.id, (into.get(inserted.attrs.id) ?? "") + wordsOfInline(child) + atomOf(child))
    return !inserted
  })
}

function compareLines(before: Node, after: Node, effect: Effect) {
  const old = readLine(before)
  const now = readLine(after)
  if (old.text !== now.text) effect.text = true
  else if (old.looks !== now.looks) effect.otherMarks = true
}

function compareShapes(before: Node, after: Node, effect: Effect): void {
  if (before === after) return
  if (!sameAttributes(before, after)) effect.structure = true
  if (before.inlineContent && after.inlineContent) {
    compareLines(before, after, effect)
    return
  }
  if (before.isLeaf && after.isLeaf) return
  if (before.childCount !== after.childCount) {
    effect.structure = true
    return
  }
  for (let at = 0; at < before.childCount; at++) compareShapes(before.child(at), after.child(at), effect)
}

/** Which suggestions' insertions lost or changed words. */
function alteredInsertions(before: Node, after: Node): string[] {
  const parts = differingParts(before, after)
  const [old, now] = [new Map<string, string>(), new Map<string, string>()]
  for (const { node } of parts.before) insertionsBelow(node, old)
  for (const { node } of parts.after) insertionsBelow(node, now)
  return [...old].filter(([id, words]) => now.get(id) !== words).map(([id]) => id)
}

/** What changed from one document to the other. Costs what differs, and one comparison per sibling of it. */
export function effectOf(before: Node, after: Node, _steps: readonly Step[] = []): Effect {
  const effect: Effect = { text: false, structure: false, otherMarks: false, removedInsertions: [] }
  compareShapes(before, after, effect)
  effect.removedInsertions = alteredInsertions(before, after)
  return effect
}

/**
 * Whether a role may do this to the text. A reviewer may mark, and suggest; the current reading, all structure and other
 * people's insertions stay as they were. Somebody without a role, and a viewer, may do nothing.
 */
export function mayCommit(
  role: Role | null,
  effect: Effect,
  userId: string,
  ownerOfSuggestion: (id: string) => string | undefined,
): boolean {
  if (role === "editor" || role === "owner") return true
  if (role !== "reviewer") return false
  const onlyAnnotates = !effect.text && !effect.structure && !effect.otherMarks
  return onlyAnnotates && effect.removedInsertions.every(id => ownerOfSuggestion(id) === userId)
}
