import type { CslDate, CslItem, CslName } from "./source"

const nameOf = ({ literal, family, given, "non-dropping-particle": particle }: CslName): string =>
  literal ?? [particle, family ?? given].filter(Boolean).join(" ")

/** Everybody a record names as its maker, with given names. */
export function namesOf({ author = [], editor = [] }: CslItem): string[] {
  return [...author, ...editor]
    .map(one => [one.given, nameOf(one)])
    .map(parts => [...new Set(parts)].filter(Boolean).join(" "))
    .filter(name => name !== "")
}

/** The year of a CSL date as people write it; null where the record gives none. */
export function yearOf(date: CslDate | undefined): string | null {
  const first = date?.["date-parts"]?.[0]?.[0]
  if (first !== undefined && first !== "") return String(first)
  return /\b\d{4}\b/.exec(date?.literal ?? date?.raw ?? "")?.[0] ?? null
}

/** Who made a source, shortly: one name, two with "and", or the first with "et al."; null where nobody is named. */
export function makersOf({ author, editor }: CslItem): string | null {
  const names = (author?.length ? author : (editor ?? [])).map(nameOf).filter(name => name !== "")
  const [first, second] = names
  if (!first) return null
  if (names.length === 1) return first
  return names.length === 2 ? `${first} and ${second}` : `${first} et al.`
}

/** How a source is called in running text: "Holmes 2013"; the container or title where nobody is named. */
export function labelOf(csl: CslItem): string {
  const name = makersOf(csl) ?? csl["container-title"] ?? csl.publisher ?? csl.title ?? csl.id
  const year = yearOf(csl.issued)
  return year ? `${name} ${year}` : name
}

/** The title to show beside the label; null where the label is made of it already. */
export function titleBeside(csl: CslItem): string | null {
  const { title, issued } = csl
  if (!title) return null
  const [label, year] = [labelOf(csl), yearOf(issued)]
  return label === title || (year !== null && label === `${title} ${year}`) ? null : title
}

/** Author, year and container as one line to search and sort by. */
export function bylineOf(csl: CslItem): string {
  const parts = [makersOf(csl), csl["container-title"] ?? csl.publisher, yearOf(csl.issued)]
  return parts.filter(part => part).join(", ")
}

const plain = (words: string) =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "")

/** A stable, readable key: the record's own id where it can be one, else name, year and first word; a letter more where taken. */
export function citekeyOf(csl: CslItem, isTaken: (key: string) => boolean): string {
  // Zotero's CSL-JSON has an address for its id, and the key people cite by beside it.
  const own = [csl["citation-key"], csl.id].find(
    (key): key is string => typeof key === "string" && /^[\p{L}\p{N}][\p{L}\p{N}_:.-]{1,60}$/u.test(key),
  )
  const name = plain(makersOf(csl)?.split(/[ ,]/)[0] ?? csl["container-title"] ?? "source")
  const word = plain((csl.title ?? "").split(/\s+/).find(one => plain(one).length > 3) ?? "")
  const key = own ?? (`${name}${yearOf(csl.issued) ?? ""}${word}`.slice(0, 60) || "source")
  if (!isTaken(key)) return key
  for (let n = 2; ; n++) if (!isTaken(`${key}-${n}`)) return `${key}-${n}`
}
