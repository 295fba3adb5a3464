import { escapeAddress, escapeText } from "../../wikitext/escape"
import { linkAround } from "./links"
import { kept, type Piece } from "./pieces"
import { type Unit, unitsOf } from "./units"
import type { NoteStyle, WikiWriting } from "./writing"

/** Where new words come to stand: what they must not be mistaken for. */
export interface Standing {
  /** In a cell of a table or a parameter: a pipe would end it. */
  inCell?: boolean
  /** In a parameter without a name: an equals sign would give it one. */
  inUnnamed?: boolean
  /** In a footnote, which no other can stand in. */
  inNote?: boolean
  /** In a ref, which no other can stand in. */
  inRef?: boolean
  /** Where markup is not read: between nowiki tags. */
  isRaw?: boolean
}

const tags: Record<string, [string, string]> = {
  strong: ["'''", "'''"],
  em: ["''", "''"],
  sub: ["<sub>", "</sub>"],
  sup: ["<sup>", "</sup>"],
  code: ["<code>", "</code>"],
}

/** New words within marks that stand already. `inLink`: they are a part of its words. */
export function wordsFor(text: string, standing: Standing, inLink = false): string {
  if (standing.isRaw) return text.replace(/&(?=#?\w+;)/g, "&amp;").replace(/<(?=\/)/g, "&lt;")
  const { inCell, inUnnamed } = standing
  const words = escapeText(text, inCell ? { inCell } : {})
  const linked = inLink ? words.replace(/[[\]]/g, sign => `&#${sign.charCodeAt(0)};`) : words
  const piped = inLink && !inCell ? linked.replaceAll("|", "&#124;") : linked
  return inUnnamed ? piped.replaceAll("=", "{{=}}") : piped
}

const noteAround: Record<NoteStyle, [string, string]> = {
  efn: ["{{efn|1=", "}}"],
  group: ['<ref group="note">', "</ref>"],
  ref: ["<ref>", "</ref>"],
}

/** An atom: as it stands in the source, where it stands there. */
export function atomPieces(unit: Unit, writing: WikiWriting, standing: Standing): Piece[] {
  const { node, src, end } = unit
  if (src !== null && end !== null) return [kept(src, end)]
  if (node.type === "citation")
    return [{ kind: "cite", items: (node.attrs?.items ?? []) as never, isBare: standing.inRef ?? false }]
  if (node.type === "hard_break") return ["<br />"]
  if (node.type === "template") return [String(node.attrs?.source ?? "")]
  if (node.type !== "footnote" || standing.inNote) return []
  const [before, behind] = noteAround[writing.notes]
  const inCell = writing.notes === "efn"
  const words = inlinePieces(unitsOf(node), writing, { inNote: true, inRef: !inCell, inCell })
  return [before, ...words, behind]
}

type Mark = Unit["marks"][number]
const keyOf = (mark: Mark) => JSON.stringify(mark)
const shown = (marks: readonly Mark[]) => marks.filter(mark => mark.type in tags || mark.type === "link")

/** How many units from this one on have a mark. */
function lasting(units: readonly Unit[], from: number, mark: Mark): number {
  const key = keyOf(mark)
  let to = from
  while (units[to]?.marks.some(one => keyOf(one) === key)) to++
  return to - from
}

/** Marks that begin at a unit: what lasts longest around the others, a link around none that is not longer. */
function inOrder(units: readonly Unit[], from: number, marks: readonly Mark[]): Mark[] {
  return marks
    .map(mark => ({ mark, length: lasting(units, from, mark) }))
    .sort((a, b) => b.length - a.length || Number(a.mark.type === "link") - Number(b.mark.type === "link"))
    .map(({ mark }) => mark)
}

/** Apostrophes that meet are counted together: they are kept apart, but for those of bold and of italics. */
function withQuotesApart(pieces: readonly Piece[]): Piece[] {
  const parts: Piece[] = []
  let run = 0
  for (const piece of pieces) {
    if (piece === "") continue
    const words = typeof piece === "string" ? piece : ""
    const [head = ""] = /^'*/.exec(words) ?? []
    const [tail = ""] = /'*$/.exec(words) ?? []
    const meets = run > 0 && head !== ""
    const isBoth = run + head.length === 5 && head === words
    if (meets && !isBoth) parts.push("<nowiki/>")
    run = tail.length + (isBoth ? run : 0)
    parts.push(piece)
  }
  return parts
}

/** Units anew, with all their marks. */
export function inlinePieces(units: readonly Unit[], writing: WikiWriting, standing: Standing = {}): Piece[] {
  const pieces: Piece[] = []
  const open: { mark: Mark; close: string }[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth) pieces.push(open.pop()?.close ?? "")
  }
  for (let from = 0; from < units.length; ) {
    const unit = units[from] as Unit
    let to = from + 1
    if (unit.text !== null) while (units[to]?.text != null && units[to]?.marked === unit.marked) to++
    const marks = new Map(shown(unit.marks).map(mark => [keyOf(mark), mark]))
    const ended = open.findIndex(one => !marks.has(keyOf(one.mark)))
    const same = ended < 0 ? open.length : ended
    const left = open.slice(same).find(one => one.mark.type === "link")
    closeTo(same)
    for (const { mark } of open) marks.delete(keyOf(mark))
    const text = units
      .slice(from, to)
      .map(one => one.text ?? "")
      .join("")
    // Letters straight behind a link would become a part of its words.
    if (left && (left.close ? /^\p{L}/u : /^[^\s<]/).test(text)) pieces.push("<nowiki/>")
    for (const mark of inOrder(units, from, [...marks.values()])) {
      const [before, close] =
        mark.type === "link"
          ? linkAround(String(mark.attrs?.href ?? ""), writing.language, linkedText(units, from, mark))
          : (tags[mark.type] as [string, string])
      pieces.push(before)
      open.push({ mark, close })
    }
    const isLinked = open.some(one => one.mark.type === "link" && one.close !== "")
    const isBare = open.some(one => one.mark.type === "link" && one.close === "")
    if (unit.text === null) pieces.push(...atomPieces(unit, writing, standing))
    else pieces.push(isBare ? escapeAddress(text) : wordsFor(text, standing, isLinked))
    from = to
  }
  closeTo(0)
  return withQuotesApart(pieces)
}

/** All the words of a link that begins at a unit; other words than any link's own where marks change in it. */
function linkedText(units: readonly Unit[], from: number, mark: Mark): string {
  const linked = units.slice(from, from + lasting(units, from, mark))
  return linked.map(unit => (unit.marked === linked[0]?.marked ? (unit.text ?? "\u0000") : "\u0000")).join("")
}
