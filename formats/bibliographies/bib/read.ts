import { type Entry, parse } from "@retorquere/bibtex-parser"
import type { CslDate, CslItem } from "@/core/sources/source"
import type { ReadBibliography } from "../../bibliography"
import { dateOf } from "../../parts/edtf"
import { cslTypeOf } from "./entry-types"
import { containerField, dateFields, isIssued, nameFields, textFields, verbatimFields } from "./fields"
import { type Creator, nameOf } from "./names"
import { type Piece, pieces } from "./pieces"
import { setAsidePlainFields } from "./plain-fields"

const dates = dateFields.map(([, bib]) => bib)
const options = {
  // Titles are kept as the file has them: sentence case is a style's affair, and guessing it loses names.
  ...({ sentenceCase: false, english: false, caseProtection: false } as const),
  unsupported: (_: unknown, tex: string) => tex.replace(/^\\[A-Za-z]+\s*/, ""),
  fieldMode: {
    ...Object.fromEntries(
      [...dates, "year", "month", "entrysubtype"].map(field => [field, "verbatim" as const]),
    ),
  },
}

type Fields = Record<string, string | string[] | Creator[] | undefined>

const words = (fields: Fields, name: string): string => {
  const value = fields[name]
  if (Array.isArray(value)) return value.filter(one => typeof one === "string").join(" and ")
  return (value ?? "").trim()
}

/** The first of these fields that says something. */
const firstOf = (fields: Fields, ...names: string[]) => names.map(name => words(fields, name)).find(Boolean)

/** Reads BibTeX and BibLaTeX alike. An entry that cannot be parsed is told with its line; the others are read. */
export function readBib(text: string): ReadBibliography {
  const parts = [...readBibInParts(text)]
  return { items: parts.flatMap(part => part.items), messages: parts.flatMap(part => part.messages) }
}

/** The same, some hundred entries at a time. */
export function* readBibInParts(text: string, most?: number): Generator<ReadBibliography> {
  const told = new Set<string>()
  for (const piece of pieces(text, most)) yield readPiece(piece, told)
}

/** `told` holds what names no place in the file: it is said once. */
function readPiece({ text: given, lines, strings }: Piece, told: Set<string>): ReadBibliography {
  const { text, putBack } = setAsidePlainFields(given)
  const library = parse(text, { ...options, ...(strings ? { strings } : {}) })
  const done: ReadBibliography = { items: [], messages: [] }
  for (const { input = "", error } of library.errors) {
    const line = lineIn(text, input)
    if (line === null && told.has(error)) continue
    if (line === null) told.add(error)
    const place = line === null ? null : `line ${lines + line}`
    done.messages.push({ code: "bibliography.entry_unreadable", place, values: {} })
  }
  for (const entry of library.entries) {
    putBack(entry)
    if (Object.keys(entry.fields).length === 0) continue
    done.items.push({ csl: itemOf(entry), place: entry.key })
  }
  return done
}

/** In which line an entry begins that could not be read, from 1. */
function lineIn(text: string, input: string): number | null {
  const at = text.indexOf(input.trim())
  return at < 0 || !input.trim() ? null : text.slice(0, at).split("\n").length
}

function itemOf({ type, key, fields: given }: Entry): CslItem {
  const fields = given as Fields
  const bibType = type.toLowerCase()
  const csl: CslItem = { id: key, type: cslTypeOf(bibType, words(fields, "entrysubtype")) }
  const set = (field: string, value: string | undefined) => {
    if (value) csl[field] = value
  }
  for (const [field, bib] of textFields) set(field, words(fields, bib))
  // No address holds a backslash: programs escape what TeX would take for its own.
  for (const [field, bib] of verbatimFields) set(field, words(fields, bib).replace(/\\([_%&#~{}$])/g, "$1"))
  for (const [field, bib] of nameFields) {
    const names = fields[bib]
    if (Array.isArray(names) && names.length > 0) csl[field] = (names as Creator[]).map(nameOf)
  }
  for (const [field, bib] of dateFields) if (fields[bib]) csl[field] = dateOf(words(fields, bib))
  if (!fields.date) setYear(csl, fields)
  set("title", [csl.title, words(fields, "subtitle")].filter(Boolean).join(": "))
  set("container-title", containerOf(bibType, fields))
  set("publisher", firstOf(fields, "publisher", "institution", "school", "organization", "holder"))
  set("publisher-place", firstOf(fields, "location", "address"))
  set("page", words(fields, "pages").replace(/–/g, "-"))
  set("note", [words(fields, "note"), words(fields, "addendum")].filter(Boolean).join("\n"))
  setNumber(csl, bibType, fields)
  const keywords = fields.keywords
  if (Array.isArray(keywords)) set("keyword", (keywords as string[]).map(withoutTex).join(", "))
  setEprint(csl, fields)
  if (!csl.genre && /^(phd|masters)thesis$/.test(bibType))
    csl.genre = bibType === "phdthesis" ? "PhD thesis" : "Master's thesis"
  return csl
}

/** Keywords come as they stand in the file, accents by TeX and all. */
function withoutTex(keyword: string): string {
  if (!/[\\{]/.test(keyword)) return keyword
  const [entry] = parse(`@misc{k, note = {${keyword}}}`, options).entries
  return words((entry?.fields ?? {}) as Fields, "note").normalize("NFC") || keyword
}

function containerOf(bibType: string, fields: Fields): string | undefined {
  const journal = firstOf(fields, "journaltitle", "journal")
  if (journal) return [journal, words(fields, "journalsubtitle")].filter(Boolean).join(": ")
  const book = words(fields, "booktitle")
  if (book) return [book, words(fields, "booksubtitle")].filter(Boolean).join(": ")
  return containerField(bibType) === "titleaddon" ? words(fields, "titleaddon") : undefined
}

function setNumber(csl: CslItem, bibType: string, fields: Fields) {
  const [issue, number] = [words(fields, "issue"), words(fields, "number")]
  if (isIssued(bibType)) {
    if (issue && number) Object.assign(csl, { issue, number })
    else if (issue || number) csl.issue = issue || number
  } else {
    if (number) csl[csl["collection-title"] ? "collection-number" : "number"] = number
    if (issue) csl.issue = issue
  }
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

/** Classic BibTeX: a year, and perhaps a month by name or number. */
function setYear(csl: CslItem, fields: Fields) {
  const year = words(fields, "year")
  if (!year) return
  const month = words(fields, "month").toLowerCase()
  const at = /^\d+$/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1
  const day = /\b(\d{1,2})\b/.exec(words(fields, "day"))?.[1]
  const date: CslDate = dateOf(year)
  const parts = date["date-parts"]?.[0]
  if (parts?.length === 1 && at >= 1 && at <= 12) parts.push(at, ...(day ? [Number(day)] : []))
  csl.issued = date
}

/** arXiv, PubMed and others by `eprint`; JSTOR's become an address. */
function setEprint(csl: CslItem, fields: Fields) {
  const [eprint, kind] = [words(fields, "eprint"), firstOf(fields, "eprinttype", "archiveprefix")]
  if (!eprint) return
  if (/^pubmed$/i.test(kind ?? "")) csl.PMID ??= eprint
  else csl.number ??= kind ? `${kind}:${eprint}` : eprint
}
