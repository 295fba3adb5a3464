import { type AppError, appError } from "@/core/failing/app-error"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import type { CslItem } from "@/core/sources/source"
import type { ChangedPart } from "@/core/sources/source-change"
import { foldTag } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { followLinks } from "@/db/queries/links"
import { changeSourceRows } from "@/db/queries/many-sources"
import { keepKeys } from "@/db/queries/source-keys"
import { changeTags } from "@/db/queries/source-tags"
import type { SourceRecord } from "@/db/queries/sources"
import { type Recorded, recordEvents } from "../recording"
import type { SignedIn } from "../verb"
import { columnsOf, isPerson } from "./csl-input"

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What of a source a part names, as it is now. */
export function partNow(source: SourceRecord, tags: readonly string[], part: ChangedPart): ChangedPart {
  return {
    ...(part.state === undefined ? {} : { state: source.state }),
    ...(part.type === undefined ? {} : { type: source.csl.type }),
    ...(part.language === undefined ? {} : { language: source.csl.language ?? null }),
    ...(part.tags === undefined ? {} : { tags: [...tags] }),
  }
}

/** Those of a part's names in which it differs from what is there; null where it does not. */
export function differing(before: ChangedPart, after: ChangedPart): ChangedPart | null {
  const names = (Object.keys(after) as (keyof ChangedPart)[]).filter(name => !same(before[name], after[name]))
  return names.length > 0 ? (Object.fromEntries(names.map(name => [name, after[name]])) as ChangedPart) : null
}

/** Why a source, as it is within this transaction, cannot be changed so; null where it can. */
export function refusalOf(source: SourceRecord, part: ChangedPart): AppError | null {
  if (source.state === "merged" && (part.state ?? part.type ?? part.language) !== undefined)
    return appError("conflict", "source.merged_meanwhile")
  if (part.state === "trashed" && source.uses > 0)
    return appError("unprocessable", "source.in_use", { n: source.uses })
  if (part.type && isPerson(part.type) !== source.person)
    return appError("unprocessable", "source.batch_person")
  return null
}

export interface PartChange {
  source: SourceRecord
  before: ChangedPart
  after: ChangedPart
}

/** Writes parts of sources that were read in this same transaction, and tells of each. A few statements, however many there are. */
export async function writeParts(
  tx: Transaction,
  ctx: SignedIn,
  changes: readonly PartChange[],
): Promise<void> {
  const updatedAt = ctx.now()
  const { workspaceId, userId: by } = ctx.who
  const now = changes.map(({ source, after }) => {
    const csl = cslAfter(source, after)
    const row = { ...source, csl, state: after.state ?? source.state, updatedAt, rev: source.rev + 1 }
    return { after, row, isRecord: csl !== source.csl }
  })
  const records = now.filter(one => one.isRecord).map(one => one.row)
  const states = now.filter(one => one.after.state !== undefined).map(one => one.row)
  const tagsOnly = now.filter(one => !one.isRecord && one.after.state === undefined).map(one => one.row)
  await changeSourceRows(
    tx,
    records.map(({ id, csl, rev }) => ({ id, ...columnsOf(csl), updatedAt, rev })),
  )
  await changeSourceRows(
    tx,
    states.map(({ id, state, rev }) => ({ id, state, updatedAt, rev })),
  )
  await changeSourceRows(
    tx,
    tagsOnly.map(({ id }) => ({ id, updatedAt })),
  )
  await followLinks(tx, states)
  const keyed = now.filter(one => !tagsOnly.includes(one.row)).map(one => one.row)
  await keepKeys(
    tx,
    workspaceId,
    keyed.map(({ id, state, csl }) => ({ sourceId: id, keys: state === "active" ? duplicateKeys(csl) : [] })),
  )
  const tagged = changes.flatMap(({ source, before, after }) =>
    after.tags ? [{ sourceId: source.id, before: before.tags ?? [], after: after.tags }] : [],
  )
  await changeTags(tx, { workspaceId, by, at: updatedAt }, tagged, foldTag)
  await recordEvents(tx, ctx, changes.flatMap(told))
}

/** The record with its new type and language; the very same one where the change names neither. */
function cslAfter({ csl }: SourceRecord, { type, language }: ChangedPart): CslItem {
  if (type === undefined && language === undefined) return csl
  const { language: was, ...bare } = csl
  const kept = language === undefined ? was : language
  return { ...bare, ...(type ? { type } : {}), ...(kept ? { language: kept } : {}) } as CslItem
}

/** The events that tell of one source's change, in the order of what it names. */
function told({ source, before, after }: PartChange): Recorded[] {
  const of = { subject: source.id, sourceId: source.id }
  const { state, tags, ...was } = before
  const { state: stateNow, tags: tagsNow, ...is } = after
  const events: Recorded[] = []
  if (stateNow)
    events.push({
      verb: stateNow === "active" ? "source.restored" : "source.trashed",
      ...{ ...of, from: { state }, to: { state: stateNow } },
    })
  if (tagsNow) events.push({ verb: "source.tagged", ...of, from: { tags }, to: { tags: tagsNow } })
  if (Object.keys(is).length > 0)
    events.push({ verb: "source.changed", ...of, from: { csl: was }, to: { csl: is } })
  return events
}
