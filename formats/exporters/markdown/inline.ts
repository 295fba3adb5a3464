import type { Node } from "prosemirror-model"
import type { CitationLabel, Run, RunStyle } from "@/core/sources/citation"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { ArticleBundle } from "../../bundle"
import type { Message } from "../../imported"
import type { ArticleText, NumberedClaim } from "../../parts/article-text"
import type { Cited } from "../../parts/cited"
import { lookOf } from "../../parts/looks"
import { type Segment, type Style, segmentsOf } from "../../parts/segments"
import { type Flavour, html, type MdNode, md, text } from "./tree"

/** What every part needs while a Markdown file is written. */
export interface MdWriting {
  bundle: ArticleBundle
  article: ArticleText
  flavour: Flavour
  claims: readonly NumberedClaim[]
  claimById: ReadonlyMap<string, NumberedClaim>
  labels: ReadonlyMap<string, { citekey: string; label: string }>
  /** Claims whose first span was written: it has the id. */
  /** As the style writes them; Pandoc writes citations itself. */
  cited: Cited
  begun: Set<string>
  footnotes: MdNode[]
  messages: Message[]
}

/** Pandoc's keys hold letters, digits and a few signs; others are put in braces. */
export const citekey = (key: string) =>
  /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_]$|^[\p{L}\p{N}_]$/u.test(key)
    ? `@${key}`
    : `@{${key.replace(/[{}\s]/g, "")}}`

