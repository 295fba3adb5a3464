import type { Opaque } from "../../wikitext/opaque"
import { rawTokens } from "./entities"
import { namedPicture } from "./images"
import { linesIn } from "./lines"
import { atomOf, type Reading, trimmed } from "./reading"
import { writeImage } from "./write-image"

type Write = (reading: Reading, tag: Opaque) => void

const inner = ({ inner: src, innerEnd: end }: Opaque) => ({ src, end })

const quotation: Write = (reading, tag) => {
  const { out } = reading
  out.open("blockquote")
  const before = out.count()
  reading.blocks(inner(tag), "body")
  if (out.count() === before) {
    out.open("paragraph")
    out.close()
  }
  out.close({ src: tag.src, end: tag.end })
}

/** `File:Goose.jpg|caption` on each line. */
const gallery: Write = (reading, tag) => {
  for (const line of linesIn(reading, inner(tag))) {
    const whole = trimmed(reading.source, { src: line.first, end: line.end })
    if (whole.end <= whole.src) continue
    const words = reading.source.slice(whole.src, whole.end)
    const bar = words.indexOf("|")
    const name = bar < 0 ? whole : trimmed(reading.source, { src: whole.src, end: whole.src + bar })
    const caption = bar < 0 ? null : trimmed(reading.source, { src: whole.src + bar + 1, end: whole.end })
    writeImage(reading, namedPicture(reading.source, name, caption, whole))
  }
}

const code = [{ type: "code" }] as const

/** Words as they stand, line by line. */
const preformatted: Write = (reading, tag) => {
  const { out, source } = reading
  out.open("paragraph")
  const body = trimmed(source, inner(tag))
  let from = body.src
  for (let at = body.src; at <= body.end; at++) {
    if (at < body.end && source.charAt(at) !== "\n") continue
    for (const token of rawTokens(source, { src: from, end: at })) {
      if (token.kind === "words") out.text(token.words, undefined, code)
      else for (const piece of reading.pieces(token.src, token.end)) out.text(piece.text, piece.src, code)
    }
    if (at < body.end) {
      out.leaf("hard_break", undefined, { src: at, end: at + 1 })
    }
    from = at + 1
  }
  out.close({ src: tag.src, end: tag.end })
}

const lines: Write = (reading, tag) => {
  for (const line of linesIn(reading, inner(tag)))
    if (!line.blank) reading.blocks({ src: line.src, end: line.end }, "cell")
}

const kept: Write = (reading, tag) => {
  const range = { src: tag.src, end: tag.end }
  reading.out.leaf("template_block", atomOf(reading, tag.name, range), range)
}

const writers: Record<string, Write> = {
  blockquote: quotation,
  gallery,
  pre: preformatted,
  poem: lines,
  references: kept,
}
/** Tags that are words of a line wherever they stand. */
const inline = new Set(["ref", "nowiki", "math", "chem", "ce", "hiero"])
const unseen = new Set(["includeonly", "templatestyles", "section", "indicator"])

/** Writes the tag that stands at the start of a line as blocks; false where it is a part of the line. */
export function writeTagged(reading: Reading, tag: Opaque, alone: boolean): boolean {
  if (unseen.has(tag.name)) return true
  const isEmpty = tag.innerEnd <= tag.inner
  const write = Object.hasOwn(writers, tag.name) ? writers[tag.name] : undefined
  if (write && (!isEmpty || write === kept)) write(reading, tag)
  else if (inline.has(tag.name) || !alone) return false
  else kept(reading, tag)
  return true
}
