import type { QuestionView } from "@/core/desk/question-views"
import type { Figure } from "@/core/figures/figure"
import type { NumberedClaim } from "../../parts/article-text"
import { escapeHtml } from "../../parts/escape"
import { quantityWords } from "../../parts/figure-words"

interface Row {
  label: string
  figure: Figure
}

const width = 320
const left = 6
const rowHeight = 16

/** Ends of the drawing: everything finite, with room at both sides. */
function scale(rows: readonly Row[], claim: Figure): ((value: number) => number) | null {
  const values = [claim, ...rows.map(row => row.figure)].flatMap(({ low, best, high }) => [low, best, high])
  const finite = values.filter(value => value !== null)
  const [least, most] = [Math.min(...finite), Math.max(...finite)]
  if (finite.length === 0 || !Number.isFinite(least)) return null
  const room = (most - least || Math.abs(most) || 1) * 0.15
  const [from, to] = [least - room, most + room]
  return value => Math.round((left + ((value - from) / (to - from)) * (width - 2 * left)) * 10) / 10
}

/** An open end is an arrow, a floor or ceiling a hollow dot, a number that stands alone a solid one. */
function rowShape({ figure }: Row, y: number, x: (value: number) => number): string {
  const { low, best, high, qualifier } = figure
  const from = low === null ? left : x(low)
  const to = high === null ? width - left : x(high)
  const line = from === to ? "" : `<path class="line" d="M${from} ${y}H${to}"/>`
  const tipUp =
    high === null ? `<path class="tip" d="M${to - 4} ${y - 3}L${to} ${y}L${to - 4} ${y + 3}"/>` : ""
  const tipDown =
    low === null ? `<path class="tip" d="M${from + 4} ${y - 3}L${from} ${y}L${from + 4} ${y + 3}"/>` : ""
  const open =
    qualifier === "at_least" ||
    qualifier === "more_than" ||
    qualifier === "up_to" ||
    qualifier === "less_than"
  const dots = [low, best, high]
    .filter((value, at, all): value is number => value !== null && all.indexOf(value) === at)
    .map(value => `<circle class="${open ? "open" : "dot"}" cx="${x(value)}" cy="${y}" r="3"/>`)
  return line + tipUp + tipDown + dots.join("")
}

/** One line per source over the article's own range. Its numbers are in the list below it, so it says little to a screen reader. */
export function intervalPlot({ claim }: NumberedClaim, question: QuestionView): string {
  const rows = question.evidence.flatMap(one =>
    one.figure?.state === "value" ? [{ label: one.source.label, figure: one.figure }] : [],
  )
  if (claim.figure?.state !== "value" || rows.length === 0 || rows.length > 24) return ""
  const x = scale(rows, claim.figure)
  if (!x) return ""
  const height = rows.length * rowHeight + 6
  const { low, high } = claim.figure
  const from = low === null ? 0 : x(low)
  const to = high === null ? width : x(high)
  const band = `<rect class="band" x="${Math.max(0, from - 2)}" y="0" width="${Math.max(4, to - from + 4)}" height="${height}"/>`
  const shapes = rows.map((row, at) => rowShape(row, at * rowHeight + 11, x)).join("")
  const names = rows
    .map(
      row =>
        `<li><bdi>${escapeHtml(row.label)}</bdi> <span>${escapeHtml(quantityWords(row.figure))}</span></li>`,
    )
    .join("")
  const label = escapeHtml(
    `The text says ${quantityWords(claim.figure)}; the band shows it beside what ${rows.length === 1 ? "one source reports" : `${rows.length} sources report`}`,
  )
  return `<div class="plot"><ul>${names}</ul><svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${band}${shapes}</svg></div>`
}
