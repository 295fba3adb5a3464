import { Parser } from "htmlparser2"

const known = new Map<string, string>()

/** The character of a reference such as `&eacute;` or `&#8211;`; null where HTML knows none of that name. */
export function characterOf(reference: string): string | null {
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
