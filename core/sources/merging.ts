import type { Contact, CslItem, Standing } from "./source"

/** What two records hold beside their CSL fields and can differ in; named `record.…` where a person chooses. */
export const recordFields = ["citekey", "standing", "interest", "derivesFrom"] as const
export type RecordField = (typeof recordFields)[number]

export interface Mergeable {
  id: string
  citekey: string
  csl: CslItem
  standing: Standing | null
  interest: string | null
  derivesFrom: string | null
}

export const sides = ["kept", "other"] as const
/** Whose value of a field stands after a merge: the source's that is kept, or the other's. */
export type Side = (typeof sides)[number]
/** Chosen by the field's name: a CSL field's own, or `record.` and one of `recordFields`. What is not chosen goes by `usualSide`. */
export type Choices = Readonly<Record<string, Side>>

export interface ComparedField {
  name: string
  kept: unknown
  other: unknown
  usual: Side
}

/** What is left of two records that became one, and what is to be put back where that is taken back. */
export interface MergeCarried {
  evidence: string[]
  /** Pieces of evidence that were said to repeat the merged source. */
  origins: string[]
  /** Pieces that would repeat their own source now, with what they repeated. */
  cleared: { id: string; from: string }[]
  /** Sources that repeated it. */
  derived: string[]
  snapshots: string[]
  /** First notes of the threads on it. */
  threads: string[]
  contacts: string[]
  /** Sources that had become it before. */
  aliases: string[]
  /** Tags the kept source gained, folded. */
  tags: string[]
  /** Fields of the kept source that changed, by the names of `Choices` and `record.contact`, `record.echo`, `record.independence`. */
  fields: Record<string, { before: unknown; after: unknown }>
  /** The citekey the merged source had. */
  citekey: string
  /** Sources that the kept one is said to differ from since, because the merged one was. Merges before 2026-11-29 lack it. */
  apart?: string[]
  /** The kept source's address is left out of the looks since, because the merged one's was. */
  leftOut?: boolean
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)

/** Whether two values of a field say the same, empty ones included. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other)

/** Nothing known is lost: the kept source's own value, the other's where it has none. */
export const usualSide = (kept: unknown, other: unknown): Side =>
  isEmpty(kept) && !isEmpty(other) ? "other" : "kept"

const notCompared = new Set(["id", "keyword", "citation-key", "citation-label"])

const heldIn = (one: Mergeable, name: string): unknown =>
  name.startsWith("record.") ? one[name.slice(7) as RecordField] : one.csl[name]

/** Every field in which two sources differ: those of the record in its order, then the rest. */
export function comparedFields(kept: Mergeable, other: Mergeable): ComparedField[] {
  const names = [
    ...new Set([...Object.keys(kept.csl), ...Object.keys(other.csl)].filter(name => !notCompared.has(name))),
    ...recordFields.map(name => `record.${name}`),
  ]
  return names.flatMap(name => {
    const [own, theirs] = [heldIn(kept, name), heldIn(other, name)]
    return sameValue(own, theirs) ? [] : [{ name, kept: own, other: theirs, usual: usualSide(own, theirs) }]
  })
}

/** Fields of the kept source that change, with what they were and become: those chosen or filled from the other. */
export function fieldsTaken(
  kept: Mergeable,
  other: Mergeable,
  choices: Choices,
): Record<string, { before: unknown; after: unknown }> {
  const taken: Record<string, { before: unknown; after: unknown }> = {}
  for (const { name, kept: before, other: after, usual } of comparedFields(kept, other)) {
    if ((choices[name] ?? usual) !== "other") continue
    if (name === "record.derivesFrom" && after === kept.id) continue
    taken[name] = { before: before ?? null, after: after ?? null }
  }
  // It cannot repeat what it has become.
  if (kept.derivesFrom === other.id && !taken["record.derivesFrom"])
    taken["record.derivesFrom"] = { before: other.id, after: null }
  return taken
}

/** A record with these fields set; null takes a field away. */
export function withFields(csl: CslItem, fields: Readonly<Record<string, unknown>>): CslItem {
  const next: Record<string, unknown> = { ...csl }
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith("record.")) continue
    if (value === null || value === undefined) delete next[name]
    else next[name] = value
  }
  return next as CslItem
}

/** How a person can be reached by two records of them: the kept one's ways, the other's where it has none or another. */
export function contactTogether(kept: Contact | null, other: Contact | null): Contact | null {
  if (!kept || !other) return kept ?? other
  const differing = (["email", "phone", "address"] as const).filter(
    way => kept[way] && other[way] && kept[way] !== other[way],
  )
  const said = [kept.remark, other.remark === kept.remark ? undefined : other.remark]
  const remark = [...said, ...differing.map(way => other[way])].filter(Boolean).join("\n").slice(0, 2000)
  return { ...other, ...kept, ...(remark ? { remark } : {}) }
}
