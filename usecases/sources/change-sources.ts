import { z } from "zod"
import type { BatchDone, BatchRefusal } from "@/core/desk/source-views"
import { appError } from "@/core/failing/app-error"
import { labelOf } from "@/core/sources/label"
import { cslTypes } from "@/core/sources/source"
import { type ChangedPart, mostAtOnce, tagsAfter } from "@/core/sources/source-change"
import { foldTag, onceEach, tagLimits, tidyTag } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import {
  type BatchItem,
  batchById,
  batchItems,
  insertBatch,
  insertBatchItems,
  undoBatchRow,
} from "@/db/queries/source-batches"
import { gradesIn } from "@/db/queries/source-lists"
import { idsWithTag, tagsBeginning, tagsOfSources } from "@/db/queries/source-tags"
import { type SourceRecord, sourcesByIds } from "@/db/queries/sources"
import { id, language, OnlyId, words } from "../inputs"
import { permitted } from "../people/permitted"
import type { SignedIn } from "../verb"
import { differing, type PartChange, partNow, refusalOf, writeParts } from "./change-part"
import { pause } from "./importing/pause"
import { makeTurns } from "./importing/turns"
import { tellTexts } from "./tell-texts"

const tag = words(tagLimits.characters * 2)
const tags = z.array(tag).max(tagLimits.ofSource)

export const ChangeSourcesInput = z.strictObject({
  ids: z.array(id).min(1).max(mostAtOnce),
  addTags: tags.optional(),
  removeTags: tags.optional(),
  type: z.enum(cslTypes).optional(),
  /** Null takes it away. */
  language: language.nullable().optional(),
  state: z.enum(["active", "trashed"]).optional(),
})
export const UndoSourcesInput = OnlyId
export const RenameTagInput = z.strictObject({
  from: tag,
  /** Null takes the tag off every source. */
  to: tag.nullable(),
})
export const ListTagsInput = z.strictObject({ q: tag.optional() })

type Change = Omit<z.output<typeof ChangeSourcesInput>, "ids">

const mostTags = 50
const mostGrades = 100

/** Changes many sources by one act with one undo. What cannot be changed is told by its source, and the others are. */
export async function changeSources(
  ctx: SignedIn,
  { ids, ...change }: z.output<typeof ChangeSourcesInput>,
): Promise<BatchDone> {
  permitted(ctx, "source.write")
  if (Object.values(change).every(one => one === undefined || (Array.isArray(one) && one.length === 0)))
    throw appError("invalid", "source.nothing_to_change")
  return apply(ctx, [...new Set(ids)], change)
}

/** Calls a tag otherwise on every source that has it; of a source that has both, one stays. One undo brings the old one back. */
export async function renameTag(
  ctx: SignedIn,
  { from, to }: z.output<typeof RenameTagInput>,
): Promise<BatchDone> {
  const who = permitted(ctx, "source.write")
  const name = to === null ? null : tidyTag(to)
  if (name === "") throw appError("invalid", "source.tag_empty")
  const ids = await idsWithTag(ctx.read, who, foldTag(tidyTag(from)), mostAtOnce + 1)
  if (ids.length > mostAtOnce) throw appError("too_large", "source.too_many_at_once", { limit: mostAtOnce })
  return apply(ctx, ids, { removeTags: [from], ...(name ? { addTags: [name] } : {}) })
}

async function apply(ctx: SignedIn, ids: readonly string[], change: Change): Promise<BatchDone> {
  const { workspaceId, userId: by } = ctx.who
  const batchId = ctx.newId()
  const done: BatchDone = { batchId, changed: 0, missing: 0, refused: [] }
  await ctx.transact(tx => insertBatch(tx, { id: batchId, workspaceId, by, at: ctx.now() }))
  const turns = makeTurns()
  for (let at = 0; at < ids.length; ) {
    const some = ids.slice(at, at + turns.size())
    await ctx.transact(tx => turns.timed(some.length, () => applyTo(tx, some)))
    at += some.length
    await pause()
  }
  if (done.changed > 0 && (change.type || change.language !== undefined)) await tellTexts(ctx)
  return done.changed > 0 ? done : { ...done, batchId: null }

  async function applyTo(tx: Transaction, some: readonly string[]): Promise<void> {
    const { rows, tagged } = await sourcesNow(tx, ctx, some)
    const changes: PartChange[] = []
    for (const sourceId of some) {
      const source = rows.get(sourceId)
      const outcome = source ? changed(source, tagged.get(sourceId) ?? [], change) : "missing"
      if (outcome === "missing") done.missing++
      else if (outcome && "code" in outcome) done.refused.push(outcome)
      else if (outcome) changes.push(outcome)
    }
    const items = changes.map(({ source, before, after }) => ({
      batchId,
      sourceId: source.id,
      before,
      after,
    }))
    await insertBatchItems(tx, items)
    await writeParts(tx, ctx, changes)
    done.changed += changes.length
  }
}

