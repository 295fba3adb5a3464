import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { copiesOf } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import type { CslItem } from "@/core/sources/source"
import { tagsOf } from "@/core/sources/tag"
import { needsCircle } from "@/core/sources/terms"
import type { Transaction } from "@/db/handles"
import { raiseQuestions } from "@/db/queries/claims"
import { derivationsIn, questionsRestingOn } from "@/db/queries/derivations"
import { keepKeys } from "@/db/queries/source-keys"
import { changeSourceRow, citekeyHolder, type SourceRecord, sourceById } from "@/db/queries/sources"
import type { Viewer } from "../context"
import { id, rev, words } from "../inputs"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { StandingInput, saidBy, standingBy } from "./add-source"
import { CslInput, columnsOf } from "./csl-input"
import { firstCircle, moveCircle } from "./move-circle"
import { checkOrigin, mayRestrict, sourceFor, sourceToWrite } from "./permitted-source"
import { checkPerson, contactOf, personFields, toldOfContact } from "./person-input"
import { refuseCited } from "./refuse-cited"
import { sourceRow } from "./source-rows"
import { tagSource } from "./tag-source"
import { tellTexts } from "./tell-texts"

export const ChangeSourceInput = z.strictObject({
  id,
  rev,
  csl: CslInput.optional(),
  /** Another one, unique in the workspace. Texts cite a source by its id, so that nothing has to follow. */
  citekey: words(100).optional(),
  restricted: z.boolean().optional(),
  derivesFrom: id.nullable().optional(),
  standing: StandingInput.nullable().optional(),
  interest: words(2000).nullable().optional(),
  /** Whether it stands by itself though it looks like a copy of an article, and why; null takes that back. */
  independence: z
    .strictObject({ independent: z.boolean(), reason: words(2000).min(1) })
    .nullable()
    .optional(),
  ...personFields,
})
type Input = z.output<typeof ChangeSourceInput>

/** Changes a source for everybody who uses it. Its citekey stays while its circle does: texts cite by it. */
export async function changeSource(ctx: SignedIn, input: Input): Promise<SourceRow> {
  const { read, who } = ctx
  const before = await sourceToWrite(read, who, input.id)
  mayRestrict(who, { restricted: input.restricted !== undefined, terms: input.terms !== undefined })
  checkPerson(who, input.csl?.type ?? before.csl.type, input)
  const restricted = restrictedAfter(before, input)
  if (restricted && !before.restricted) await refuseCited(ctx, before.id)
  const copies = copiesOf(before.id, (await derivationsIn(read, who)).derives)
  const citekey = citekeyAfter(before, restricted, input)
  const change = changeOf(ctx, { ...before, citekey }, input)
  if (citekey !== before.citekey)
    Object.assign(change, { citekey, csl: { ...(change.csl ?? before.csl), id: citekey } })
  const touched = await ctx.transact(async tx => {
    if (change.citekey) await refuseTaken(tx, who, before.id, change.citekey)
    if (input.derivesFrom) change.derivesFrom = await checkOrigin(tx, who, before.id, input.derivesFrom)
    const moved =
      restricted === before.restricted
        ? {}
        : await moveCircle(
            tx,
            ctx,
            { ...before, ...change },
            restricted ? await firstCircle(tx, ctx, before.createdBy) : null,
          )
    const row = { ...change, ...moved, updatedAt: ctx.now() }
    if (!(await changeSourceRow(tx, before.id, input.rev, row))) throw await conflict(ctx, input.id)
    const { workspaceId } = before
    if (change.csl)
      await keepKeys(tx, workspaceId, [{ sourceId: before.id, keys: keysNow(before, change.csl) }])
    if (input.csl?.keyword !== undefined) await tagSource(tx, ctx, before.id, tagsOf(input.csl.keyword))
    const questions = await questionsRestingOn(tx, [before.id, ...copies])
    await raiseQuestions(tx, questions, ctx.now())
    if (Object.keys(change).length > 0)
      await recordEvent(tx, ctx, {
        ...{ verb: "source.changed", subject: before.id, sourceId: before.id },
        ...{ from: told(before, change), to: told({ ...before, ...change }, change) },
      })
    return questions
  })
  await tellDesks(ctx, touched)
  if (change.csl && !restricted) await tellTexts(ctx)
  return sourceRow(read, who, await sourceFor(read, who, input.id))
}

