import type { DocJson, SourceMap, SourceRange } from "../../imported"
import { placed } from "../../parts/splicing/places"
import {
  applyEdits,
  type Edit,
  editsBetween,
  type Neighbour,
  type SplicedFormat,
  type Splicing,
} from "../../parts/splicing/splice"
import { blockPieces, cellPieces, cellsPieces, itemPieces } from "./blocks"
import { inlinePieces } from "./inline"
import { kept, type Piece } from "./pieces"
import { definedNotes, refsIn } from "./refs"
import { resolveCitations } from "./resolve"
import { spliceLine } from "./splice-line"
import { surroundingsOf } from "./surroundings"
import { unitsOf } from "./units"
import { say, type WikiWriting } from "./writing"

const lineTypes = ["title", "paragraph", "heading", "image"]
const cells = ["table_cell", "table_header"]
/** Whose children are paragraphs, which a blank line divides. */
const blocks = ["doc", "blockquote"]

/** Of two in a row without a blank line between them, the second goes on with the first. */
const running = ["paragraph", "bullet_list", "ordered_list", "blockquote"]

/** What makes a line one of a quotation, and that behind the line before. */
const colons = /^:+[ \t]*$/
const colonLine = /^[ \t\r]*\n:+[ \t]*$/
const isBlankLine = (gap: string) => /\n[ \t\r]*\n/.test(gap)
/** An infobox that is a template; one that is a table is written as any other. */
const isBox = (node: DocJson) => node.type === "table" && node.attrs?.role === "infobox"

/** What of a row's source its document does not hold: comments, and attributes of cells other than how far they reach. */
const rowDetails =
  /<!--|(?:^|\n|\|)[ \t]*[|!](?!\s*(?:col|row)span\s*=\s*"?\d+"?\s*\|)[^|\n[\]{}<]*=[^|\n[\]{}<]*\|(?!\|)/i

function rowBeside(row: DocJson, writing: WikiWriting, { source, is }: Neighbour): Piece[] {
  const begin = /^\|-[^\n]*\n?/.exec(source)?.[0]
  const words = cellsPieces(row, writing)
  if (is === "replaced" && rowDetails.test(source.slice(begin?.length ?? 0)))
    say(writing, "export.row_details_lost")
  if (is === "replaced") return begin ? [begin.trimEnd(), "\n", ...words] : words
  // A first row needs no sign of its own; the one that follows it does.
  return is === "behind" && !begin ? [...words, "\n|-"] : ["|-\n", ...words]
}

/** Blocks that are better moved than written anew: more stands in their source than in the document. */
const movable = ["table", "image", "blockquote"]

function movableIn(doc: DocJson, ranges: Splicing<Piece>["ranges"]): Map<string, SourceRange> {
  const found = new Map<string, SourceRange>()
  const walk = (node: DocJson, pm: number) => {
    const range = movable.includes(node.type) ? ranges.get(pm) : undefined
    if (range) found.set(JSON.stringify(node), range)
    for (const child of placed(node, pm)) walk(child.node, child.pm)
  }
  walk(doc, -1)
  return found
}

function wordsBeside(
  node: DocJson,
  writing: WikiWriting,
  splicing: Splicing<Piece>,
  at: Neighbour,
  moved: ReadonlyMap<string, SourceRange>,
): Piece[] {
  const range = movable.includes(node.type) ? moved.get(JSON.stringify(node)) : undefined
  if (range) return [kept(range.src, range.end)]
  if (node.type === "table_row") return rowBeside(node, writing, at)
  if (cells.includes(node.type)) return cellPieces(node, writing)
  if (node.type === "list_item") {
    const signs = /^[*#:;]+/.exec(at.source)?.[0]
    if (signs) return itemPieces(node, writing, signs)
  }
  const inCell = splicing.around.some(one => cells.includes(one.type))
  return inCell && node.type === "paragraph"
    ? inlinePieces(unitsOf(node), writing, { inCell })
    : blockPieces(node, writing)
}

/** A paragraph in the stead of something else would run together with the lines beside it. */
function apart(words: Piece[], node: DocJson, { type, around }: Neighbour): Piece[] {
  if (node.type !== "paragraph" || type === "paragraph" || !around) return words
  const [before, behind] = around.map(gap => (gap.trim() === "" && gap.length < 4) || isBlankLine(gap))
  return [...(before ? [] : ["\n"]), ...words, ...(behind ? [] : ["\n"])]
}

function formatOf(writing: WikiWriting, moved: ReadonlyMap<string, SourceRange>): SplicedFormat<Piece> {
  const surroundings = surroundingsOf(writing.source, writing.brackets)
  return {
    line: (old, pm, now, splicing) =>
      lineTypes.includes(old.type) ? spliceLine(old, pm, now, splicing, writing, surroundings) : null,
    words(node, parent, splicing, at) {
      const words = wordsBeside(node, writing, splicing, at, moved)
      return blocks.includes(parent.type) ? apart(words, node, at) : words
    },
    between(parent, seen, { node, neighbour, line }) {
      if (cells.includes(parent))
        return [node, neighbour].every(one => one.type === "paragraph") ? "<br />" : "\n\n"
      if (parent === "blockquote" && colons.test(line)) return `\n${line}`
      if (!blocks.includes(parent)) return seen ?? "\n"
      return seen !== null && isBlankLine(seen) ? seen : "\n\n"
    },
    ahead: (parent, gap) =>
      blocks.includes(parent) && !isBlankLine(gap) && !colonLine.test(gap) ? "\n" : "",
    divides: (parent, gap) => parent === "blockquote" && colonLine.test(gap),
    meeting: (parent, before, behind, gap) =>
      [...blocks, ...cells].includes(parent) &&
      before.type === behind.type &&
      running.includes(before.type) &&
      !isBlankLine(gap) &&
      !colonLine.test(gap)
        ? "\n"
        : "",
    // A page's title is not in its wikitext; an infobox's template has no place for what is not one of its parameters.
    withoutRange(old, _, __, splicing) {
      const isTitle = old.type === "title"
      const inBox = isBox(old) || splicing.around.some(isBox)
      if (isTitle) say(writing, "export.title_beside")
      if (inBox) say(writing, "export.box_change_left_out")
      return isTitle || inBox
    },
    keeps: (old, splicing) => isBox(old) || (old.type === "table_row" && splicing.around.some(isBox)),
  }
}

/** The original with what changed between two bare documents spliced in; null where a change has no place in it. */
export function splicedWikitext(
  map: SourceMap,
  before: DocJson,
  now: DocJson,
  writing: WikiWriting,
): string | null {
  const ranges = new Map(map.nodes.map(range => [range.pm, range]))
  writing.notesOf.defined = definedNotes(before, ranges, refsIn(writing.source, writing.brackets))
  const edits = editsBetween(writing.source, map, before, now, formatOf(writing, movableIn(before, ranges)))
  if (!edits) return null
  const resolved = resolveCitations(edits, before, ranges, writing)
  return applyEdits(writing.source, writing.source.includes("\r\n") ? resolved.map(withReturns) : resolved)
}

/** New lines end as those of the file. */
const withReturns = (edit: Edit): Edit => ({
  ...edit,
  text: edit.text.map(words => words.replace(/\r?\n/g, "\r\n")),
})
