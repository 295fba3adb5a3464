import { Parser } from "htmlparser2"
import type { Span } from "../../wikitext/span"
import type { Token } from "./tokens"

const known = new Map<string, string>()

/** The character of a reference such as `&eacute;` or `&#8211;`; null where HTML knows none of that name. */
function characterOf(reference: string): string | null {
  const seen = known.get(reference)
  if (seen !== undefined) return seen || null
  let text = ""
  const ontext = (words: string) => {
    text += words
  }
  const parser = new Parser({ ontext }, { decodeEntities: true })
  parser.write(reference)
  parser.end()
  const character = text === reference || /[\ud800-\udfff\ufffd]$/.test(text.slice(0, 1)) ? "" : text
  if (known.size < 5_000) known.set(reference, character)
  return character || null
}

const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/iy

/** The reference that begins here, as its character; null for words that only look like one. */
export function referenceAt(source: string, at: number): Token | null {
  reference.lastIndex = at
  const words = reference.exec(source)?.[0]
  const character = words && characterOf(words)
  return character ? { kind: "words", words: character, src: at, end: at + words.length } : null
}

/** A stretch in which no markup is read, between nowiki tags and the like: of wikitext only references count there. */
export function rawTokens(source: string, { src, end }: Span): Token[] {
  const stretch = source.slice(0, end)
  const tokens: Token[] = []
  let from = src
  for (let at = stretch.indexOf("&", src); at >= 0; at = stretch.indexOf("&", at + 1)) {
    const token = referenceAt(stretch, at)
    if (!token) continue
    if (at > from) tokens.push({ kind: "text", src: from, end: at })
    tokens.push(token)
    from = token.end
  }
  if (end > from) tokens.push({ kind: "text", src: from, end })
  return tokens
}
