import type { CslDate, CslItem, CslName } from "@/core/sources/source"
import { risTypeOf } from "./record-types"
import { nameTags, textTags } from "./tags"

/** A value is one line: what was written in several goes on with a space, for a bare line would belong to no tag. */
const oneLine = (value: unknown) =>
  String(value)
    .split(/[\r\n]+/)
    .flatMap(line => line.trim() || [])
    .join(" ")

function nameOf(name: CslName): string {
  if (name.literal !== undefined) return oneLine(name.literal).replaceAll(",", " ")
  const family = [name["non-dropping-particle"], name.family].filter(Boolean).join(" ")
  const given = [name.given, name["dropping-particle"]].filter(Boolean).join(" ")
  return oneLine([family, given, ...(name.suffix ? [name.suffix] : [])].join(", "))
}

function dateOf({ "date-parts": parts, literal, raw }: CslDate): string {
  const [year, month, day] = (parts?.[0] ?? []).map(Number)
  if (!year) return oneLine(literal ?? raw ?? "")
  const two = (n: number | undefined) => (n ? String(n).padStart(2, "0") : "")
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`
}

/** Writes one record; lines end as RIS wants them, with CR LF. */
export function risRecord(csl: CslItem): string {
  const lines: string[] = []
  const add = (tag: string, value: unknown) => {
    const text = value === undefined || value === null ? "" : oneLine(value)
    if (text) lines.push(`${tag}  - ${text}`)
  }
  add("TY", risTypeOf(csl.type))
  add("ID", csl.id)
  for (const [field, tag] of nameTags)
    for (const name of (csl[field] as CslName[] | undefined) ?? []) add(tag as string, nameOf(name))
  for (const [field, tag] of textTags) add(tag as string, csl[field])
  if (csl.issued) add("PY", dateOf(csl.issued))
  if (csl.accessed) add("Y2", dateOf(csl.accessed))
  const [from, to] = String(csl.page ?? "").split(/[-–]+/)
  add("SP", from)
  add("EP", to)
  add("SN", csl.ISBN)
  add("SN", csl.ISSN)
  for (const word of String(csl.keyword ?? "").split(/,\s*/)) add("KW", word)
  return [...lines, "ER  - ", ""].join("\r\n")
}
