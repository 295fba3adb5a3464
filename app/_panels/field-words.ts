"use client"
import { useTranslations } from "use-intl"
import type { CslDate, CslItem, CslName } from "@/core/sources/source"
import { fieldNames, writeDate, writeField, writeNames } from "./source-fields"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What a field of a source is called, one of ours (`record.…`) or of CSL's; a rare one by its own name. */
export function useFieldLabel() {
  const t = useTranslations("sources")
  return (name: string): string => {
    const own = name.replace(/^record\./, "")
    if (t.has(`duplicates.record.${own}`)) return t(`duplicates.record.${own}`)
    return t.has(`fields.${own}`) ? t(`fields.${own}`) : own
  }
}

/** A field's value as people read it; empty where there is none. Names and dates of rare fields (editor, original-date) too. */
export function useFieldText() {
  const t = useTranslations("sources")
  return (name: string, value: unknown): string => {
    if (value === undefined || value === null) return ""
    if (name === "type" || name === "record.type")
      return t.has(`types.${value}`) ? t(`types.${value}`) : String(value)
    if (name === "record.restricted") return t(`list.${value ? "yes" : "no"}`)
    if (name === "record.standing" && isRecord(value))
      return [value.grade, value.reason].filter(Boolean).join(": ")
    if (name === "record.independence" && isRecord(value)) return String(value.reason ?? "")
    if ((fieldNames as readonly string[]).includes(name))
      return writeField({ [name]: value } as Partial<CslItem>, name as "title")
    if (Array.isArray(value))
      return value.every(isRecord) ? writeNames(value as unknown as CslName[]) : value.join(", ")
    if (isRecord(value)) return writeDate(value as CslDate) || JSON.stringify(value)
    return String(value)
  }
}
