import type { Node } from "prosemirror-model"
import type { Step } from "prosemirror-transform"
import type { Role } from "@/core/people/role"
import { changedClaims } from "./claims-in-document"
import { differingParts } from "./differing"
import { looksOf, readLine, type Suggestions, suggestionsBelow } from "./line-reading"

/** What a whole commit does, judged by the documents before and after it and not by what its steps say. */
export interface Effect {
  /** The current reading changed: letters, citations, footnotes, breaks. */
  text: boolean
  /** Blocks, their order, their kinds or their attributes changed. */
  structure: boolean
  /** Claims were marked or unmarked, or cover other words. */
  claimMarks: boolean
  /** Suggestions were made, changed or taken away. */
  suggestionMarks: boolean
  /** Marks other than claim, insertion and deletion changed. */
  otherMarks: boolean
  /** Suggestions whose inserted words were removed or altered. */
  removedInsertions: string[]
  /** Suggestions whose words marked for deletion were unmarked or altered. */
  removedDeletions: string[]
  /** Suggestions that were not there, or that cover other words than before. */
  touchedSuggestions: string[]
}

const nothing = (): Effect => ({
  text: false,
  structure: false,
  claimMarks: false,
  suggestionMarks: false,
  otherMarks: false,
  removedInsertions: [],
  removedDeletions: [],
  touchedSuggestions: [],
})

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((piece, at) => piece === other[at])

const sameAttributes = (one: Node, other: Node) =>
  one.type === other.type &&
  JSON.stringify(one.attrs) === JSON.stringify(other.attrs) &&
  looksOf(one.marks) === looksOf(other.marks)

function compareLines(before: Node, after: Node, effect: Effect) {
  const old = readLine(before)
  const now = readLine(after)
  if (!same(old.said, now.said)) effect.text = true
  else if (!same(old.looks, now.looks)) effect.otherMarks = true
}

function compareShapes(before: Node, after: Node, effect: Effect): void {
  if (before === after) return
  if (!sameAttributes(before, after)) effect.structure = true
  if (before.inlineContent && after.inlineContent) compareLines(before, after, effect)
  else if (before.childCount !== after.childCount) effect.structure = true
  else {
    for (let at = 0; at < before.childCount; at++) compareShapes(before.child(at), after.child(at), effect)
  }
}

function compareSuggestions(before: Node, after: Node, effect: Effect) {
  const parts = differingParts(before, after)
  const [old, now]: [Suggestions, Suggestions] = [new Map(), new Map()]
  for (const { node } of parts.before) suggestionsBelow(node, old)
  for (const { node } of parts.after) suggestionsBelow(node, now)
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    if (old.get(key) === now.get(key)) continue
    const [kind, id] = key.split(" ") as [string, string]
    effect.suggestionMarks = true
    effect.touchedSuggestions.push(id)
    if (old.has(key)) (kind === "insertion" ? effect.removedInsertions : effect.removedDeletions).push(id)
  }
}

/** What changed from one document to the other. Costs what differs, and one comparison per sibling of it. */
export function effectOf(before: Node, after: Node, _steps: readonly Step[] = []): Effect {
  const effect = nothing()
  if (before === after) return effect
  compareShapes(before, after, effect)
  compareSuggestions(before, after, effect)
  const claims = changedClaims(before, after)
  effect.claimMarks = claims.added.length + claims.removed.length + claims.changed.length > 0
  return effect
}

/**
 * Whether a role may do this to the text. A reviewer may mark, and suggest; the current reading, all structure and other
 * people's suggestions stay as they were. Somebody without a role, and a viewer, may do nothing.
 */
export function mayCommit(
  role: Role | null,
  effect: Effect,
  userId: string,
  ownerOfSuggestion: (id: string) => string | undefined,
): boolean {
  if (role === "editor" || role === "owner") return true
  if (role !== "reviewer") return false
  if (effect.text || effect.structure || effect.otherMarks) return false
  const removed = [...effect.removedInsertions, ...effect.removedDeletions]
  return (
    removed.every(id => ownerOfSuggestion(id) === userId) &&
    // A suggestion without an owner yet comes with this commit.
    effect.touchedSuggestions.every(id => (ownerOfSuggestion(id) ?? userId) === userId)
  )
}
