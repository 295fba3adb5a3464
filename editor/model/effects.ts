import type { Node } from "prosemirror-model"
import type { Transform } from "prosemirror-transform"
import type { Role } from "@/core/people/role"
import { type IsOwn, looksOf, readLine } from "./line-reading"

/** What a change does, judged by the documents before and after it and not by what its steps say. */
export interface Effect {
  /** The current reading changed: letters, citations, footnotes, breaks. */
  text: boolean
  /** Blocks, their order, their kinds or their attributes changed. */
  structure: boolean
  /** Marks other than claim, insertion and deletion changed on words of the current reading. */
  otherMarks: boolean
  /** Somebody else's suggestion was made, changed, moved, formatted or taken away. */
  othersSuggestions: boolean
}

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((piece, at) => piece === other[at])

const sameAttributes = (one: Node, other: Node) =>
  one.type === other.type &&
  JSON.stringify(one.attrs) === JSON.stringify(other.attrs) &&
  looksOf(one.marks) === looksOf(other.marks)

function compareLines(before: Node, after: Node, isOwn: IsOwn, effect: Effect) {
  const old = readLine(before, isOwn)
  const now = readLine(after, isOwn)
  if (same(old.held, now.held)) return
  if (!same(old.said, now.said)) effect.text = true
  else if (!same(old.looks, now.looks)) effect.otherMarks = true
  else effect.othersSuggestions = true
}

function compareShapes(before: Node, after: Node, isOwn: IsOwn, effect: Effect): void {
  if (before === after) return
  if (!sameAttributes(before, after)) effect.structure = true
  if (before.inlineContent && after.inlineContent) compareLines(before, after, isOwn, effect)
  else if (before.childCount !== after.childCount) effect.structure = true
  else {
    for (let at = 0; at < before.childCount; at++) {
      compareShapes(before.child(at), after.child(at), isOwn, effect)
    }
  }
}

/** Whether everything between two positions lies in insertions of one's own. */
function isOwnInsertion(doc: Node, from: number, to: number, isOwn: IsOwn): boolean {
  let own = true
  doc.nodesBetween(from, to, (node, start) => {
    if (!own) return false
    if (node.marks.some(mark => mark.type.name === "insertion" && isOwn(mark.attrs.id))) return false
    const isCut = !node.isLeaf && !node.isText && start < from && start + node.nodeSize > to
    if (!isCut) own = false
    return isCut
  })
  return own
}

/** What changed from one document to the other. Costs what differs, and one comparison per sibling of it. */
export function effectOf(before: Node, after: Node, isOwn: IsOwn): Effect {
  const effect = { text: false, structure: false, otherMarks: false, othersSuggestions: false }
  compareShapes(before, after, isOwn, effect)
  return effect
}

/** Whether the article reads as before, to everybody who made none of these suggestions: only claims and suggestions came or went. */
export const isHarmless = (effect: Effect): boolean => !Object.values(effect).some(Boolean)

/**
 * Whether a step takes away words that are not one's own suggestion, even where another step puts them back. What others type
 * in such words meanwhile would have no place left.
 */
export function takesStanding({ docs, steps }: Transform, isOwn: IsOwn): boolean {
  return steps.some((step, at) => {
    let found = false
    step.getMap().forEach((from, to) => {
      found ||= from < to && !isOwnInsertion(docs[at] as Node, from, to, isOwn)
    })
    return found
  })
}

/**
 * Whether a role may do this to the text, seen as a whole commit. A reviewer may mark claims, and suggest; the current reading, all
 * structure and other people's suggestions stay as they were. Somebody without a role, and a viewer, may do nothing.
 */
export function mayCommit(role: Role | null, commit: Transform, isOwn: IsOwn): boolean {
  if (role === "editor" || role === "owner") return true
  if (role !== "reviewer") return false
  return !takesStanding(commit, isOwn) && isHarmless(effectOf(commit.before, commit.doc, isOwn))
}