/** Confidential terms close the circle by themselves, and keep it closed. */
function restrictedAfter(before: SourceRecord, { restricted, terms }: Input): boolean {
  const needed = needsCircle(terms === undefined ? before.terms : terms)
  if (needed && restricted === false) throw appError("unprocessable", "source.confidential_stays")
  return needed || (restricted ?? before.restricted)
}

const fitCitekey = /^[\p{L}\p{N}][\p{L}\p{N}_:.-]{0,60}$/u
/** Those of restricted sources say nothing, and are nobody's to choose. */
const neutral = /^source-[0-9a-f]{12}$/

function citekeyAfter(before: SourceRecord, restricted: boolean, { citekey }: Input): string {
  const typed = citekey?.trim()
  if (typed === undefined || typed === before.citekey) return before.citekey
  if (restricted || before.restricted) throw appError("unprocessable", "source.citekey_restricted")
  if (!fitCitekey.test(typed) || neutral.test(typed)) throw appError("invalid", "source.citekey_unfit")
  return typed
}

/** Says by which source it is taken, where whoever asks may know of that. */
async function refuseTaken(tx: Transaction, who: Viewer, id: string, citekey: string): Promise<void> {
  const holder = await citekeyHolder(tx, who.workspaceId, citekey)
  if (holder === null || holder === id) return
  const known = await sourceById(tx, who, holder)
  throw appError("unprocessable", "source.citekey_taken", { citekey, by: known?.title ?? "none" })
}

type Change = Partial<SourceRecord>

const standingColumns = (standing: SourceRecord["standing"]) => ({ standing, grade: standing?.grade ?? null })

/** Only what is on the list is looked for as a duplicate. */
const keysNow = ({ state }: SourceRecord, csl: CslItem) => (state === "active" ? duplicateKeys(csl) : [])

function changeOf(ctx: SignedIn, before: SourceRecord, input: Input): Change {
  return {
    ...(input.csl ? columnsOf({ ...input.csl, id: before.citekey } as CslItem) : {}),
    ...(input.derivesFrom === undefined ? {} : { derivesFrom: input.derivesFrom }),
    ...(input.standing === undefined ? {} : standingColumns(standingBy(ctx, input.standing))),
    ...(input.interest === undefined ? {} : { interest: input.interest }),
    ...(input.independence === undefined ? {} : { independence: saidBy(ctx, input.independence) }),
    ...(input.terms === undefined ? {} : { terms: input.terms }),
    ...(input.contact === undefined ? {} : { contact: contactOf(input.contact) }),
  }
}

/** Read from the record, to list it by: what changed them is told already. */
const readOnly = new Set<keyof Change>(["type", "year", "titleKey", "makerKey", "keysRead", "grade"])

/** What an event says of the fields that changed: contact details by their kinds only, since events are kept for good. */
function told(row: SourceRecord, change: Change): Record<string, unknown> {
  const names = (Object.keys(change) as (keyof Change)[]).filter(name => !readOnly.has(name))
  return Object.fromEntries(
    names.map(name => [name, name === "contact" ? toldOfContact(row.contact) : row[name]]),
  )
}

/** What the other person saved, so that nothing is lost. */
export async function conflict(ctx: SignedIn, sourceId: string) {
  const current = await sourceRow(ctx.read, ctx.who, await sourceFor(ctx.read, ctx.who, sourceId))
  return appError("conflict", "source.changed_meanwhile", {}, current)
}
