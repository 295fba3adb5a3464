import { z } from "zod"
import { limits } from "@/core/limits"
import { keyReading } from "@/core/sources/duplicate-keys"
import { bylineOf, makersOf } from "@/core/sources/label"
import { sortKeysOf } from "@/core/sources/sort-keys"
import { type CslItem, type CslType, cslTypes } from "@/core/sources/source"
import { webAddress } from "../inputs"

const largestRecord = 64_000
const shortText = z.string().max(limits.titleCharacters * 4)

const name = z.looseObject({
  family: shortText.optional(),
  given: shortText.optional(),
  literal: shortText.optional(),
})
const date = z.looseObject({
  "date-parts": z
    .array(z.array(z.union([z.number(), z.string().max(20)])).max(3))
    .max(2)
    .optional(),
  literal: shortText.optional(),
  raw: shortText.optional(),
})

/** A CSL-JSON item. Fields that are not named here are kept as they came, within 64 kB. */
export const CslInput = z
  .looseObject({
    id: z.coerce.string().max(200).default(""),
    type: z.enum(cslTypes),
    title: z.string().trim().max(limits.titleCharacters).optional(),
    author: z.array(name).max(500).optional(),
    editor: z.array(name).max(500).optional(),
    issued: date.optional(),
    accessed: date.optional(),
    publisher: shortText.optional(),
    "container-title": shortText.optional(),
    URL: webAddress.optional(),
    DOI: z.string().max(300).optional(),
    ISBN: z.string().max(100).optional(),
    language: z.string().max(50).optional(),
  })
  .refine(csl => JSON.stringify(csl).length <= largestRecord, { error: "source.record_too_large" })

const bareDoi = (doi: string) =>
  doi
    .replace(/^https?:\/\/(dx\.)?doi\.org\//i, "")
    .trim()
    .toLowerCase()

/** Whether a record is about somebody who was spoken to. */
export const isPerson = (type: CslType): boolean => type === "personal_communication" || type === "interview"

const personNamed = (csl: CslItem) => (isPerson(csl.type) ? makersOf(csl) : null)

/** The columns that searching, listing and recognising a source need, from its record. Keywords are kept as tags, not in the record. */
export function columnsOf({ keyword: _, ...given }: CslItem) {
  const csl = given as CslItem
  const title = String(csl.title ?? personNamed(csl) ?? csl["container-title"] ?? csl.URL ?? csl.id)
  return {
    ...{ csl, title: title.slice(0, limits.titleCharacters) },
    ...sortKeysOf(csl, title),
    keysRead: keyReading,
    byline: bylineOf(csl),
    url: csl.URL ?? null,
    doi: csl.DOI ? bareDoi(csl.DOI) : null,
    isbn: csl.ISBN?.replace(/[\s-]/g, "") ?? null,
    person: isPerson(csl.type),
  }
}
