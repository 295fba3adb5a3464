import type { CslDate, CslItem, CslName, CslType } from "@/core/sources/source"
import { completeAddress } from "@/core/sources/web-address"

export const fieldNames = [
  "title",
  "author",
  "interviewer",
  "container-title",
  "publisher",
  "publisher-place",
  "genre",
  "number",
  "volume",
  "issue",
  "page",
  "edition",
  "issued",
  "URL",
  "DOI",
  "ISBN",
  "archive",
  "archive_location",
  "medium",
  "language",
  "accessed",
  "note",
] as const
export type FieldName = (typeof fieldNames)[number]

/** The types people reach for, in that order; the others of CSL follow. */
export const usualTypes = [
  "report",
  "article-newspaper",
  "webpage",
  "article-journal",
  "book",
  "chapter",
  "interview",
  "personal_communication",
  "document",
  "dataset",
  "broadcast",
  "post",
] as const satisfies readonly CslType[]

const web: FieldName[] = ["URL", "accessed", "language"]
const printed: FieldName[] = ["publisher", "publisher-place", "issued", "page", "ISBN", ...web]

const byType: Partial<Record<CslType, FieldName[]>> = {
  report: ["title", "author", "publisher", "publisher-place", "genre", "number", "issued", "ISBN", ...web],
  "article-newspaper": ["title", "author", "container-title", "issued", "page", ...web],
  "article-magazine": ["title", "author", "container-title", "volume", "issue", "issued", "page", ...web],
  "article-journal": [
    "title",
    "author",
    "container-title",
    "volume",
    "issue",
    "page",
    "issued",
    "DOI",
    ...web,
  ],
  webpage: ["title", "author", "container-title", "issued", ...web],
  post: ["title", "author", "container-title", "genre", "issued", ...web],
  "post-weblog": ["title", "author", "container-title", "issued", ...web],
  book: ["title", "author", "edition", "volume", ...printed, "DOI"],
  chapter: ["title", "author", "container-title", "edition", ...printed, "DOI"],
  "paper-conference": ["title", "author", "container-title", ...printed, "DOI"],
  thesis: ["title", "author", "genre", "publisher", "publisher-place", "issued", ...web],
  interview: ["title", "author", "interviewer", "medium", "issued", "archive", "archive_location", ...web],
  personal_communication: ["author", "title", "genre", "issued", "archive", "archive_location", "note"],
  document: ["title", "author", "publisher", "issued", "archive", "archive_location", ...web],
  manuscript: ["title", "author", "genre", "issued", "archive", "archive_location", ...web],
  dataset: ["title", "author", "publisher", "number", "issued", "DOI", ...web],
  broadcast: ["title", "author", "container-title", "publisher", "medium", "issued", ...web],
  motion_picture: ["title", "author", "publisher", "medium", "issued", ...web],
  speech: ["title", "author", "publisher-place", "issued", ...web],
  legislation: ["title", "container-title", "number", "volume", "page", "issued", ...web],
  legal_case: ["title", "container-title", "number", "volume", "page", "issued", ...web],
}

/** The fields that make sense for a type; a general set for the rarer ones. */
export function fieldsOf(type: CslType): readonly FieldName[] {
  return byType[type] ?? ["title", "author", "container-title", "publisher", "issued", "page", ...web, "note"]
}

/** The same, and the remark where a record has one. */
export function fieldsFor(type: CslType, csl: Partial<CslItem>): readonly FieldName[] {
  const usual = fieldsOf(type)
  return csl.note === undefined || usual.includes("note") ? usual : [...usual, "note"]
}

const people: readonly FieldName[] = ["author", "interviewer"]
const dates: readonly FieldName[] = ["issued", "accessed"]

/** Names one a line: "Family, Given", or a group's name without a comma. */
export function readNames(text: string): CslName[] {
  return text
    .split("\n")
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const comma = line.indexOf(",")
      if (comma < 0) return { literal: line }
      return { family: line.slice(0, comma).trim(), given: line.slice(comma + 1).trim() }
    })
}

/** Names as they are typed. */
export function writeNames(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map(
      name =>
        name.literal ??
        [[name["non-dropping-particle"], name.family].filter(Boolean).join(" "), name.given]
          .filter(Boolean)
          .join(", "),
    )
    .join("\n")
}

function isDay([year, month = "1", day = "1"]: readonly string[]): boolean {
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** Whether words typed as a date are kept as they stand, since no day, month or year can be read from them. */
export const isKeptAsWritten = (text: string): boolean => readDate(text)?.literal !== undefined

/** "2013-10-11", "2013-10" or "2013"; other words are kept as they are. */
export function readDate(text: string): CslDate | null {
  const trimmed = text.trim()
  if (!trimmed) return null
  const parts = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(trimmed)
  if (!parts || !isDay(parts.slice(1))) return { literal: trimmed }
  return {
    "date-parts": [
      parts
        .slice(1)
        .filter(part => part !== undefined)
        .map(Number),
    ],
  }
}

/** A date as it is typed. */
export function writeDate(date: CslDate | undefined): string {
  const parts = date?.["date-parts"]?.[0]
  if (!parts?.length) return date?.literal ?? date?.raw ?? ""
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0")).join("-")
}

/** What stands in a field of the form. */
export function writeField(csl: Partial<CslItem>, name: FieldName): string {
  if (people.includes(name)) return writeNames(csl[name] as CslName[] | undefined)
  if (dates.includes(name)) return writeDate(csl[name] as CslDate | undefined)
  const value = csl[name]
  return value === undefined || value === null ? "" : String(value)
}

function read(name: FieldName, typed: string) {
  if (people.includes(name)) return readNames(typed)
  if (dates.includes(name)) return readDate(typed)
  return name === "URL" ? completeAddress(typed) : typed
}

/** The record the form describes; fields it does not show keep what they held, emptied ones leave. */
export function readSource(type: CslType, text: (name: FieldName) => string, before: Partial<CslItem> = {}) {
  const csl: Record<string, unknown> = { ...before, type }
  for (const name of fieldsFor(type, before)) {
    const typed = text(name).trim()
    const value = read(name, typed)
    if (!typed) delete csl[name]
    else csl[name] = value
  }
  return csl
}
