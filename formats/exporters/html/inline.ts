import type { Node } from "prosemirror-model"
import type { Run, RunStyle } from "@/core/sources/citation"
import type { CitationItem } from "@/editor/model/nodes/inline"
import { escapeHtml } from "../../parts/escape"
import { lookOf } from "../../parts/looks"
import { segmentsOf, type TextSegment } from "../../parts/segments"
import { shownLabel } from "../../parts/sentences"
import { atWordEnds, giveLanes, lastSegments } from "./overlaps"
import type { Writing } from "./writing"

function openMark(id: string, writing: Writing): string {
  const one = writing.claimById.get(id)
  if (!one) return ""
  const { by, tone, stale } = lookOf(one.claim.shown)
  const anchor = writing.begun.has(id) ? "" : ` id="m-${one.n}"`
  writing.begun.add(id)
  const look = [by, tone, ...(stale ? ["stale"] : [])].join(" ")
  const lane = writing.lanes.get(id) ? ` data-lane="${writing.lanes.get(id)}"` : ""
  return `<mark data-claim="${escapeHtml(id)}" data-look="${look}"${lane} aria-details="claim-${one.n}"${anchor}>`
}

function styled(segment: TextSegment): string {
  let html = escapeHtml(segment.text)
  for (const style of [...segment.styles].reverse()) html = `<${style}>${html}</${style}>`
  return segment.href ? `<a href="${escapeHtml(segment.href)}" rel="noreferrer noopener">${html}</a>` : html
}

function writeText(segment: TextSegment, writing: Writing): string {
  const claims = segment.claims.filter(id => writing.claimById.has(id))
  const open = claims.map(id => openMark(id, writing)).join("")
  return `${open}${styled(segment)}${"</mark>".repeat(claims.length)}`
}

/** The numbers of the claims that end with this segment, as links to their cards. */
function numbers(ids: readonly string[], writing: Writing): string {
  const links = ids.flatMap(id => {
    const one = writing.claimById.get(id)
    if (!one) return []
    const label = escapeHtml(`Claim ${one.n}: ${shownLabel(one.claim.shown)}`)
    return [`<a href="#claim-${one.n}" aria-label="${label}">${one.n}</a>`]
  })
  return links.length ? `<sup class="n">${links.join("<span>,</span>")}</sup>` : ""
}

const runTags: Record<RunStyle, string> = {
  italic: "i",
  bold: "b",
  sup: "sup",
  sub: "sub",
  smallcaps: "small",
}

/** Words of a style with their looks; addresses in them become links where `linked`. */
export function runsHtml(runs: readonly Run[], linked: boolean): string {
  return runs
    .map(({ text, styles = [], href }) => {
      const html = styles.reduce(
        (inner, style) => `<${runTags[style]}>${inner}</${runTags[style]}>`,
        escapeHtml(text),
      )
      return href && linked ? `<a href="${escapeHtml(href)}" rel="noreferrer noopener">${html}</a>` : html
    })
    .join("")
}

function citation(items: readonly CitationItem[], writing: Writing): string {
  const label = writing.cited.label(items)
  if (!label) return shortCitation(items, writing)
  if (label.runs.length === 0) return ""
  if (label.note !== null) {
    writing.citationNotes.push(runsHtml(label.runs, true))
    const n = label.note
    return `<sup class="cn"><a href="#cn-${n}" id="cnr-${n}" aria-label="Note ${n}">[${n}]</a></sup>`
  }
  const [first, second] = items.flatMap(item => writing.sourceById.get(item.sourceId) ?? [])
  const words = runsHtml(label.runs, false)
  const inner = first && !second ? `<a href="#source-${first.n}">${words}</a>` : words
  const space = words.startsWith("(") ? " " : ""
  return `${space}<span class="cite">${inner}</span>`
}

/** A citation that no style wrote: its sources' labels. */
function shortCitation(items: readonly CitationItem[], writing: Writing): string {
  const cited = items.flatMap(item => {
    const known = writing.sourceById.get(item.sourceId)
    if (!known) return []
    const locator = item.locator
      ? `, ${item.label && item.label !== "page" ? `${item.label} ` : "p. "}${item.locator}`
      : ""
    const words = [item.prefix, `${known.source.label}${locator}`, item.suffix].filter(Boolean).join(" ")
    return [`<a href="#source-${known.n}">${escapeHtml(words)}</a>`]
  })
  return cited.length ? `<span class="cite">[${cited.join("; ")}]</span>` : ""
}

const letters = (n: number): string =>
  (n > 26 ? letters(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(97 + ((n - 1) % 26))

function footnote(node: Node, start: number, writing: Writing): string {
  const at = writing.footnotes.push("")
  writing.footnotes[at - 1] = writeLine(node, start, writing)
  return `<sup class="fn"><a href="#fn-${at}" id="fnr-${at}" aria-label="Footnote ${letters(at)}">${letters(at)}</a></sup>`
}

const none: ReadonlyMap<string, number> = new Map()

/** The content of a line: its words with their claims' marks, numbers behind each claim's last word. */
export function writeLine(line: Node, start: number, writing: Writing): string {
  const segments = atWordEnds(segmentsOf(line, start))
  giveLanes(segments, writing.lanes)
  const last = lastSegments(segments, writing.ending.get(start) ?? none)
  return segments
    .map((segment, at) => {
      if (segment.kind === "text") return writeText(segment, writing) + numbers(last.get(at) ?? [], writing)
      if (segment.kind === "break") return "<br>"
      if (segment.kind === "footnote") return footnote(segment.node, segment.start, writing)
      if (segment.kind === "citation") return citation(segment.items, writing)
      return `<span class="kept">{{${escapeHtml(segment.name)}}}</span>`
    })
    .join("")
}
