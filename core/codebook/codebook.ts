import { rules } from "../disputes/decision"
import { strengths } from "../evidence/strength"
import { manners, measures, populations, qualifiers } from "../figures/figure"

/** What a codebook defines: each value of these lists. */
export const codedValues = {
  measure: measures,
  population: populations,
  manner: manners,
  qualifier: qualifiers,
  strength: strengths,
  rule: rules,
} as const
export type CodedField = keyof typeof codedValues
export const codedFields = Object.keys(codedValues) as CodedField[]

/** What a value means to this workspace, so that two people code one thing alike. */
export interface CodebookEntry {
  label: string
  definition: string
  /** An example of what falls under it, and of what does not. */
  include: string
  exclude: string
  /** What exported tables say instead of the value's own name. */
  code: string
}

export type Codebook = { [F in CodedField]: Record<(typeof codedValues)[F][number], CodebookEntry> }

export const codebookTemplates = ["newsroom", "wikipedia", "ucdp"] as const
export type CodebookTemplate = (typeof codebookTemplates)[number]

/** The codebook as it stands; version 0 is the template nobody has changed yet. */
export interface CodebookView {
  version: number
  template: CodebookTemplate
  entries: Codebook
  by: { id: string; name: string } | null
  at: number | null
}

/** What exported tables call each value, by the version of the codebook that says so. */
export interface ExportCodes {
  version: number
  of: Record<CodedField, Readonly<Record<string, string>>>
}

export function exportCodes({ version, entries }: Pick<CodebookView, "version" | "entries">): ExportCodes {
  const of = Object.fromEntries(
    codedFields.map(field => [
      field,
      Object.fromEntries(Object.entries(entries[field]).map(([value, { code }]) => [value, code])),
    ]),
  ) as ExportCodes["of"]
  return { version, of }
}

/** Two values of one field that exported tables could not tell apart: their code is the same. */
export function sharedCodes(codebook: Codebook): { field: CodedField; code: string; values: string[] }[] {
  return codedFields.flatMap(field => {
    const byCode = new Map<string, string[]>()
    for (const [value, { code }] of Object.entries(codebook[field]))
      byCode.set(code, [...(byCode.get(code) ?? []), value])
    return [...byCode]
      .filter(([, values]) => values.length > 1)
      .map(([code, values]) => ({ field, code, values }))
  })
}

/** The values whose entry is not the same in both. */
export function changedEntries(before: Codebook, after: Codebook): { field: CodedField; value: string }[] {
  return codedFields.flatMap(field => {
    const [old, now] = [before[field], after[field]] as Record<string, CodebookEntry>[]
    return codedValues[field]
      .filter(value => JSON.stringify(sorted(old?.[value])) !== JSON.stringify(sorted(now?.[value])))
      .map(value => ({ field, value }))
  })
}

const sorted = (entry: CodebookEntry | undefined) =>
  entry && [entry.label, entry.definition, entry.include, entry.exclude, entry.code]
