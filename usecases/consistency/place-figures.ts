import type { Node } from "prosemirror-model"
import { codePointsBefore } from "@/core/anchoring/code-points"

import { detectFigures } from "@/core/figures/detect"
import type { Block, Figure } from "@/core/figures/figure"
import type { FigurePlace } from "@/core/figures/findings"
import type { PlacedFigure } from "@/core/figures/placed-figure"
import { blockText, offsetInBlock } from "@/editor/model/block-text"
import { claimsOfBlock } from "@/editor/model/claims-in-document"
import { type Line, linesOf } from "@/editor/model/text-map"
import { columnOf } from "./table-column"

export interface FigureInPlace extends PlacedFigure {
  place: FigurePlace
  /** The whole line, which tells a figure from the same words elsewhere. */
  line: string
}

interface Situation {
  block: Block
  field: string | null
  /** The infobox's cell or the table's column: figures of one group may be parts and their total. */
  group: string | null
  total: boolean
  across?: string | null
  totalAcross?: boolean
}

/** Figures that people gave to claims stand for what is read at their words. */
export type FigureOfClaim = (claimId: string) => Figure | null

/** Every figure of people in a document, in reading order, with where it stands. */
export function placeFigures(doc: Node, language: string | null, figureOf: FigureOfClaim): FigureInPlace[] {
  const found: FigureInPlace[] = []
  let lead = true
  for (const line of linesOf(doc)) {
    if (line.node.type.name === "heading") lead = false
    if (line.node.type.name === "title" || line.node.type.name === "heading") continue
    const situation = situationOf(doc, line)
    const { text } = blockText(line.node)
    if (text.length < 2) continue
    const { block, field } = situation
    for (const [n, read] of detectFigures(text, { block, field, language }).entries()) {
      // A second number in a cell is a remark on its first: "12 (3 officers)".
      const grouped = block !== "table" || n === 0
      const claim = claimAt(line, read.start, read.end)
      const { start, end, ...detected } = read
      const figure = (claim === null ? null : figureOf(claim)) ?? detected
      const inLead = lead && block === "prose"
      found.push({
        ...{ id: String(found.length), order: found.length, figure, block, lead: inLead, line: text },
        ...{
          group: grouped ? situation.group : null,
          total: situation.total || namedTotal(text, start, end),
        },
        ...{
          across: grouped ? (situation.across ?? null) : null,
          totalAcross: situation.totalAcross ?? false,
        },
        place: placeOf(line, text, { start, end }, claim, whereOf(block, inLead)),
      })
    }
  }
  return found
}

function situationOf(doc: Node, line: Line): Situation {
  if (line.node.type.name === "footnote") return { block: "footnote", field: null, group: null, total: false }
  if (line.node.type.name === "image") return { block: "caption", field: null, group: null, total: false }
  const $start = doc.resolve(line.start)
  for (let depth = $start.depth; depth > 0; depth--) {
    const table = $start.node(depth)
    if (table.type.name !== "table") continue
    if (table.attrs.role !== "infobox") return { block: "table", ...columnOf($start, depth, line.path) }
    const cell = depth + 2 <= $start.depth ? $start.node(depth + 2) : null
    const row = depth + 1 <= $start.depth ? $start.node(depth + 1) : null
    return {
      block: "infobox",
      field: (cell?.attrs.field ?? row?.attrs.field ?? null) as string | null,
      group: line.path.split(".").slice(0, 3).join("."),
      total: false,
    }
  }
  return { block: "prose", field: null, group: null, total: false }
}

function claimAt(line: Line, start: number, end: number): string | null {
  const over = claimsOfBlock(line.node).filter(
    claim => offsetInBlock(line.node, claim.from) < end && start < offsetInBlock(line.node, claim.to),
  )
  const [shortest] = over.sort((a, b) => a.words.length - b.words.length)
  return shortest?.id ?? null
}

/** "Total: 78,200", "78,200 in total", "225 people were killed on both sides". */
const namedTotal = (text: string, start: number, end: number): boolean =>
  /\btotal(?:\s+of)?[\s:]{0,3}$/i.test(text.slice(Math.max(0, start - 20), start)) ||
  /^\s{0,2}(?:in\s)?(?:total|overall)\b/i.test(text.slice(end, end + 20)) ||
  /^[^.;,:\d]{0,60}\b(?:on both sides|in all|in total|altogether)\b/i.test(text.slice(end, end + 80))

const whereOf = (block: Block, lead: boolean): FigurePlace["where"] =>
  block === "prose" ? (lead ? "lead" : "body") : block

function placeOf(
  line: Line,
  text: string,
  { start, end }: { start: number; end: number },
  claimId: string | null,
  where: FigurePlace["where"],
): FigurePlace {
  return {
    ...{ claimId, where, blockPath: line.path, words: text.slice(start, end) },
    start: codePointsBefore(text, start),
    end: codePointsBefore(text, end),
    context: text.slice(Math.max(0, start - 60), end + 60),
  }
}
