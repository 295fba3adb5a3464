import type { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { circleOf, copiesOf } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import { type MergeCarried, sameValue } from "@/core/sources/merging"
import { foldTag } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { raiseQuestions } from "@/db/queries/claims"
import { derivationsIn, questionsRestingOn } from "@/db/queries/derivations"
import { linkOf, setWatched } from "@/db/queries/links"
import { dropApartRow, keepKeys } from "@/db/queries/source-keys"
import {
  evidenceOnCopies,
  type MergeRecord,
  mergeById,
  moveBack,
  undoMergeRow,
} from "@/db/queries/source-merges"
import { setTags, tagsOfSources } from "@/db/queries/source-tags"
import { changeSourceRow, type SourceRecord, sourceRowById } from "@/db/queries/sources"
import { OnlyId } from "../inputs"
import { permitted } from "../people/permitted"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { fieldColumns, swapCitekeys } from "./merged-record"
import { refuseCircle, sourceFor } from "./permitted-source"
import { sourceRow } from "./source-rows"
import { tellTexts } from "./tell-texts"

export const UndoMergeInput = OnlyId

/**
 * Takes a merge back: both sources stand again with what each of them had. What was added to the kept one since stays with it. Refused,
 * with the reason, where something done since contradicts it. Gives the source that had been merged.
 */
export async function undoMerge(ctx: SignedIn, { id }: z.output<typeof UndoMergeInput>): Promise<SourceRow> {
  const { read } = ctx
  const who = permitted(ctx, "source.merge")
  const merge = await mergeById(read, who.workspaceId, id)
  const known = merge && (await sourceFor(read, who, merge.kept))
  if (!merge || !known) throw appError("not_found", "source.merge_not_found")
  const { derives } = await derivationsIn(read, who)
  const copies = copiesOf(merge.kept, derives)
  const questions = await ctx.transact(async tx => {
    if (!(await undoMergeRow(tx, id, who.userId, ctx.now()))) return []
    const { kept, other } = await both(tx, merge)
    await contradicted(tx, ctx, merge, { kept, other })
    const { fields } = merge.carried
    await moveBack(tx, merge.carried, kept.id, other.id)
    // The two change their citekeys again, where they did.
    await swapCitekeys(tx, kept, other, fields)
    const own = await changeSourceRow(tx, kept.id, kept.rev, fieldColumns(ctx, kept, fields, "before"))
    const csl = fields["record.citekey"] ? { ...other.csl, id: merge.carried.citekey } : other.csl
    const back = { csl, state: "active" as const, mergedInto: null, updatedAt: ctx.now() }
    await changeSourceRow(tx, other.id, other.rev, back)
    await partTags(tx, ctx, own as SourceRecord, other, merge.carried)
    await partSayings(tx, ctx, kept.id, merge.carried)
    const touched = await questionsRestingOn(tx, [kept.id, other.id, ...copies])
    await raiseQuestions(tx, touched, ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: "source.merge_undone", subject: kept.id, sourceId: kept.id },
      to: { mergeId: id, merged: other.id, citekey: csl.id, title: other.title },
    })
    return touched
  })
  await tellDesks(ctx, questions)
  if (!known.restricted) await tellTexts(ctx)
  return sourceRow(read, who, await sourceFor(read, who, merge.merged))
}

interface Both {
  kept: SourceRecord
  other: SourceRecord
}

async function both(tx: Transaction, { kept: keptId, merged }: MergeRecord): Promise<Both> {
  const [kept, other] = [await sourceRowById(tx, keptId), await sourceRowById(tx, merged)]
  if (!kept || !other) throw appError("not_found", "source.merge_not_found")
  if (kept.state === "trashed") throw appError("unprocessable", "source.not_active", { source: kept.title })
  if (kept.state === "merged" || other.mergedInto !== kept.id)
    throw appError("conflict", "source.merged_further", { source: kept.title })
  return { kept, other }
}

/** Why the merge cannot be taken back whole any more; nothing is taken back by halves. */
async function contradicted(tx: Transaction, ctx: SignedIn, { carried }: MergeRecord, { kept, other }: Both) {
  for (const [name, { after }] of Object.entries(carried.fields))
    if (!sameValue(nowOf(kept, name), after))
      throw appError("conflict", "source.merge_field_changed", { field: name.replace("record.", "") })
  const quoted = await evidenceOnCopies(tx, carried.snapshots, carried.evidence)
  if (quoted > 0) throw appError("conflict", "source.merge_copies_quoted", { n: quoted })
  const { derives } = await derivationsIn(tx, ctx.who)
  const links = new Map([...derives].filter(([from]) => from !== kept.id && from !== other.id))
  for (const id of carried.derived) if (links.get(id) === kept.id) links.set(id, other.id)
  const link = carried.fields["record.derivesFrom"]
  const own = link ? link.before : kept.derivesFrom
  if (typeof own === "string") links.set(kept.id, own)
  if (other.derivesFrom) links.set(other.id, other.derivesFrom)
  for (const one of [kept.id, other.id]) {
    const from = links.get(one)
    const circle = from && circleOf(one, from, new Map([...links].filter(([id]) => id !== one)))
    if (circle) await refuseCircle(tx, ctx.who, "source.derives_in_circle", circle)
  }
}

/** What was said of the merged source only is no longer said of the kept one. */
async function partSayings(tx: Transaction, ctx: SignedIn, kept: string, carried: MergeCarried) {
  for (const id of carried.apart ?? []) await dropApartRow(tx, kept, id)
  const link = carried.leftOut ? await linkOf(tx, kept) : null
  if (link) await setWatched(tx, link, true, ctx.now())
}

function nowOf(kept: SourceRecord, name: string): unknown {
  return name.startsWith("record.") ? kept[name.slice(7) as keyof SourceRecord] : kept.csl[name]
}

/** Each has its own keys again; tags that came by the merge leave, as far as nobody took them off. */
async function partTags(
  tx: Transaction,
  ctx: SignedIn,
  kept: SourceRecord,
  other: SourceRecord,
  carried: MergeCarried,
) {
  const { workspaceId } = kept
  await keepKeys(tx, workspaceId, [{ sourceId: kept.id, keys: duplicateKeys(kept.csl) }])
  await keepKeys(tx, workspaceId, [{ sourceId: other.id, keys: duplicateKeys(other.csl) }])
  if (carried.tags.length === 0) return
  const tags = ((await tagsOfSources(tx, [kept.id])).get(kept.id) ?? []).map(name => ({
    name,
    folded: foldTag(name),
  }))
  const stay = tags.filter(tag => !carried.tags.includes(tag.folded))
  await setTags(tx, { workspaceId, sourceId: kept.id, by: ctx.who.userId, at: ctx.now() }, stay)
}
