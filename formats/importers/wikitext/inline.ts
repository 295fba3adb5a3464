import { isNewLink } from "@/editor/model/attributes"
import type { Bracketed } from "../../wikitext/brackets"
import type { Span } from "../../wikitext/span"
import { rawTokens, referenceAt } from "./entities"
import { tagToken } from "./html-tags"
import { addressOf, targetOf } from "./links"
import { type Reading, templateAt, trimmed } from "./reading"
import { labelOfTemplate } from "./template-label"
import type { Token } from "./tokens"
import { type Part, partsOf } from "./worded-templates"

const special = /\r?\n|[<{[&]|'{2,}|__|https?:\/\//gi
const switches =
  /__(?:NOTOC|TOC|FORCETOC|NOEDITSECTION|NEWSECTIONLINK|NONEWSECTIONLINK|NOGALLERY|HIDDENCAT|INDEX|NOINDEX|STATICREDIRECT|DISAMBIG)__/y
const address = /https?:\/\/[^\s<>"[\]{}|']+/iy
/** A label may be this long; further on nobody looks for its end. */
const longestLabel = 2_000
/** Templates and links whose words are read lie at most this deep in each other; deeper ones stay atoms. */
const deepest = 20

interface Scan {
  reading: Reading
  /** Inside a footnote a citation template is a citation; in the text around it an entry of a list. */
  inNote: boolean
  depth: number
}
interface Found {
  tokens: Token[]
  end: number
}

/** Splits a stretch of wikitext into what a line consists of. `inNote`: it is the text of a footnote. */
export function tokensOf(reading: Reading, span: Span, inNote = false): Token[] {
  const tokens: Token[] = []
  read({ reading, inNote, depth: 0 }, span, tokens)
  return tokens
}

function read(scan: Scan, { src, end }: Span, tokens: Token[]): void {
  // Cut at its end (which copies nothing), so that no search runs on behind it.
  const stretch = scan.reading.source.slice(0, end)
  const pattern = new RegExp(special)
  let from = src
  let at = src
  while (at < end) {
    pattern.lastIndex = at
    const match = pattern.exec(stretch)
    if (!match) break
    at = match.index
    const found = readers[match[0].charAt(0)]?.(scan, at, end, match[0])
    if (!found || found.end > end) {
      at += match[0].length
      continue
    }
    if (at > from) tokens.push({ kind: "text", src: from, end: at })
    for (const token of found.tokens) add(tokens, token)
    at = from = found.end
  }
  if (end > from) tokens.push({ kind: "text", src: from, end })
}

/** `{{rp|5}}` straight behind a citation says where in its source: both are one. */
function add(tokens: Token[], token: Token): void {
  const last = tokens.at(-1)
  const isPlace =
    token.kind === "template" && token.pages && last?.kind === "citation" && last.end === token.src
  const [item, ...more] = isPlace ? last.items : []
  if (isPlace && item && more.length === 0 && item.locator === null && token.pages) {
    last.items = [{ ...item, locator: token.pages, label: "page" }]
    last.end = token.end
  } else tokens.push(token)
}

type Reader = (scan: Scan, at: number, end: number, sign: string) => Found | null

const readers: Record<string, Reader> = {
  "\n": (_, at, __, sign) => one({ kind: "space", src: at, end: at + sign.length }),
  "\r": (_, at, __, sign) => one({ kind: "space", src: at, end: at + sign.length }),
  "'": (_, at, end, sign) =>
    one({ kind: "quotes", count: sign.length, src: at, end: Math.min(end, at + sign.length) }),
  "<": readTag,
  "{": readTemplate,
  "[": (scan, at, end) => readLink(scan, at) ?? readOutsideLink(scan, at, end),
  "&": readReference,
  _: ({ reading: { source } }, at) => {
    switches.lastIndex = at
    return switches.test(source) ? one({ kind: "nothing", src: at, end: switches.lastIndex }) : null
  },
  h: readAddress,
  H: readAddress,
}

const one = (token: Token): Found => ({ tokens: [token], end: token.end })

function readTag({ reading }: Scan, at: number): Found | null {
  const { source, opaque, references } = reading
  const tag = opaque.get(at)
  if (!tag) {
    const token = tagToken(source, at)
    return token && one(token)
  }
  const { src, end, inner, innerEnd, name } = tag
  if (tag.kind === "comment" || name === "templatestyles" || name === "section" || name === "includeonly")
    return one({ kind: "comment", src, end })
  if (name === "ref") return one(references.ofTag(tag))
  if (name === "nowiki" || name === "pre" || name === "poem")
    return {
      end,
      tokens: [
        { kind: "nothing", src, end: inner },
        ...rawTokens(source, { src: inner, end: innerEnd }),
        ...(end > innerEnd ? [{ kind: "nothing" as const, src: innerEnd, end }] : []),
      ],
    }
  return one({ kind: "template", name, src, end })
}

function readTemplate(scan: Scan, at: number): Found | null {
  const { reading, inNote, depth } = scan
  const pair = reading.pairs.get(at)
  if (!pair) return null
  const template = templateAt(reading, at)
  const atom = (name: string, pages?: string): Found =>
    one({ kind: "template", name, src: pair.src, end: pair.end, ...(pages ? { pages } : {}) })
  if (!template || depth >= deepest) return atom(template?.name || "…")
  const cited = reading.references.ofTemplate(template, inNote)
  if (cited) return one(cited)
  const parts = partsOf(template)
  if (parts) return { tokens: tokensOfParts(scan, parts, pair), end: pair.end }
  const pages = /^rp$/i.test(template.name)
    ? template.parameters.find(one => /^(?:1|p|pp|page|pages)$/.test(one.name))
    : undefined
  return atom(labelOfTemplate(template, "inline"), pages?.value.slice(0, 200))
}

function tokensOfParts(scan: Scan, parts: readonly Part[], { src, end }: Span): Token[] {
  const tokens: Token[] = []
  let at = src
  const write = (part: Part): void => {
    if ("words" in part) tokens.push({ kind: "words", words: part.words, src: at, end: at })
    else if ("span" in part) {
      const span = trimmed(scan.reading.source, part.span)
      tokens.push({ kind: "nothing", src: at, end: span.src })
      read({ ...scan, depth: scan.depth + 1 }, span, tokens)
      at = span.end
    } else {
      const { mark, href } = part
      const isLink = mark !== "link" || (href !== undefined && isNewLink(href))
      if (isLink) tokens.push({ kind: "open", mark, ...(href ? { href } : {}), src: at, end: at })
      part.parts.forEach(write)
      if (isLink) tokens.push({ kind: "close", mark, src: at, end: at })
    }
  }
  parts.forEach(write)
  tokens.push({ kind: "nothing", src: at, end })
  return tokens
}

/** `[[page|words]]ending`. */
function readLink(scan: Scan, at: number): Found | null {
  const { source, pairs, language } = scan.reading
  const pair = pairs.get(at)
  if (pair?.kind !== "link") return null
  const first = pair.pipes[0]
  const target = targetOf(source.slice(pair.src + 2, Math.min(first ?? pair.end - 2, pair.src + 1_000)))
  if (target.kind !== "page" || scan.depth >= deepest) {
    const name = target.kind === "file" ? "image" : target.name
    return one({ kind: "template", name, src: pair.src, end: pair.end })
  }
  const label = labelOf(source, pair)
  const href = addressOf(target.name, language)
  const inside: Token[] = []
  read({ ...scan, depth: scan.depth + 1 }, label, inside)
  // Letters straight behind a link belong to its words.
  const ending = /[a-zà-öø-ÿ]*/y
  ending.lastIndex = pair.end
  const end = pair.end + (ending.exec(source)?.[0].length ?? 0)
  const marks = href
    ? { open: { kind: "open", mark: "link", href } as const, close: { kind: "close", mark: "link" } as const }
    : null
  const begin = { src: pair.src, end: label.src }
  return {
    end,
    tokens: [
      marks ? { ...marks.open, ...begin } : { kind: "nothing", ...begin },
      ...inside,
      { kind: "nothing", src: label.end, end: pair.end },
      ...(end > pair.end ? [{ kind: "text" as const, src: pair.end, end }] : []),
      ...(marks ? [{ ...marks.close, src: end, end }] : []),
    ],
  }
}

function labelOf(source: string, { src, end, pipes: [first] }: Bracketed): Span {
  const stop = end - 2
  if (first !== undefined && source.slice(first + 1, stop).trim() !== "") return { src: first + 1, end: stop }
  const target = trimmed(source, { src: src + 2, end: first ?? stop })
  return source.charAt(target.src) === ":" ? { src: target.src + 1, end: target.end } : target
}

/** `[https://… words]`; without words the address itself is shown. */
function readOutsideLink(scan: Scan, at: number, end: number): Found | null {
  const { source } = scan.reading
  address.lastIndex = at + 1
  const href = address.exec(source)?.[0]
  if (!href || scan.depth >= deepest) return null
  const close = labelEnd(scan.reading, at + 1 + href.length, end)
  if (close === null) return null
  const label = trimmed(source, { src: at + 1 + href.length, end: close })
  const words = label.end > label.src ? label : { src: at + 1, end: at + 1 + href.length }
  const inside: Token[] = []
  if (label.end > label.src) read({ ...scan, depth: deepest }, words, inside)
  else inside.push({ kind: "text", ...words })
  return { end: close + 1, tokens: linked(href, { src: at, end: close + 1 }, words, inside) }
}

/** Where the label that begins at `from` has its `]`, past links and templates in it; null where the line has none. */
function labelEnd({ source, pairs }: Reading, from: number, end: number): number | null {
  const limit = Math.min(end, from + longestLabel)
  if (!source.slice(from, limit).includes("]")) return null
  const pattern = /[\]\n[{]/g
  let at = from
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (!match || match.index >= limit || match[0] === "\n") return null
    if (match[0] === "]") return match.index
    at = pairs.get(match.index)?.end ?? match.index + 1
  }
}

function linked(href: string, whole: Span, words: Span, inside: Token[]): Token[] {
  if (!isNewLink(href))
    return [
      { kind: "nothing", src: whole.src, end: words.src },
      ...inside,
      { kind: "nothing", src: words.end, end: whole.end },
    ]
  return [
    { kind: "open", mark: "link", href, src: whole.src, end: words.src },
    ...inside,
    { kind: "close", mark: "link", src: words.end, end: whole.end },
  ]
}

/** An address by itself; a full stop or comma behind it is the sentence's. */
function readAddress({ reading: { source }, depth }: Scan, at: number, end: number): Found | null {
  if (depth >= deepest || /\w/.test(source.charAt(at - 1))) return null
  address.lastIndex = at
  const href = address.exec(source.slice(0, end))?.[0].replace(/[.,;:!?)]{1,3}$/, "")
  if (!href) return null
  const words = { src: at, end: at + href.length }
  return { end: words.end, tokens: linked(href, words, words, [{ kind: "text", ...words }]) }
}

function readReference({ reading: { source } }: Scan, at: number): Found | null {
  const token = referenceAt(source, at)
  return token && one(token)
}
