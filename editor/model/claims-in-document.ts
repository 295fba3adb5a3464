import type { Node } from "prosemirror-model"
import { textAfter, textBefore } from "@/core/anchoring/cut-text"
import { blockText, isLine, offsetInBlock } from "./block-text"
import { differingParts, type Region } from "./differing"
import { lineAt, linesOf } from "./text-map"

/** One stretch of a line that a claim's mark covers. Positions are the document's. */
export interface ClaimPlace {
  from: number
  to: number
  /** In the current reading. */
  words: string
  /** Up to 64 UTF-16 units of the same line before and after. */
  prefix: string
  suffix: string
  blockPath: string
}

/** The same within one line: positions from its content start. */
export interface ClaimInLine {
  id: string
  from: number
  to: number
  words: string
}

const context = 64
const lineCache = new WeakMap<Node, readonly ClaimInLine[]>()

function readLine(line: Node): ClaimInLine[] {
  const found: ClaimInLine[] = []
  const open = new Map<string, ClaimInLine>()
  line.forEach((child, at) => {
    for (const { type, attrs } of child.marks) {
      if (type.name !== "claim") continue
      const before = open.get(attrs.id)
      if (before && before.to === at) before.to = at + child.nodeSize
      else {
        const begun = { id: attrs.id as string, from: at, to: at + child.nodeSize, words: "" }
        open.set(attrs.id, begun)
        found.push(begun)
      }
    }
  })
  for (const one of found) one.words = slice(line, one.from, one.to)
  return found
}

const slice = (line: Node, from: number, to: number) =>
  blockText(line).text.slice(offsetInBlock(line, from), offsetInBlock(line, to))

/** The claims of one line, in order of their start. Read once per line. */
export function claimsOfBlock(line: Node): readonly ClaimInLine[] {
  const known = lineCache.get(line)
  if (known) return known
  const made = readLine(line)
  lineCache.set(line, made)
  return made
}

const idCache = new WeakMap<Node, ReadonlySet<string>>()
const none: ReadonlySet<string> = new Set()

/** The ids of all claims below a node; unchanged parts of a document are asked once. */
export function claimIdsIn(node: Node): ReadonlySet<string> {
  if (node.isLeaf) return none
  const known = idCache.get(node)
  if (known) return known
  const ids = new Set<string>(isLine(node) ? claimsOfBlock(node).map(claim => claim.id) : [])
  node.forEach(child => {
    if (!child.isLeaf) for (const id of claimIdsIn(child)) ids.add(id)
  })
  const made = ids.size === 0 ? none : ids
  idCache.set(node, made)
  return made
}

/** Whether a claim's mark is anywhere in a document; asks each block, not the union, so that a keystroke rebuilds one block. */
export function hasClaim(doc: Node, id: string): boolean {
  for (let at = 0; at < doc.childCount; at++) if (claimIdsIn(doc.child(at)).has(id)) return true
  return false
}

function placeOf(line: Node, start: number, path: string, claim: ClaimInLine): ClaimPlace {
  const { text } = blockText(line)
  const first = offsetInBlock(line, claim.from)
  const last = first + claim.words.length
  return {
    from: start + claim.from,
    to: start + claim.to,
    words: claim.words,
    prefix: textBefore(text, first, context),
    suffix: textAfter(text, last, context),
    blockPath: path,
  }
}

function findIn(doc: Node, node: Node, start: number, id: string, found: ClaimPlace[]) {
  if (isLine(node)) {
    const here = claimsOfBlock(node).filter(claim => claim.id === id)
    const path = here.length > 0 ? (lineAt(doc, start)?.path ?? "") : ""
    for (const claim of here) found.push(placeOf(node, start, path, claim))
  }
  node.forEach((child, at) => {
    if (!child.isLeaf && claimIdsIn(child).has(id)) findIn(doc, child, start + at + 1, id, found)
  })
}

/** The places of one claim, in order; finds its block without reading the others. */
export function placesOfClaim(doc: Node, id: string): ClaimPlace[] {
  const found: ClaimPlace[] = []
  findIn(doc, doc, 0, id, found)
  return found
}

const placesCache = new WeakMap<Node, ReadonlyMap<string, readonly ClaimPlace[]>>()

/** All claims of a document with their places, in reading order. Costs the whole document once per version. */
export function claimsIn(doc: Node): ReadonlyMap<string, readonly ClaimPlace[]> {
  const known = placesCache.get(doc)
  if (known) return known
  const all = new Map<string, ClaimPlace[]>()
  for (const { node, start, path } of linesOf(doc)) {
    for (const claim of claimsOfBlock(node)) {
      const places = all.get(claim.id)
      const place = placeOf(node, start, path, claim)
      if (places) places.push(place)
      else all.set(claim.id, [place])
    }
  }
  placesCache.set(doc, all)
  return all
}

export interface ChangedClaims {
  /** Ids whose mark is in the new document only. */
  added: string[]
  /** Ids whose mark is in the old document only. */
  removed: string[]
  /** Ids in both whose words differ. */
  changed: string[]
}

function wordsIn(parts: readonly Region[]): Map<string, string[]> {
  const words = new Map<string, string[]>()
  const visit = (node: Node) => {
    if (node.isLeaf) return
    if (isLine(node)) {
      for (const claim of claimsOfBlock(node))
        words.set(claim.id, [...(words.get(claim.id) ?? []), claim.words])
    }
    node.forEach(visit)
  }
  for (const { node } of parts) visit(node)
  return words
}

/** What one change of the text did to claims. Costs what changed, not the document. */
export function changedClaims(before: Node, after: Node): ChangedClaims {
  const parts = differingParts(before, after)
  const old = wordsIn(parts.before)
  const now = wordsIn(parts.after)
  const result: ChangedClaims = { added: [], removed: [], changed: [] }
  for (const [id, words] of now) {
    const was = old.get(id)
    if (!was && !hasClaim(before, id)) result.added.push(id)
    else if (!was || was.join("\n") !== words.join("\n")) result.changed.push(id)
  }
  for (const id of old.keys()) {
    if (!now.has(id)) (hasClaim(after, id) ? result.changed : result.removed).push(id)
  }
  return result
}

/** Whether claims came, went or changed their order: what a list of them in text order has to follow. Costs what changed. */
export function claimsMoved(before: Node, after: Node): boolean {
  const parts = differingParts(before, after)
  const ids = (regions: readonly Region[]) => regions.flatMap(({ node }) => [...claimIdsIn(node)])
  const [old, now] = [ids(parts.before), ids(parts.after)]
  return old.length !== now.length || old.some((id, at) => id !== now[at])
}
