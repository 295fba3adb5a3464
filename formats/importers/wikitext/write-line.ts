import type { DocMark } from "../../parts/doc-writer"
import type { Span } from "../../wikitext/span"
import { tokensOf } from "./inline"
import { resolveQuotes } from "./quotes"
import { atomOf, type Reading } from "./reading"
import type { MarkName, Token } from "./tokens"
import { saysSomething, trimTokens } from "./trim-tokens"

/** What is open while a line is written. */
interface Writing {
  reading: Reading
  /** By apostrophes. */
  quoted: { strong: boolean; em: boolean }
  /** By tags. */
  tagged: Record<MarkName, number>
  links: string[]
  /** Whether the last character written was a line break's space, or none was. */
  spaced: boolean
  /** The words of a footnote: no footnote lies in it. */
  inNote: boolean
  /** Words shown a second time: they have no place of their own in the source. */
  copy: boolean
}

const start = (reading: Reading, more: { inNote: boolean; copy: boolean }): Writing => ({
  reading,
  quoted: { strong: false, em: false },
  tagged: { link: 0, strong: 0, em: 0, sub: 0, sup: 0, code: 0 },
  links: [],
  spaced: true,
  ...more,
})

/** The tokens of a stretch, apostrophes decided, ends trimmed. */
export function lineTokens(reading: Reading, span: Span, inNote = false): Token[] {
  return trimTokens(reading.source, resolveQuotes(reading.source, tokensOf(reading, span, inNote)))
}

/** Writes the tokens of one line into the node that is open. */
export function writeTokens(reading: Reading, tokens: readonly Token[]): void {
  const writing = start(reading, { inNote: false, copy: false })
  for (const token of tokens) write(writing, token)
}

/** Writes lines as paragraphs, one for each stretch between breaks; gives whether there was any. */
export function writeParagraphs(reading: Reading, span: Span, mark?: MarkName): boolean {
  const writing = start(reading, { inNote: false, copy: false })
  if (mark) writing.tagged[mark]++
  let any = false
  for (const part of partsAtBreaks(lineTokens(reading, span))) {
    const tokens = trimTokens(reading.source, part)
    if (!saysSomething(tokens)) {
      for (const token of tokens) write(writing, token)
      continue
    }
    reading.out.open("paragraph")
    writing.spaced = true
    for (const token of tokens) write(writing, token)
    reading.out.close(rangeOf(tokens))
    any = true
  }
  return any
}

function partsAtBreaks(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === "break") parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** From the first token to the last: a line's own stretch of the source. */
export function rangeOf(tokens: readonly Token[]): Span | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first && last && { src: first.src, end: last.end }
}

function marksOf({ quoted, tagged, links }: Writing): DocMark[] {
  const marks: DocMark[] = []
  const href = links.at(-1)
  if (href) marks.push({ type: "link", attrs: { href } })
  if (quoted.strong || tagged.strong > 0) marks.push({ type: "strong" })
  if (quoted.em || tagged.em > 0) marks.push({ type: "em" })
  if (tagged.sub > 0) marks.push({ type: "sub" })
  else if (tagged.sup > 0) marks.push({ type: "sup" })
  if (tagged.code > 0) marks.push({ type: "code" })
  return marks
}

function write(writing: Writing, token: Token): void {
  const { out } = writing.reading
  if (token.kind === "text") writeText(writing, token)
  else if (token.kind === "words") {
    out.text(token.words, undefined, marksOf(writing))
    writing.spaced = false
  } else if (token.kind === "space") writeSpace(writing)
  else if (token.kind === "toggle")
    for (const mark of token.marks) writing.quoted[mark] = !writing.quoted[mark]
  else if (token.kind === "open") {
    writing.tagged[token.mark]++
    if (token.href) writing.links.push(token.href)
  } else if (token.kind === "close") {
    writing.tagged[token.mark] = Math.max(0, writing.tagged[token.mark] - 1)
    if (token.mark === "link") writing.links.pop()
  } else if (isAtom(token)) writeAtom(writing, token)
}

/** A line's end also ends what apostrophes began. */
function writeSpace(writing: Writing): void {
  writing.quoted = { strong: false, em: false }
  if (!writing.spaced) writing.reading.out.text(" ", undefined, marksOf(writing))
  writing.spaced = true
}

function writeText(writing: Writing, { src, end }: Span): void {
  const { out, pieces } = writing.reading
  const marks = marksOf(writing)
  for (const piece of pieces(src, end)) {
    const words = writing.spaced ? piece.text.trimStart() : piece.text
    if (words === "") continue
    out.text(words, writing.copy ? undefined : piece.src + piece.text.length - words.length, marks)
    writing.spaced = false
  }
}

type Atom = Extract<Token, { kind: "break" | "template" | "citation" | "footnote" }>

const isAtom = (token: Token): token is Atom =>
  token.kind === "break" ||
  token.kind === "template" ||
  token.kind === "citation" ||
  token.kind === "footnote"

function writeAtom(writing: Writing, token: Atom): void {
  const { reading, inNote, copy } = writing
  const { out } = reading
  const range = copy ? undefined : { src: token.src, end: token.end }
  writing.spaced = token.kind === "break"
  if (token.kind === "break") out.leaf("hard_break", undefined, range)
  else if (token.kind === "citation") out.leaf("citation", { items: token.items }, range)
  else if (token.kind === "template") out.leaf("template", atomOf(reading, token.name, token), range)
  else if (inNote) out.leaf("template", atomOf(reading, "note", token), range)
  else {
    out.open("footnote")
    const within = start(reading, { inNote: true, copy: token.copy })
    for (const one of lineTokens(reading, token.inner, true)) write(within, one)
    out.close(range)
  }
}
