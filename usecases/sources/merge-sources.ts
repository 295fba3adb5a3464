import { z } from "zod"
import type { MergedView } from "@/core/desk/source-views"
import { circleOf, copiesOf, type Derivations } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import { contactTogether, fieldsTaken, type MergeCarried, sides } from "@/core/sources/merging"
import type { Transaction } from "@/db/handles"
import { circlePeople } from "@/db/queries/circles"
import { raiseQuestions } from "@/db/queries/claims"
import { derivationsIn, questionsRestingOn } from "@/db/queries/derivations"
import { carryLeftOut } from "@/db/queries/links"
import { carryApart } from "@/db/queries/source-keys"
import { insertMerge, moveToSource } from "@/db/queries/source-merges"
import { changeSourceRow, type SourceRecord } from "@/db/queries/sources"
import { id, rev, words } from "../inputs"
import { permitted } from "../people/permitted"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { conflict } from "./change-source"
import { fieldColumns, joinTags, setAside, swapCitekeys } from "./merged-record"
import { refuseCircle, sourceFor } from "./permitted-source"
import { sourceRow } from "./source-rows"
import { tellTexts } from "./tell-texts"

export const MergeSourcesInput = z.strictObject({
  /** The source that stands for both afterwards. */
  id,
  rev,
  /** The one that becomes it. */
  other: id,
  otherRev: rev,
  /** Whose value of a field stands: by a CSL field's name, or `record.citekey`, `record.standing`, `record.interest`, `record.derivesFrom`. Where nothing is said, the kept source's own, or the other's where it has none. */
  fields: z.record(words(100), z.enum(sides)).default({}),
})
type Input = z.output<typeof MergeSourcesInput>

/**
 * Makes two records of one work one source, in one act: evidence, saved copies, notes, talks, tags and what repeats either follow, and
 * texts that cite the other cite what it became. Nothing is thrown away: `undoMerge` brings both back.
 */
export async function mergeSources(ctx: SignedIn, input: Input): Promise<MergedView> {
  const { read } = ctx
  const who = permitted(ctx, "source.merge")
  const [kept, other] = [await sourceFor(read, who, input.id), await sourceFor(read, who, input.other)]
  await checkPair(ctx, kept, other)
  const taken = fieldsTaken(kept, other, withoutKeys(kept, input.fields))
  const { derives } = await derivationsIn(read, who)
  await checkLink(ctx, kept, other, taken, derives)
  const copies = [...copiesOf(kept.id, derives), ...copiesOf(other.id, derives)]
  const mergeId = ctx.newId()
  const questions = await ctx.transact(async tx => {
    const aside = await changeSourceRow(tx, other.id, input.otherRev, setAside(ctx, other, kept.id))
    if (!aside) throw await conflict(ctx, other.id)
    const fields = { ...taken, ...unasked(kept, other) }
    await swapCitekeys(tx, kept, other, fields)
    const now = await changeSourceRow(tx, kept.id, input.rev, fieldColumns(ctx, kept, fields, "after"))
    if (!now) throw await conflict(ctx, kept.id)
    const moved = await moveToSource(tx, other.id, kept.id)
    const tags = await joinTags(tx, ctx, { kept: now, other })
    const { workspaceId, userId: by } = who
    const apart = await carryApart(tx, other.id, kept.id, { by, at: ctx.now() })
    const leftOut = await carryLeftOut(tx, other.id, kept.id)
    const carried: MergeCarried = { ...moved, tags, fields, citekey: other.citekey, apart, leftOut }
    await insertMerge(tx, {
      id: mergeId,
      workspaceId,
      kept: kept.id,
      merged: other.id,
      carried,
      by,
      at: ctx.now(),
    })
    const touched = await questionsRestingOn(tx, [kept.id, ...copies])
    await raiseQuestions(tx, touched, ctx.now())
    await tell(tx, ctx, { kept, other, carried, mergeId })
    return touched
  })
  await tellDesks(ctx, questions)
  if (!kept.restricted) await tellTexts(ctx)
  return { mergeId, source: await sourceRow(read, who, await sourceFor(read, who, kept.id)) }
}

/** The citekeys of restricted sources say nothing: there is nothing to choose. */
const withoutKeys = ({ restricted }: SourceRecord, fields: Input["fields"]): Input["fields"] =>
  restricted ? { ...fields, "record.citekey": "kept" } : fields

async function checkPair({ read }: SignedIn, kept: SourceRecord, other: SourceRecord): Promise<void> {
  if (kept.id === other.id) throw appError("unprocessable", "source.merge_itself")
  for (const one of [kept, other])
    if (one.state !== "active") throw appError("unprocessable", "source.not_active", { source: one.title })
  const circles = await Promise.all([kept, other].map(one => circlePeople(read, one.id)))
  const [ours, theirs] = circles.map(people => JSON.stringify(people.map(one => one.id).sort()))
  if (kept.restricted !== other.restricted || (kept.restricted && ours !== theirs))
    throw appError("unprocessable", "source.merge_circles")
  if (kept.person !== other.person) throw appError("unprocessable", "source.merge_person")
  if (kept.terms !== other.terms) throw appError("unprocessable", "source.merge_terms")
}

/** What the two repeat, once they are one, must not come back to it. */
async function checkLink(
  { read, who }: SignedIn,
  kept: SourceRecord,
  other: SourceRecord,
  taken: MergeCarried["fields"],
  derives: Derivations,
): Promise<void> {
  const link = taken["record.derivesFrom"] ? taken["record.derivesFrom"].after : kept.derivesFrom
  if (typeof link !== "string") return
  const joined = new Map([...derives].map(([from, to]) => [from, to === other.id ? kept.id : to]))
  joined.delete(other.id)
  joined.delete(kept.id)
  const circle = circleOf(kept.id, link, joined)
  if (circle) await refuseCircle(read, who, "source.derives_in_circle", circle)
}

/** What follows by itself: how to reach a person, and what was found or said of a source that may derive from an article. */
function unasked(kept: SourceRecord, other: SourceRecord): MergeCarried["fields"] {
  const contact = contactTogether(kept.contact, other.contact)
  const fields: MergeCarried["fields"] = {}
  if (JSON.stringify(contact) !== JSON.stringify(kept.contact))
    fields["record.contact"] = { before: kept.contact, after: contact }
  for (const name of ["echo", "independence"] as const)
    if (kept[name] === null && other[name] !== null)
      fields[`record.${name}`] = { before: null, after: other[name] }
  return fields
}

interface Told {
  kept: SourceRecord
  other: SourceRecord
  carried: MergeCarried
  mergeId: string
}

/** Contact details are no part of what is told: events are kept for good. */
function tell(tx: Transaction, ctx: SignedIn, { kept, other, carried, mergeId }: Told) {
  const { evidence, snapshots, threads, derived, fields } = carried
  const named = Object.entries(fields).filter(([name]) => name !== "record.contact")
  return recordEvent(tx, ctx, {
    ...{ verb: "source.merged", subject: kept.id, sourceId: kept.id },
    from: { ...Object.fromEntries(named.map(([name, { before }]) => [name, before])) },
    to: {
      ...{ mergeId, merged: other.id, citekey: other.citekey, title: other.title },
      ...{
        evidence: evidence.length,
        copies: snapshots.length,
        notes: threads.length,
        repeats: derived.length,
      },
      fields: Object.fromEntries(named.map(([name, { after }]) => [name, after])),
    },
  })
}
