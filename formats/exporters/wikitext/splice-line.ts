import type { DocJson } from "../../imported"
import { placed } from "../../parts/splicing/places"
import type { Splicing } from "../../parts/splicing/splice"
import { parameterOf, templateOf } from "../../wikitext/template"
import { bordered } from "./borders"
import { beforeCaption } from "./captions"
import { changesBetween } from "./changes"
import { atomPieces, inlinePieces, wordsFor } from "./inline"
import type { Piece } from "./pieces"
import { type Surroundings, standingAt } from "./surroundings"
import { type Change, type Unit, unitsOf } from "./units"
import { say, type WikiWriting } from "./writing"

interface Span {
  src: number
  end: number
}
interface Line {
  old: readonly Unit[]
  now: readonly Unit[]
  changes: readonly Change[]
  /** Where its words stand, without what makes it a heading or a footnote; null where nobody knows. */
  span: Span | null
  inCell: boolean
  splicing: Splicing<Piece>
  writing: WikiWriting
  surroundings: Surroundings
}

const cells = ["table_cell", "table_header"]

/** Where a line's own words stand within what its node stands for. */
function spanOf(old: DocJson, range: Span | undefined, { source, brackets }: WikiWriting): Span | null {
  if (!range) return null
  if (old.type === "footnote") {
    const tag = brackets.opaque.get(range.src)
    if (tag) return tag.innerEnd > tag.inner ? { src: tag.inner, end: tag.innerEnd } : null
    const pair = brackets.pairs.get(range.src)
    const template = pair && templateOf(source, pair)
    const words = template && parameterOf(template, "1")
    return words ? { src: words.src, end: words.end } : null
  }
  if (old.type !== "heading") return range
  const words = source.slice(range.src, range.end)
  const [, before = ""] = /^(=+[ \t]*)/.exec(words) ?? []
  const [, behind = ""] = /([ \t]*=+)$/.exec(words) ?? []
  return { src: range.src + before.length, end: range.end - behind.length }
}

/** Splices what differs between two lines; false where that has no place in the source. */
export function spliceLine(
  old: DocJson,
  pm: number,
  now: DocJson,
  splicing: Splicing<Piece>,
  writing: WikiWriting,
  surroundings: Surroundings,
): boolean {
  const [before, after] = [unitsOf(old, { pm, splicing }), unitsOf(now)]
  const inCell = splicing.around.some(node => cells.includes(node.type))
  const line: Line = {
    ...{
      old: before,
      now: after,
      changes: changesBetween(before, after),
      inCell,
      splicing,
      writing,
      surroundings,
    },
    span: spanOf(old, splicing.ranges.get(pm), writing),
  }
  guardCaption(old, line)
  for (let at = 0; at < line.changes.length; ) {
    const change = line.changes[at] as Change
    if (isNote(line, change) && spliceNote(line, old, pm, change)) at++
    else if (spliceSmall(line, change)) at++
    else {
      const next = spliceWide(line, at)
      if (next === null) return false
      at = next
    }
  }
  return true
}

/** A changed caption must not become a word that says how its picture looks. */
function guardCaption({ type }: DocJson, { old, now, changes, splicing }: Line): void {
  const src = old[0]?.src ?? null
  if (type !== "image" || changes.length === 0 || src === null || now.some(unit => unit.marked !== "")) return
  const guard = beforeCaption(now.map(unit => unit.text ?? "\u0000").join(""))
  if (guard) splicing.edits.push({ src, end: src, text: [guard] })
}

const isNote = ({ old, now }: Line, { a, b, c, d }: Change) =>
  b - a === 1 && d - c === 1 && old[a]?.node.type === "footnote" && now[c]?.node.type === "footnote"

