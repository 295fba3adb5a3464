import type { CslDate, CslItem, CslName } from "@/core/sources/source"
import type { ReadBibliography } from "../../bibliography"
import { cslTypeOf } from "./record-types"
import { fieldOfTag, nameTags } from "./tags"

interface Line {
  tag: string
  value: string
  at: number
  /** Nothing but an empty line stands before it. */
  apart: boolean
}

const tagged = /^\s{0,3}([A-Z][A-Z0-9])\s{1,3}-(?:\s|$)(.*)$/

/** Lines of a record: a line without a tag goes on with the one before. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let apart = true
  for (const [at, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const found = tagged.exec(raw)
    if (found) lines.push({ tag: found[1] as string, value: (found[2] ?? "").trim(), at: at + 1, apart })
    else if (raw.trim() && lines.length > 0) {
      const last = lines[lines.length - 1] as Line
      last.value = `${last.value}\n${raw.trim()}`
    }
    apart = raw.trim() === ""
  }
  return lines
}

const dateTags = new Set(["DA", "PY", "Y1", "Y2"])
const isNames = new Set(nameTags.map(([field]) => field))

/**
 * Reads RIS (RefMan's format, as EndNote and Zotero write it). A record begins with TY and ends with ER; where that is missing, with
 * a TY after an empty line. Another TY inside a record is a slip of whoever wrote it, and the first one holds.
 */
export function readRis(text: string): ReadBibliography {
  const done: ReadBibliography = { items: [], messages: [] }
  let record: Line[] = []
  const end = () => {
    if (record.some(line => line.tag !== "TY" && line.value)) {
      const number = done.items.length + 1
      const csl = itemOf(record)
      for (const { tag, value, at } of record)
        if (dateTags.has(tag) && isNoDay(value))
          done.messages.push({ code: "bibliography.no_date", place: `line ${at}`, values: { words: value } })
      done.items.push({ csl, place: csl.id || `item ${number}` })
    }
    record = []
  }
  for (const line of linesOf(text)) {
    if (line.tag === "ER") end()
    else {
      if (line.tag === "TY" && line.apart && record.length > 0) {
        done.messages.push({ code: "bibliography.no_end", place: `line ${record[0]?.at}`, values: {} })
        end()
      }
      record.push(line)
    }
  }
  if (record.length > 0) {
    done.messages.push({ code: "bibliography.no_end", place: `line ${record[0]?.at}`, values: {} })
    end()
  }
  return done
}

function itemOf(record: readonly Line[]): CslItem {
  const type = record.find(line => line.tag === "TY")?.value ?? ""
  const csl: CslItem = { id: "", type: cslTypeOf(type) }
  const keywords: string[] = []
  const pages: { from?: string; to?: string } = {}
  for (const { tag, value } of record) {
    if (!value || tag === "TY") continue
    const field = fieldOfTag.get(tag)
    if (tag === "ID") csl.id ||= value
    else if (tag === "KW") keywords.push(...value.split("\n"))
    else if (tag === "SP") pages.from ??= value
    else if (tag === "EP") pages.to ??= value
    else if (["DA", "PY", "Y1"].includes(tag)) setDate(csl, "issued", value)
    else if (tag === "Y2") setDate(csl, "accessed", value)
    else if (tag === "SN") Object.assign(csl, serial(csl, value))
    else if (tag === "DO") csl.DOI ??= value.replace(/^doi:\s*/i, "")
    else if (field && isNames.has(field)) names(csl, field, value)
    else if (field && csl[field] === undefined) csl[field] = value
  }
  if (keywords.length > 0) csl.keyword = keywords.join(", ")
  if (pages.from) csl.page = pages.to && !pages.from.includes("-") ? `${pages.from}-${pages.to}` : pages.from
  return csl
}

function names(csl: CslItem, field: string, value: string) {
  const list = (csl[field] as CslName[] | undefined) ?? []
  csl[field] = [...list, ...value.split("\n").map(nameIn)]
}

/** "Last, First, Suffix"; a name without a comma is one whole. */
function nameIn(text: string): CslName {
  const [family, given, suffix] = text.split(",").map(part => part.trim())
  if (given === undefined) return { literal: text.trim() }
  return { family: family ?? "", ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) }
}

/** `YYYY/MM/DD/words`, any of them left out; also with hyphens. A day that no calendar has is kept as words, whole. */
function dateIn(text: string): CslDate | undefined {
  const found = /^(\d{4})(?:[/-](\d{1,2})?)?(?:[/-](\d{1,2})?)?(?:\/(.*))?$/.exec(text.trim())
  if (!found) return /^[/\s]*$/.test(text) ? undefined : { literal: text.trim() }
  const year = Number(found[1])
  // Zeros stand for what is not known.
  const [month, day] = [Number(found[2] ?? 0), Number(found[3] ?? 0)]
  if (month > 12 || day > daysOf(year, month)) return { literal: text.trim() }
  return { "date-parts": [month === 0 ? [year] : day === 0 ? [year, month] : [year, month, day]] }
}

const daysOf = (year: number, month: number) =>
  month === 0 ? 31 : new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Numbers where a date stands, and no such day. */
const isNoDay = (value: string) => /^\d{4}[/-]\d/.test(value.trim()) && dateIn(value)?.literal !== undefined

/** Of two dates of one thing, the one that says more. */
function setDate(csl: CslItem, field: "issued" | "accessed", value: string) {
  const date = dateIn(value)
  if (date && (!csl[field] || precision(date) > precision(csl[field]))) csl[field] = date
}

const precision = (date?: CslDate) => date?.["date-parts"]?.[0]?.length ?? 0

const serial = (csl: CslItem, value: string): Partial<CslItem> => {
  const digits = value.replace(/[\s-]/g, "")
  if (/^(?:97[89])?\d{9}[\dXx]$/.test(digits)) return csl.ISBN ? {} : { ISBN: value }
  return csl.ISSN ? {} : { ISSN: value }
}
