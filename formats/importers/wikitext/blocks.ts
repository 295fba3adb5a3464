import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import type { Span } from "../../wikitext/span"
import type { Template } from "../../wikitext/template"
import { type BlockTemplate, blockTemplateOf } from "./block-templates"
import { writeCategories } from "./categories"
import { headingOf } from "./headings"
import { pictureOf } from "./images"
import { writeInfobox } from "./infobox"
import { type Line, lineOf, linesIn } from "./lines"
import { targetOf } from "./links"
import { isListLine, writeList } from "./lists"
import { atomOf, type Place, type Reading, templateAt } from "./reading"
import { isTableLine, writeTable } from "./tables"
import { writeTagged } from "./tagged-blocks"
import { labelOfTemplate } from "./template-label"
import type { Token } from "./tokens"
import { saysSomething } from "./trim-tokens"
import { partsOf } from "./worded-templates"
import { writeImage } from "./write-image"
import { lineTokens, rangeOf, writeParagraphs, writeTokens } from "./write-line"

/** Nodes may lie this deep in each other; what lies deeper is written as plain lines. */
const deepest = limits.documentDepth - 30

interface Walk {
  reading: Reading
  lines: Line[]
  at: number
  place: Place
  end: number
}

/** Blocks are read inside blocks this often, whether or not nodes lie in each other then. */
const mostNested = 8

/** Reads a stretch of wikitext and writes its blocks. */
export function writeBlocks(reading: Reading, span: Span, place: Place): void {
  const walk: Walk = { reading, lines: linesIn(reading, span), at: 0, place, end: span.end }
  reading.nested++
  writeAll(walk)
  reading.nested--
}

function writeAll(walk: Walk): void {
  const { reading } = walk
  while (walk.at < walk.lines.length) {
    if (reading.out.count() > limits.documentNodes)
      throw appError("too_large", "import.too_many_nodes", { limit: limits.documentNodes })
    const line = walk.lines[walk.at] as Line
    if (line.blank || line.comment) walk.at++
    else if (isTooDeep(reading) || !writeBlock(walk, line)) writeParagraph(walk)
  }
}

const isTooDeep = ({ out, nested }: Reading) => out.depth() > deepest || nested > mostNested

/** Goes on with what stands behind a block on its last line. */
function goOn(walk: Walk, src: number): true {
  const line = walk.lines[walk.at] as Line
  if (src >= line.end) walk.at++
  else walk.lines[walk.at] = lineOf(walk.reading, src, line.end)
  return true
}

type Write = (walk: Walk, line: Line) => boolean

const writers: Record<string, Write> = {
  "=": writeHeading,
  "{": (walk, line) => writeTableAt(walk, line) || writeTemplate(walk, line),
  "<": writeTag,
  "[": writeLink,
  "-": writeRule,
  ":": (walk, line) => writeTableAt(walk, line) || writeListAt(walk, line),
  "*": writeListAt,
  "#": writeListAt,
  ";": writeListAt,
}

function writeBlock(walk: Walk, line: Line): boolean {
  return writers[walk.reading.source.charAt(line.first)]?.(walk, line) ?? false
}

function writeHeading(walk: Walk, line: Line): boolean {
  const { reading, place } = walk
  const heading = place === "body" ? headingOf(reading, line) : null
  if (!heading) return false
  reading.out.open("heading", { level: heading.level })
  writeTokens(reading, lineTokens(reading, heading.words))
  reading.out.close(heading.whole)
  return goOn(walk, line.end)
}

function writeListAt(walk: Walk, line: Line): boolean {
  if (!isListLine(walk.reading, line)) return false
  walk.at = writeList(walk.reading, walk.lines, walk.at)
  return true
}

function writeTableAt(walk: Walk, line: Line): boolean {
  if (!isTableLine(walk.reading, line)) return false
  const { next, rest } = writeTable(walk.reading, walk.lines, walk.at)
  walk.at = next
  return rest === null ? true : goOn(walk, rest)
}

function writeRule(walk: Walk, line: Line): boolean {
  const rule = /-{4,}/y
  rule.lastIndex = line.first
  if (!rule.test(walk.reading.source)) return false
  walk.reading.out.leaf("horizontal_rule", undefined, { src: line.first, end: rule.lastIndex })
  return goOn(walk, rule.lastIndex)
}

function writeTag(walk: Walk, line: Line): boolean {
  const { reading } = walk
  const tag = reading.opaque.get(line.first)
  if (!tag || tag.end > line.end) return false
  return writeTagged(reading, tag, isRestBlank(walk, line, tag.end)) && goOn(walk, tag.end)
}

function isRestBlank({ reading }: Walk, line: Line, from: number): boolean {
  return lineOf(reading, from, line.end).first >= line.end
}