/** A footnote whose words changed: they are a line of their own. One that is shown again changes where it is defined, once. */
function spliceNote(
  { old, now, splicing, writing, surroundings }: Line,
  parent: DocJson,
  pm: number,
  change: Change,
): boolean {
  const note = old[change.a] as Unit
  const own = placed(parent, pm).find(one => one.node === note.node)
  if (!own || note.src === null) return false
  const place = writing.notesOf.defined(note.src) ?? own
  const key = JSON.stringify(place.node)
  if (writing.notesOf.changed.has(place.pm)) {
    if (place !== own) say(writing, "export.note_shared")
    return true
  }
  // Only where both show the same words can a change of one be a change of the other.
  if (place !== own && key !== JSON.stringify(note.node)) return false
  const mark = splicing.edits.length
  const done = spliceLine(place.node, place.pm, (now[change.c] as Unit).node, splicing, writing, surroundings)
  if (done) writing.notesOf.changed.add(place.pm)
  else splicing.edits.length = mark
  if (done && place !== own) say(writing, "export.note_shared")
  return done
}

const stands = (unit: Unit | undefined): unit is Unit & Span => unit !== undefined && unit.src !== null

/** One stretch of the source without markup in it, whose marks the new words share. */
function smallPlace({ old, now }: Line, { a, b, c, d }: Change): (Span & { marked: string }) | null {
  const fresh = now.slice(c, d).filter(unit => unit.text !== null)
  const shares = (unit: Unit) => fresh.every(one => one.marked === unit.marked)
  const [left, right] = [old[a - 1], old[b]]
  if (a === b) {
    if (stands(left) && shares(left)) return { src: left.end, end: left.end, marked: left.marked }
    return stands(right) && shares(right) ? { src: right.src, end: right.src, marked: right.marked } : null
  }
  const gone = old.slice(a, b)
  const [first, last] = [gone[0], gone.at(-1)]
  if (!stands(first) || !stands(last) || !shares(first)) return null
  const isRun = gone.every(
    (unit, at) =>
      stands(unit) && unit.marked === first.marked && (at === 0 || unit.src === gone[at - 1]?.end),
  )
  if (!isRun) return null
  // The last words of bold, a link or the like take its signs along.
  const isEmptied =
    d === c && first.marked !== "" && left?.marked !== first.marked && right?.marked !== first.marked
  return isEmptied ? null : { src: first.src, end: last.end, marked: first.marked }
}

/** A link that is its own words cannot have others without saying where it leads. */
function isOwnName(
  { writing: { source }, span, surroundings }: Line,
  { src, end, marked }: Span & { marked: string },
): boolean {
  if (!marked.includes('"link"')) return false
  const link = surroundings.around(src, end).findLast(one => "pipes" in one)
  if (link && "pipes" in link && link.kind === "link") return link.pipes.length === 0
  const before = source.slice(Math.max(span?.src ?? 0, src - 4_000), src)
  return !/\[(?:https?:)?\/\/[^\s\]]+[ \t][^\n\]]*$/i.test(before)
}

function spliceSmall(line: Line, change: Change): boolean {
  const { old, now, splicing, writing, surroundings } = line
  const place = smallPlace(line, change)
  if (!place || isOwnName(line, place) || !surroundings.isWhole(place.src, place.end)) return false
  const { src, end, marked } = place
  const standing = standingAt(surroundings, src, line.inCell)
  const inLink = marked.includes('"link"')
  const fresh = now.slice(change.c, change.d)
  const pieces: Piece[] = []
  for (let from = 0; from < fresh.length; ) {
    let to = from + 1
    if (fresh[from]?.text != null) while (fresh[to]?.text != null) to++
    const text = fresh
      .slice(from, to)
      .map(unit => unit.text ?? "")
      .join("")
    pieces.push(
      ...(fresh[from]?.text == null
        ? atomPieces(fresh[from] as Unit, writing, standing)
        : [wordsFor(text, standing, inLink)]),
    )
    from = to
  }
  const behindLink = !inLink && (old[change.a - 1]?.marked.includes('"link"') ?? false)
  const isFirst = line.inCell && change.a === 0
  splicing.edits.push({
    src,
    end,
    text: atBorders(pieces, writing.source, {
      ...{ src, end, isBehindLink: behindLink, isFirst, isRaw: standing.isRaw ?? false },
    }),
  })
  return true
}

