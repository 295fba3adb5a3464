import { type AppError, appError } from "@/core/failing/app-error"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import type { CslItem } from "@/core/sources/source"
import type { ChangedPart } from "@/core/sources/source-change"
import type { Transaction } from "@/db/handles"
import { keepKeys } from "@/db/queries/source-keys"
import { changeSourceRow, keepRead, type SourceRecord, sourceCounts } from "@/db/queries/sources"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { columnsOf, isPerson } from "./csl-input"
import { tagSource } from "./tag-source"

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

/** Why a source cannot be changed so; null where it can. */
export async function refusalOf(
  tx: Transaction,
  source: SourceRecord,
  part: ChangedPart,
): Promise<AppError | null> {
  if (source.state === "merged" && (part.state ?? part.type ?? part.language) !== undefined)
    return appError("conflict", "source.merged_meanwhile")
  if (part.state === "trashed") {
    const n = (await sourceCounts(tx, [source.id])).evidence.get(source.id) ?? 0
    if (n > 0) return appError("unprocessable", "source.in_use", { n })
  }
  if (part.type && isPerson(part.type) !== source.person)
    return appError("unprocessable", "source.batch_person")
  return null
}

/** Writes a part of a source in the caller's transaction, and tells of it. Gives the source as it is then. */
export async function writePart(
  tx: Transaction,
  ctx: SignedIn,
  source: SourceRecord,
  { before, after }: { before: ChangedPart; after: ChangedPart },
): Promise<void> {
  const { id, workspaceId, rev } = source
  const updatedAt = ctx.now()
  const csl = { ...source.csl, ...(after.type ? { type: after.type } : {}) } as CslItem
  if (after.language) csl.language = after.language
  else if (after.language === null) delete csl.language
  const isRecord = after.type !== undefined || after.language !== undefined
  if (isRecord || after.state !== undefined) {
    const state = after.state ?? source.state
    const columns = isRecord ? columnsOf(csl) : {}
    if (!(await changeSourceRow(tx, id, rev, { ...columns, state, updatedAt })))
      throw appError("conflict", "source.changed_meanwhile")
    await keepKeys(tx, workspaceId, [{ sourceId: id, keys: state === "active" ? duplicateKeys(csl) : [] }])
  } else await keepRead(tx, id, { updatedAt })
  if (after.tags) await tagSource(tx, ctx, id, after.tags)
  await tell(tx, ctx, id, { before, after })
}

async function tell(
  tx: Transaction,
  ctx: SignedIn,
  id: string,
  { before, after }: { before: ChangedPart; after: ChangedPart },
): Promise<void> {
  const of = { subject: id, sourceId: id }
  if (after.state)
    await recordEvent(tx, ctx, {
      verb: after.state === "active" ? "source.restored" : "source.trashed",
      ...{ ...of, from: { state: before.state }, to: { state: after.state } },
    })
  if (after.tags)
    await recordEvent(tx, ctx, {
      verb: "source.tagged",
      ...of,
      from: { tags: before.tags },
      to: { tags: after.tags },
    })
  const { state: _, tags: __, ...was } = before
  const { state: ___, tags: ____, ...is } = after
  if (Object.keys(is).length > 0)
    await recordEvent(tx, ctx, { verb: "source.changed", ...of, from: { csl: was }, to: { csl: is } })
}
