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
  const quoted = /[“"«„]([^”"»“]{3,300})[”"»“]/.exec(text)
  const behind = year && /^\)?[.,:;]?\s*([^.]{3,300})/.exec(text.slice(year.index + year[0].length))
  const title = (quoted?.[1] ?? (year?.[0].startsWith("(") ? behind?.[1] : undefined))
    ?.replace(/[.,;:]$/, "")
    .trim()
  if (title) item.title = title
  const names = year?.[0].startsWith("(")
    ? text.slice(0, year.index)
    : quoted
      ? text.slice(0, quoted.index)
      : ""
  const author = readAuthors(names)
  if (author.length > 0) item.author = author
  if (!title && text !== url) item.title = text.slice(0, 300)
  if (text && text !== url) item.note = text.slice(0, 2_000)
  return item
}

const separator = /\s*(?:;|&|\band\b)\s*/u

/** “Example, A., & Sample, B.” or “Ada Example and Ben Sample”. */
function readAuthors(text: string): CslName[] {
  const trimmed = text.replace(/[\s,:;]+$/u, "")
  if (trimmed === "" || trimmed.length > 300) return []
  const inverted = /^[^,]+,\s*(?:\p{Lu}\.?[\s-]*)+(?:,|$|\s*[;&])/u.test(trimmed)
  if (inverted) {
    const pairs = trimmed.matchAll(/([^,;&]+),\s*((?:\p{Lu}\.?[\s-]*)+)(?:[,;&]|$)+/gu)
    return [...pairs].map(([, family = "", given = ""]) => ({
      family: family.replace(/^\s*(?:and\s+)?/u, "").trim(),
      given: given.trim(),
    }))
  }
  return trimmed
    .split(separator)
    .filter(Boolean)
    .map(literal => ({ literal: literal.replace(/[.,]$/, "") }))
}