interface Border extends Span {
  isBehindLink: boolean
  isFirst: boolean
  isRaw: boolean
}

function atBorders(pieces: Piece[], source: string, border: Border): Piece[] {
  const { src, end, isBehindLink, isFirst, isRaw } = border
  if (isRaw) return pieces
  // What a cell or parameter begins with is read as the beginning of a line.
  const before = isFirst ? "\n" : source.charAt(src - 1)
  const after = source.charAt(end)
  if (pieces.length === 0) return [bordered(before, "", after, isBehindLink)].filter(Boolean)
  const text = [...pieces]
  const [first, last] = [text[0], text.at(-1)]
  if (text.length === 1 && typeof first === "string") return [bordered(before, first, after, isBehindLink)]
  if (typeof first === "string") text[0] = bordered(before, first, "", isBehindLink)
  if (typeof last === "string") text[text.length - 1] = bordered("x", last, after, false)
  return text
}

const isClean = (unit: Unit | undefined) => stands(unit) && unit.marked === ""

/** Writes a stretch with its marks anew, as far as marks reach around a change; gives the next change behind it. */
function spliceWide(line: Line, first: number): number | null {
  const { old, now, changes, splicing, writing, surroundings, span } = line
  let { a, b } = changes[first] as Change
  let last = first
  for (let whole = false; ; whole = true) {
    if (whole) [a, b] = [0, old.length]
    while (a > 0 && !isClean(old[a - 1])) a--
    for (;;) {
      while (b < old.length && !isClean(old[b])) b++
      const next = changes[last + 1]
      if (!next || next.a > b) break
      last++
      b = Math.max(b, next.b)
    }
    // What an earlier change of this line already wrote is not written again.
    const earlier = changes[first - 1]
    if (earlier && earlier.b > a) return null
    const src = a > 0 ? (old[a - 1]?.end ?? null) : (span?.src ?? null)
    const end = b < old.length ? (old[b]?.src ?? null) : (span?.end ?? null)
    if (src !== null && end !== null && src <= end && surroundings.isWhole(src, end)) {
      const [from, to] = [newAt(changes, a, first), newAt(changes, b, last + 1)]
      const units = [...now.slice(from, to)]
      reuse(units, old.slice(a, b))
      const standing = standingAt(surroundings, src, line.inCell)
      const isBehindLink = a > 0 && (old[a - 1]?.marked.includes('"link"') ?? false)
      const pieces = inlinePieces(units, writing, standing)
      const isFirst = line.inCell && a === 0
      const text = atBorders(pieces, writing.source, {
        ...{ src, end, isBehindLink, isFirst, isRaw: standing.isRaw ?? false },
      })
      splicing.edits.push({ src, end, text })
      return last + 1
    }
    if (whole) return null
  }
}

/** Where an old border lies among the new units, once this many changes came before it. */
function newAt(changes: readonly Change[], border: number, before: number): number {
  return changes.slice(0, before).reduce((sum, { a, b, c, d }) => sum + (d - c) - (b - a), border)
}

/** Atoms that stood in the stretch and still do are not written anew. */
function reuse(units: Unit[], old: readonly Unit[]): void {
  const atoms = old.filter(unit => unit.text === null && unit.src !== null)
  let next = 0
  units.forEach((unit, at) => {
    if (unit.text !== null) return
    const found = atoms.findIndex((one, nth) => nth >= next && one.key === unit.key)
    if (found < 0) return
    next = found + 1
    units[at] = { ...unit, src: atoms[found]?.src ?? null, end: atoms[found]?.end ?? null }
  })
}
