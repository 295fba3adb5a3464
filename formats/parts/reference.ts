import type { CslDate, CslItem, CslName } from "@/core/sources/source"
import { namesUser } from "@/core/sources/web-address"

/** A source as a list of references names it; `title` and `container` are set apart so that a format can slant them. */
export interface Reference {
  authors: string
  date: string
  title: string
  /** What it stands in, or null: then the title is a work of its own. */
  container: string | null
  rest: string[]
  url: string | null
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]

/** "11 October 2013", as far as the date is known. */
export function dateWords(date: CslDate | undefined): string {
  const spell = (parts: readonly (number | string)[] = []) => {
    const [year, month, day] = parts.map(Number)
    if (!year) return ""
    const name = month ? months[month - 1] : undefined
    return [day && name ? String(day) : "", name ?? "", String(year)].filter(Boolean).join(" ")
  }
  const [from, to] = date?.["date-parts"] ?? []
  const words = from ? [spell(from), spell(to)].filter(Boolean).join("–") : (date?.literal ?? date?.raw ?? "")
  return date?.circa && words ? `c. ${words}` : words
}

/** A person's or body's name in reading order. */
export function nameWords(name: CslName): string {
  if (name.literal) return name.literal
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"]
  return [name.given, particle, name.family, name.suffix].filter(Boolean).join(" ")
}

function namesWords(names: readonly CslName[]): string {
  const words = names.map(nameWords).filter(Boolean)
  if (words.length > 6) return `${words.slice(0, 3).join(", ")} et al.`
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
}

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : ""

/** Web addresses only: what else a record calls an address is not made a link. */
export function webAddress(address: unknown): string | null {
  const isAddress = typeof address === "string" && /^https?:\/\/[^\s<>"]+$/i.test(address)
  return isAddress && !namesUser(address) ? address : null
}

/** Reads a CSL-JSON item for a list of references. */
export function referenceOf(csl: CslItem): Reference {
  const container = text(csl["container-title"])
  const place = [text(csl.publisher), text(csl["publisher-place"])].filter(Boolean).join(", ")
  const authors =
    namesWords(csl.author ?? []) || (csl.editor?.length ? `${namesWords(csl.editor)} (ed.)` : "")
  const issue = [text(csl.volume), csl.issue ? `(${text(csl.issue)})` : ""].join("")
  const doi = text(csl.DOI)
  const rest = [
    issue,
    place === authors ? "" : place,
    csl.page ? `pp. ${text(csl.page)}` : "",
    csl.ISBN ? `ISBN ${text(csl.ISBN)}` : "",
    doi ? `DOI ${doi}` : "",
    csl.accessed ? `Accessed ${dateWords(csl.accessed)}` : "",
  ].filter(Boolean)
  const url = webAddress(csl.URL) ?? (doi ? webAddress(`https://doi.org/${doi}`) : null)
  return {
    authors,
    date: dateWords(csl.issued),
    title: text(csl.title) || csl.id,
    container: container || null,
    rest,
    url,
  }
}