function writeLink(walk: Walk, line: Line): boolean {
  const { reading } = walk
  const pair = reading.pairs.get(line.first)
  if (pair?.kind !== "link") return false
  const target = targetOf(
    reading.source.slice(pair.src + 2, Math.min(pair.pipes[0] ?? pair.end - 2, pair.src + 500)),
  )
  if (target.kind === "page") return false
  if (target.kind === "file") {
    const picture = pictureOf(reading, pair)
    if (!isRestBlank(walk, line, pair.end) && (walk.place === "cell" || !picture.framed)) return false
    writeImage(reading, picture)
    return goOn(walk, pair.end)
  }
  const end = walk.place === "body" ? writeCategories(reading, { src: line.first, end: walk.end }) : null
  if (end === null) return false
  while (walk.at < walk.lines.length && (walk.lines[walk.at] as Line).end < end) walk.at++
  return goOn(walk, end)
}

function writeTemplate(walk: Walk, line: Line): boolean {
  const { reading, place } = walk
  const template = templateAt(reading, line.first)
  if (!template || template.end > line.end) return false
  const block = blockTemplateOf(template) ?? standsAlone(walk, line, template)
  if (!block || (block.kind === "infobox" && place === "cell")) return false
  writeKind[block.kind](reading, template, block, place)
  return goOn(walk, template.end)
}

/** A template that makes up its line, or goes over several, is no word of a sentence. In a cell it may be one. */
function standsAlone({ reading, place }: Walk, line: Line, template: Template): BlockTemplate | null {
  if (place === "cell" || partsOf(template) || reading.references.ofTemplate(template, false)) return null
  if (template.source.includes("\n")) return { kind: "kept" }
  let at = template.end
  for (let followers = 0; followers < mostInLine; followers++) {
    const { first } = lineOf(reading, at, line.end)
    if (first >= line.end) return { kind: "kept" }
    const next = templateAt(reading, first)
    if (!next || partsOf(next)) return null
    at = next.end
  }
  return null
}

/** More templates than this in one line are read as its words. */
const mostInLine = 20

const writeKind: Record<
  BlockTemplate["kind"],
  (reading: Reading, template: Template, block: BlockTemplate, place: Place) => void
> = {
  infobox: (reading, template) => writeInfobox(reading, template) || keep(reading, template),
  kept: keep,
  contents(reading, _, block, place) {
    if ("parts" in block) for (const part of block.parts) reading.blocks(part, place)
  },
  quotation(reading, { src, end }, block) {
    const { out } = reading
    const before = out.count()
    out.open("blockquote")
    if ("parts" in block) for (const part of block.parts) reading.blocks(part, "body")
    if (out.count() === before + 1) {
      out.open("paragraph")
      out.close()
    }
    out.close({ src, end })
  },
}

function keep(reading: Reading, template: Template): void {
  const range = { src: template.src, end: template.end }
  reading.out.leaf("template_block", atomOf(reading, labelOfTemplate(template, "block"), range), range)
}

/** Whether a line ends the paragraph before it. */
function beginsBlock({ reading, place }: Walk, line: Line): boolean {
  const sign = reading.source.charAt(line.first)
  if ("*#;:".includes(sign) && isListLine(reading, line)) return true
  if ((sign === "{" || sign === ":") && isTableLine(reading, line)) return true
  if (sign === "=" && place === "body") return headingOf(reading, line) !== null
  if (sign === "-") return reading.source.startsWith("----", line.first)
  if (sign === "<")
    return /^(?:blockquote|gallery|pre|poem|references)$/.test(reading.opaque.get(line.first)?.name ?? "")
  if (sign === "[") {
    const pair = reading.pairs.get(line.first)
    if (pair?.kind !== "link") return false
    const { kind } = targetOf(
      reading.source.slice(pair.src + 2, Math.min(pair.end - 2, pair.src + 100)).split("|")[0] ?? "",
    )
    return kind === "file" ? pictureOf(reading, pair).framed : kind !== "page" && place === "body"
  }
  const template = sign === "{" ? templateAt(reading, line.first) : null
  return template !== null && blockTemplateOf(template) !== null
}

function writeParagraph(walk: Walk): void {
  const { reading, lines, place } = walk
  const from = walk.at
  let last = from
  for (walk.at++; walk.at < lines.length; walk.at++) {
    const line = lines[walk.at] as Line
    if (line.blank || (!line.comment && beginsBlock(walk, line))) break
    if (!line.comment) last = walk.at
  }
  const span = { src: (lines[from] as Line).src, end: (lines[last] as Line).end }
  if (place === "cell") {
    writeParagraphs(reading, span)
    return
  }
  const found = lineTokens(reading, span)
  if (!saysSomething(found)) return
  const tokens = isIndented(walk, from, last) ? found.map(asBreak) : found
  reading.out.open("paragraph")
  writeTokens(reading, tokens)
  reading.out.close(rangeOf(tokens))
}

const asBreak = (token: Token): Token =>
  token.kind === "space" ? { kind: "break", src: token.src, end: token.end } : token

/** Lines that all begin with a space keep their ends. */
function isIndented({ reading: { source }, lines }: Walk, from: number, last: number): boolean {
  if (last === from) return false
  return lines.slice(from, last + 1).every(line => line.comment || source.charAt(line.src) === " ")
}
