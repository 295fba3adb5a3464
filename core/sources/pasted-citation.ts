import type { CslItem, CslName } from "./source"

/**
 * What can be told of a citation that somebody pasted, for a form that a person completes: years in brackets, titles in quotes or behind the
 * year, names before it, an address. Nothing is lost: words that found no field stand in `note`.
 */
export function readCitation(pasted: string): Partial<CslItem> {
  const text = pasted.replace(/\s+/g, " ").trim()
  const item: Partial<CslItem> = {}
  const url = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:)\]]/.exec(text)?.[0]
  if (url) item.URL = url
  const year =
    /\((\d{4})[a-z]?\)/.exec(text) ?? /\b(1[5-9]\d\d|20\d\d)\b/.exec(url ? text.replace(url, "") : text)
  if (year) item.issued = { "date-parts": [[Number(year[1])]] }
  const quoted = /[“"«„]([^“”"«»„]{3,300})[”"»“]/.exec(text)
  const behind = year && /^\)?[.,:;]?\s*([^.]{3,300})/.exec(text.slice(year.index + year[0].length))
  const title = (quoted?.[1] ?? (year?.[0].startsWith("(") ? behind?.[1] : undefined))
    ?.replace(/[.,;:]$/, "")
    .trim()
  if (title) item.title = title
  const yearAt = year?.[0].startsWith("(") ? year.index : undefined
  const names = text.slice(0, Math.min(...[yearAt, quoted?.index].map(at => at ?? text.length)))
  const author = names === text ? [] : readAuthors(names)
  if (author.length > 0) item.author = author
  if (!title && text !== url) item.title = text.slice(0, 300)
  if (text && text !== url) item.note = text.slice(0, 2_000)
  return item
}

// The words read here hold single spaces only.
const separator = / ?(?:;|&|\band\b) ?/u
const initials = /^(?:\p{Lu}\.?[ -]?)+$/u

/** “Example, A., & Sample, B.” or “Ada Example and Ben Sample”. */
function readAuthors(text: string): CslName[] {
  if (text.length > 300) return []
  const parts = text
    .split(/[,;&]/u)
    .map(part => part.trim().replace(/^and /u, "").replace(/:$/u, ""))
    .filter(Boolean)
  if (initials.test(parts[1] ?? "")) return inverted(parts)
  return text
    .split(separator)
    .map(literal => literal.trim().replace(/[.,:;]$/u, ""))
    .filter(Boolean)
    .map(literal => ({ literal }))
}

/** Names whose family stands before its initials; a part without any is a name of its own. */
function inverted(parts: readonly string[]): CslName[] {
  return parts.flatMap((family, index) => {
    if (initials.test(family) && index > 0) return []
    const given = parts[index + 1] ?? ""
    return [initials.test(given) ? { family, given } : { literal: family }]
  })
}
