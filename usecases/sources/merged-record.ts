import { duplicateKeys } from "@/core/sources/duplicate-keys"
import { type MergeCarried, withFields } from "@/core/sources/merging"
import type { CslItem } from "@/core/sources/source"
import { foldTag } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { keepKeys } from "@/db/queries/source-keys"
import { setTags, tagsOfSources } from "@/db/queries/source-tags"
import { keepRead, type SourceRecord } from "@/db/queries/sources"
import type { SignedIn } from "../verb"
import { columnsOf } from "./csl-input"

type Fields = MergeCarried["fields"]
type Row = Partial<SourceRecord>

/** The columns of a source that becomes another one. Its record stays as it was, for the day that is taken back. */
export const setAside = (ctx: SignedIn, other: SourceRecord, into: string): Row => ({
  // Named so that the search index reads it anew.
  ...{ csl: other.csl, state: "merged", mergedInto: into, updatedAt: ctx.now() },
})

/** The columns of the kept source with these fields as they are after a merge, or were before it. */
export function fieldColumns(
  ctx: SignedIn,
  kept: SourceRecord,
  fields: Fields,
  moment: "before" | "after",
): Row {
  const values = Object.fromEntries(Object.entries(fields).map(([name, both]) => [name, both[moment]]))
  const set = (name: string, column: keyof SourceRecord): Row =>
    `record.${name}` in values ? { [column]: values[`record.${name}`] } : {}
  const standing = set("standing", "standing")
  const citekey = (values["record.citekey"] as string | undefined) ?? kept.citekey
  const csl: CslItem = { ...withFields(kept.csl, values), id: citekey }
  return {
    ...{ ...columnsOf(csl), citekey, updatedAt: ctx.now() },
    ...{ ...standing, ...("standing" in standing ? { grade: standing.standing?.grade ?? null } : {}) },
    ...{ ...set("interest", "interest"), ...set("derivesFrom", "derivesFrom") },
    ...{ ...set("contact", "contact"), ...set("echo", "echo"), ...set("independence", "independence") },
  }
}

/** Where the other's citekey stands after the merge, the two change places; a key is unique at every moment. */
export async function swapCitekeys(tx: Transaction, kept: SourceRecord, other: SourceRecord, fields: Fields) {
  if (!fields["record.citekey"]) return
  const key = (id: string, csl: CslItem, citekey: string) =>
    keepRead(tx, id, { citekey, csl: { ...csl, id: citekey } })
  await key(other.id, other.csl, `merging ${other.id}`)
  await key(kept.id, kept.csl, other.citekey)
  await key(other.id, other.csl, kept.citekey)
}

/** Gives the kept source the other's tags and its keys anew; the other has no keys any more. Gives the tags that came, folded. */
export async function joinTags(
  tx: Transaction,
  { who, now }: SignedIn,
  { kept, other }: { kept: SourceRecord; other: SourceRecord },
): Promise<string[]> {
  const { workspaceId } = kept
  await keepKeys(tx, workspaceId, [{ sourceId: other.id, keys: [] }])
  await keepKeys(tx, workspaceId, [{ sourceId: kept.id, keys: duplicateKeys(kept.csl) }])
  const tags = await tagsOfSources(tx, [kept.id, other.id])
  const own = (tags.get(kept.id) ?? []).map(name => ({ name, folded: foldTag(name) }))
  const came = (tags.get(other.id) ?? [])
    .map(name => ({ name, folded: foldTag(name) }))
    .filter(tag => !own.some(one => one.folded === tag.folded))
  if (came.length > 0)
    await setTags(tx, { workspaceId, sourceId: kept.id, by: who.userId, at: now() }, [...own, ...came])
  return came.map(tag => tag.folded)
}
