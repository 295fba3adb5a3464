import type { Message } from "../../imported"
import type { Pieces } from "../../parts/characters"
import type { DocWriter } from "../../parts/doc-writer"
import type { Bracketed } from "../../wikitext/brackets"
import type { Opaque } from "../../wikitext/opaque"
import type { Span } from "../../wikitext/span"
import { type Template, templateOf } from "../../wikitext/template"
import type { References } from "./references"

/** Where blocks stand: in a cell a `<br>` begins a new paragraph, and a template alone in its line is a word. */
export type Place = "body" | "cell"

/** What everybody who reads a part of the article shares. All offsets are UTF-16 into `source`. */
export interface Reading {
  source: string
  pairs: ReadonlyMap<number, Bracketed>
  opaque: ReadonlyMap<number, Opaque>
  pieces: Pieces
  out: DocWriter
  references: References
  /** The wiki's language: what links lead to. */
  language: string
  say: (message: Message) => void
  /** How many stretches of blocks are being read inside each other. */
  nested: number
  /** Reads a stretch as blocks; one that holds none writes nothing. Here, because cells and quotations hold blocks again. */
  blocks: (span: Span, place: Place) => void
}

const isSpace = (source: string, at: number) => /\s/.test(source.charAt(at))

/** A stretch without the white space at its ends; an empty one lies at its end. */
export function trimmed(source: string, { src, end }: Span): Span {
  let [from, to] = [src, end]
  while (from < to && isSpace(source, from)) from++
  while (to > from && isSpace(source, to - 1)) to--
  return { src: from, end: to }
}

/** What stands as one whole here: a comment, a tag with its content, a template, a link. Null for words. */
export function wholeAt({ pairs, opaque }: Reading, at: number): Bracketed | Opaque | null {
  return opaque.get(at) ?? pairs.get(at) ?? null
}

/** The template that begins here, or null. */
export function templateAt({ source, pairs }: Reading, at: number): Template | null {
  const pair = pairs.get(at)
  return pair ? templateOf(source, pair) : null
}

/** Nodes may hold this much of the source; what is longer stands in the original only. */
const longestSource = 200_000

/** Attributes of an atom that keeps its source. */
export function atomOf(reading: Reading, name: string, { src, end }: Span) {
  if (end - src > longestSource)
    reading.say({
      code: "import.source_too_long",
      place: placeOf(reading.source, src),
      values: { name, limit: longestSource },
    })
  return { name: name.slice(0, 500), source: reading.source.slice(src, Math.min(end, src + longestSource)) }
}

/** The line an offset lies in, as messages name places. Costs the text before it: for messages only. */
export function placeOf(source: string, offset: number): string {
  let line = 1
  for (let i = source.indexOf("\n"); i >= 0 && i < offset; i = source.indexOf("\n", i + 1)) line++
  return `line ${line}`
}
