import { escapeAddress } from "../../wikitext/escape"

const page = /^https?:\/\/([a-z-]{2,12})\.(?:m\.)?wikipedia\.org\/wiki\/([^?]+)$/i

function decoded(name: string): string {
  try {
    return decodeURIComponent(name).replaceAll("_", " ")
  } catch {
    return ""
  }
}

/** The page of a Wikipedia that an address leads to, as a link names it; null for any other address. */
export function pageOf(href: string, language: string): string | null {
  const [, of = "", name = ""] = page.exec(href) ?? []
  const title = decoded(name).trim()
  if (title === "" || /[[\]{}|<>\n]|^[/.:]|''|~~~/.test(title)) return null
  const own = of.toLowerCase() === language
  // A colon keeps what looks like a picture, a category or another language a link.
  return own ? (/^[^:]+:/.test(title) ? `:${title}` : title) : `:${of.toLowerCase()}:${title}`
}

/** What stands before and behind the words of a link; `words` as they are written. */
export function linkAround(href: string, language: string, words: string): [string, string] {
  if (/^mailto:/i.test(href)) return [`[${escapeAddress(href)} `, "]"]
  const target = pageOf(href, language)
  if (target === null) return words === href ? ["", ""] : [`[${escapeAddress(href)} `, "]"]
  const same = target === words || target.charAt(0).toLowerCase() + target.slice(1) === words
  return same ? ["[[", "]]"] : [`[[${target}|`, "]]"]
}