async function sourcesNow(tx: Transaction, { who }: SignedIn, ids: readonly string[]) {
  const rows = new Map((await sourcesByIds(tx, who, ids)).map(row => [row.id, row]))
  return { rows, tagged: await tagsOfSources(tx, ids) }
}

/** What becomes of one source: its change, why it is refused, or null where it is so already. */
function changed(source: SourceRecord, own: string[], change: Change): PartChange | BatchRefusal | null {
  const wanted = partWanted(change, own)
  const after = differing(partNow(source, own, wanted), wanted)
  if (!after) return null
  const refusal = refusalOf(source, after)
  return refusal ? refused(source, refusal) : { source, before: partNow(source, own, after), after }
}

function partWanted({ addTags = [], removeTags = [], ...set }: Change, own: readonly string[]): ChangedPart {
  const named = Object.fromEntries(
    Object.entries(set).filter(([, value]) => value !== undefined),
  ) as ChangedPart
  if (addTags.length + removeTags.length === 0) return named
  const next = tagsAfter(own, { add: onceEach(addTags), remove: removeTags.map(tidyTag) }, foldTag)
  return { ...named, tags: onceEach(next).sort((a, b) => (foldTag(a) < foldTag(b) ? -1 : 1)) }
}

const refused = (
  source: SourceRecord,
  { code, values }: Pick<BatchRefusal, "code" | "values">,
): BatchRefusal => ({
  ...{ id: source.id, label: source.csl.title ?? labelOf(source.csl), code, values },
})

/** Takes a change of many back, source by source: what somebody changed again since stays, and is told. */
export async function undoSources(
  ctx: SignedIn,
  { id: batchId }: z.output<typeof UndoSourcesInput>,
): Promise<BatchDone> {
  const who = permitted(ctx, "source.write")
  const batch = await batchById(ctx.read, who.workspaceId, batchId)
  if (!batch) throw appError("not_found", "source.batch_not_found")
  const done: BatchDone = { batchId, changed: 0, missing: 0, refused: [] }
  if (batch.undoneAt !== null) return done
  const turns = makeTurns()
  for (let after = ""; ; ) {
    const items = await batchItems(ctx.read, batchId, after, turns.size())
    const last = items.at(-1)
    if (!last) break
    after = last.sourceId
    await ctx.transact(tx => turns.timed(items.length, () => takeBack(tx, items)))
    await pause()
  }
  // Last: broken off before, it can be asked for again.
  await ctx.transact(tx => undoBatchRow(tx, batchId, who.userId, ctx.now()))
  if (done.changed > 0) await tellTexts(ctx)
  return done

  async function takeBack(tx: Transaction, items: readonly BatchItem[]): Promise<void> {
    const some = items.map(item => item.sourceId)
    const { rows, tagged } = await sourcesNow(tx, ctx, some)
    const changes = items.flatMap(item => {
      const source = rows.get(item.sourceId)
      // Somebody closed its circle since: for this person it is not there.
      const outcome = source ? takenBack(source, tagged.get(item.sourceId) ?? [], item) : null
      if (outcome && "code" in outcome) done.refused.push(outcome)
      return outcome && "source" in outcome ? [outcome] : []
    })
    await writeParts(tx, ctx, changes)
    done.changed += changes.length
  }
}

/** What taking back does to one source; null where an undo that was broken off brought it back. */
function takenBack(
  source: SourceRecord,
  own: string[],
  { before, after: then }: BatchItem,
): PartChange | BatchRefusal | null {
  const { tags: _, ...now } = partNow(source, own, then)
  const { tags: __, ...kept } = then
  const { tags: ___, ...was } = before
  if (Object.keys(was).length > 0 && !differing(now, was)) return null
  if (differing(now, kept)) return refused(source, { code: "source.changed_meanwhile", values: {} })
  const back = {
    ...before,
    ...(before.tags ? { tags: tagsBack(own, before.tags, then.tags ?? []) } : {}),
  }
  const refusal = refusalOf(source, back)
  if (refusal) return refused(source, refusal)
  return { source, before: partNow(source, own, back), after: back }
}

/** What the change put on leaves, what it took off comes back; what people did with other tags since stays. */
function tagsBack(own: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const lacks = (tags: readonly string[]) => (one: string) => !tags.includes(one)
  const next = tagsAfter(
    own,
    { remove: after.filter(lacks(before)), add: before.filter(lacks(after)) },
    foldTag,
  )
  return next.sort((a, b) => (foldTag(a) < foldTag(b) ? -1 : 1))
}

/** Tags that begin like this with the number of their sources, and the grades that people gave. */
export async function listTags(ctx: SignedIn, { q }: z.output<typeof ListTagsInput>) {
  const { read, who } = ctx
  const start = tidyTag(q ?? "")
  const found = await tagsBeginning(read, who, start && foldTag(start), mostTags)
  return {
    items: found.map(({ name, n }) => ({ name, n: Number(n) })),
    grades: q === undefined ? await gradesIn(read, who, mostGrades) : [],
  }
}
