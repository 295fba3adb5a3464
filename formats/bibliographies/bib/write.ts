import type { CslItem, CslName } from "@/core/sources/source"
import { edtfOf } from "../../parts/edtf"
import { bibTypeOf } from "./entry-types"
import {
  containerField,
  dateFields,
  isIssued,
  nameFields,
  publisherField,
  textFields,
  verbatimFields,
} from "./fields"
import { bibNameOf } from "./names"
import { texOf, verbatim } from "./tex"

type Lines = [field: string, value: string][]

/** What may stand in a key of every BibTeX: no white space, commas, braces, quotes, `#`, `%`, `=`, `~`, `\`. */
const keyOf = (id: string) => id.replace(/[\s,{}"'#%=~\\()]+/g, "_") || "item"

const textOf = (csl: CslItem, field: string): string => {
  const value = csl[field]
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}

/** Writes one item; classic BibTeX knows fewer types, and a year and month in the place of a date. */
export function bibEntry(csl: CslItem, isClassic: boolean): string {
  const { type, subtype } = bibTypeOf(csl.type, isClassic, textOf(csl, "genre"))
  const lines: Lines = subtype ? [["entrysubtype", subtype]] : []
  const add = (field: string, value: string) => {
    if (value) lines.push([field, value])
  }
  for (const [field, bib] of nameFields)
    add(
      bib,
      ((csl[field] as CslName[] | undefined) ?? []).map(name => bibNameOf(name, isClassic)).join(" and "),
    )
  for (const [field, bib] of textFields) {
    const tex = texOf(textOf(csl, field))
    // The second pair of braces keeps capitals as they are in styles that would lower them.
    add(bib, field === "title" && tex ? `{${tex}}` : tex)
  }
  add(
    isClassic && type === "article" ? "journal" : containerField(type),
    texOf(textOf(csl, "container-title")),
  )
  add(publisherField(type), braced(textOf(csl, "publisher")))
  add(isClassic ? "address" : "location", braced(textOf(csl, "publisher-place")))
  add("pages", texOf(textOf(csl, "page")).replace(/[-–]+/g, "--"))
  addNumbers(csl, type, add)
  addDates(csl, isClassic, add)
  for (const [field, bib] of verbatimFields) add(bib, verbatim(textOf(csl, field)))
  add("keywords", texOf(textOf(csl, "keyword")))
  add("note", texOf(textOf(csl, "note")))
  const body = lines.map(([field, value]) => `  ${field} = {${value}},\n`).join("")
  return `@${type}{${keyOf(csl.id)},\n${body}}\n`
}

/** Publishers and places are lists in BibLaTeX: an "and" inside one name is kept whole by braces. */
const braced = (text: string) => (/\band\b/.test(text) ? `{${texOf(text)}}` : texOf(text))

function addNumbers(csl: CslItem, type: string, add: (field: string, value: string) => void) {
  const [issue, number] = [textOf(csl, "issue"), textOf(csl, "number") || textOf(csl, "collection-number")]
  if (isIssued(type) && !number) add("number", texOf(issue))
  else {
    add("number", texOf(number))
    add("issue", texOf(issue))
  }
}

function addDates(csl: CslItem, isClassic: boolean, add: (field: string, value: string) => void) {
  for (const [field, bib] of dateFields) {
    const date = csl[field] as CslItem["issued"]
    if (!date) continue
    const edtf = edtfOf(date)
    const said = date.literal ?? date.raw ?? ""
    if (field === "issued" && isClassic) addYear(edtf, said, add)
    else if (edtf) add(bib, edtf)
    else add(field === "issued" ? "year" : bib, texOf(said))
  }
}

function addYear(edtf: string | null, said: string, add: (field: string, value: string) => void) {
  const whole = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf ?? "")
  if (!whole || Number(whole[2] ?? 1) > 12) return add("year", edtf ?? texOf(said))
  add("year", whole[1] as string)
  if (whole[2]) add("month", whole[2])
  if (whole[3]) add("day", whole[3])
}