const plainWords = (words: string) =>
  words.replace(/[[\]{}@;*_`\\<>$^~\n]/g, sign => (sign === "\n" ? " " : `\\${sign}`))
const locatorNames: Record<string, string> = {
  page: "p.",
  paragraph: "para.",
  chapter: "chap.",
  section: "sec.",
  note: "n.",
  figure: "fig.",
}

/** "[@key, p. 12; @other]" in Pandoc's Markdown, "(Label, p. 12)" elsewhere; null where no source is known. */
export function cite(items: readonly CitationItem[], writing: MdWriting): MdNode | null {
  const pandoc = writing.flavour === "pandoc"
  const cited = items.flatMap(item => {
    const source = writing.labels.get(item.sourceId)
    if (!source) return []
    const name = item.label ? (locatorNames[item.label] ?? item.label) : "p."
    const locator = item.locator ? `, ${name} ${item.locator}` : ""
    const after = item.suffix ? `, ${item.suffix}` : ""
    if (!pandoc) return [`${item.prefix ? `${item.prefix} ` : ""}${source.label}${locator}${after}`]
    const before = item.prefix ? `${plainWords(item.prefix)} ` : ""
    return [`${before}${citekey(source.citekey)}${plainWords(locator)}${plainWords(after)}`]
  })
  if (cited.length === 0) return null
  return pandoc ? { type: "cite", value: `[${cited.join("; ")}]` } : text(` (${cited.join("; ")})`)
}

const styleNodes: Record<Style, (children: MdNode[]) => MdNode> = {
  strong: children => md("strong", children),
  em: children => md("emphasis", children),
  sub: children => md("sub", children),
  sup: children => md("sup", children),
  code: children => ({ type: "inlineCode", value: children.map(child => child.value ?? "").join("") }),
}

type TextSegment = Extract<Segment, { kind: "text" }>

interface Wrapper {
  key: string
  of: (segment: TextSegment) => boolean
  wrap: (children: MdNode[]) => MdNode
}

function claimNode(id: string, children: MdNode[], writing: MdWriting): MdNode {
  const one = writing.claimById.get(id) as NumberedClaim
  const { shown } = one.claim
  const status = shown.by === "person" ? shown.outcome : shown.comparison
  const name = writing.begun.has(id) ? `part-of=c-${one.n}` : `#c-${one.n}`
  writing.begun.add(id)
  const stale = lookOf(shown).stale ? " changed=since" : ""
  return md("claim", children, { attributes: `.claim ${name} status=${status} by=${shown.by}${stale}` })
}

/** What wraps a segment, outermost first. */
function wrappersOf(segment: TextSegment, writing: MdWriting): Wrapper[] {
  const claims = writing.flavour === "pandoc" ? segment.claims.filter(id => writing.claimById.has(id)) : []
  return [
    ...claims.map(id => ({
      key: `claim ${id}`,
      of: (other: TextSegment) => other.claims.includes(id),
      wrap: (children: MdNode[]) => claimNode(id, children, writing),
    })),
    ...(segment.href
      ? [
          {
            key: "link",
            of: (other: TextSegment) => other.href === segment.href,
            wrap: (children: MdNode[]) => md("link", children, { url: segment.href }),
          },
        ]
      : []),
    ...segment.styles.map(style => ({
      key: style,
      of: (other: TextSegment) => other.styles.includes(style),
      wrap: styleNodes[style],
    })),
  ]
}

/** Wraps runs of segments that share a claim, a link or a style: the longest run first, so that spans nest and split least. */
function nest(segments: readonly Segment[], inside: ReadonlySet<string>, writing: MdWriting): MdNode[] {
  const nodes: MdNode[] = []
  let at = 0
  while (at < segments.length) {
    const segment = segments[at] as Segment
    const wrappers =
      segment.kind === "text" ? wrappersOf(segment, writing).filter(one => !inside.has(one.key)) : []
    let best: { wrapper: Wrapper; end: number } | null = null
    for (const wrapper of wrappers) {
      const end = runEnd(segments, at, wrapper)
      if (!best || end > best.end) best = { wrapper, end }
    }
    if (best)
      nodes.push(
        best.wrapper.wrap(
          nest(segments.slice(at, best.end), new Set([...inside, best.wrapper.key]), writing),
        ),
      )
    else nodes.push(...leaf(segment, writing))
    at = best ? best.end : at + 1
  }
  return nodes
}

function runEnd(segments: readonly Segment[], from: number, wrapper: Wrapper): number {
  let end = from
  while (end < segments.length) {
    const segment = segments[end] as Segment
    // A break, a note or a citation inside a claim does not end it, but one at its end stays outside.
    if (segment.kind === "text" ? !wrapper.of(segment) : !nextIs(segments, end, wrapper)) break
    end++
  }
  return end
}

function nextIs(segments: readonly Segment[], at: number, wrapper: Wrapper): boolean {
  if (!wrapper.key.startsWith("claim ")) return false
  const next = segments.slice(at + 1, at + 4).find(segment => segment.kind === "text")
  return next?.kind === "text" && wrapper.of(next)
}

const runNodes: Record<RunStyle, (children: MdNode[]) => MdNode> = {
  italic: styleNodes.em,
  bold: styleNodes.strong,
  sup: styleNodes.sup,
  sub: styleNodes.sub,
  smallcaps: children => md("emphasis", children),
}

/** Words of a style with their looks, addresses as links. */
export const runsMd = (runs: readonly Run[]): MdNode[] =>
  runs.map(({ text: words, styles = [], href }) => {
    const node = styles.reduce((inner, style) => runNodes[style]([inner]), text(words))
    return href ? md("link", [node], { url: href }) : node
  })

function styledCitation({ runs, note }: CitationLabel, writing: MdWriting): MdNode[] {
  if (runs.length === 0) return []
  if (note === null) return [text(runs[0]?.text.startsWith("(") ? " " : ""), ...runsMd(runs)]
  return [noteOf(md("paragraph", runsMd(runs)), writing)]
}

/** Puts words into the notes under the text; what refers to them. */
function noteOf(words: MdNode, { footnotes }: MdWriting): MdNode {
  const identifier = String(footnotes.length + 1)
  footnotes.push(md("footnoteDefinition", [words], { identifier, label: identifier }))
  return { type: "footnoteReference", identifier, label: identifier }
}

function leaf(segment: Segment, writing: MdWriting): MdNode[] {
  if (segment.kind === "text") return [text(segment.text.replace(/\s*\n\s*/g, " "))]
  if (segment.kind === "break") return [{ type: "break" }]
  if (segment.kind === "template") return [text(`{{${segment.name}}}`)]
  if (segment.kind === "citation") {
    const label = writing.flavour === "gfm" ? writing.cited.label(segment.items) : undefined
    if (label) return styledCitation(label, writing)
    const node = cite(segment.items, writing)
    return node ? [node] : []
  }
  const identifier = String(writing.footnotes.push({ type: "footnoteDefinition" }))
  writing.footnotes[Number(identifier) - 1] = md(
    "footnoteDefinition",
    [md("paragraph", writeLine(segment.node, segment.start, writing))],
    {
      identifier,
      label: identifier,
    },
  )
  return [{ type: "footnoteReference", identifier, label: identifier }]
}

const opens = (node: MdNode | undefined) =>
  node !== undefined && ["claim", "cite", "link", "footnoteReference"].includes(node.type)

/** The content of a line. A comment keeps a citation and what begins with a bracket behind it apart: together they read as a link. */
export function writeLine(line: Node, start: number, writing: MdWriting): MdNode[] {
  const nodes = nest(segmentsOf(line, start), new Set(), writing)
  return nodes.flatMap((node, at) =>
    node.type === "cite" && opens(nodes[at + 1]) ? [node, html("<!-- -->")] : [node],
  )
}
