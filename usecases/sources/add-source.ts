import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import { citekeyOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { tagsOf } from "@/core/sources/tag"
import { needsCircle, neutralCitekey } from "@/core/sources/terms"
import type { Transaction } from "@/db/handles"
import { setCircle } from "@/db/queries/circles"
import { keepKeys } from "@/db/queries/source-keys"
import { insertSource, type SourceRecord, takenCitekeys } from "@/db/queries/sources"
import { id, words } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { CslInput, columnsOf } from "./csl-input"
import { checkOrigin, mayRestrict, sourceFor } from "./permitted-source"
import { checkPerson, contactOf, personFields, toldOfContact } from "./person-input"
import { sourceRow } from "./source-rows"
import { tagSource } from "./tag-source"

export const StandingInput = z.strictObject({
  grade: words(100),
  reason: words(2000),
  link: words(4000).nullable().default(null),
})

export const AddSourceInput = z.strictObject({
  csl: CslInput,
  restricted: z.boolean().default(false),
  derivesFrom: id.nullable().optional(),
  standing: StandingInput.nullable().optional(),
  interest: words(2000).nullable().optional(),
  ...personFields,
})
type Input = z.output<typeof AddSourceInput>

/** Adds a source under a citekey of its own. A restricted one is known to nobody but its maker at first. */
export async function addSource(ctx: SignedIn, input: Input): Promise<SourceRow> {
  mayRestrict(ctx.who, input)
  checkPerson(ctx.who, input.csl.type, input)
  if (input.derivesFrom) await checkOrigin(ctx.read, ctx.who, null, input.derivesFrom)
  const made = await ctx.transact(tx => writeSource(tx, ctx, input))
  return sourceRow(ctx.read, ctx.who, await sourceFor(ctx.read, ctx.who, made))
}

/** Writes a new source in the caller's transaction; gives its id. */
export async function writeSource(tx: Transaction, ctx: SignedIn, input: Input): Promise<SourceRecord["id"]> {
  const [sourceId, at] = [ctx.newId(), ctx.now()]
  const { workspaceId, userId } = ctx.who
  const given = input.csl as CslItem
  const terms = input.terms ?? null
  const restricted = input.restricted || needsCircle(terms)
  const citekey = restricted ? neutralCitekey(sourceId) : await freeCitekey(tx, workspaceId, given)
  const csl: CslItem = { ...given, id: citekey }
  const contact = contactOf(input.contact ?? null)
  const derivesFrom = input.derivesFrom ? (await sourceFor(tx, ctx.who, input.derivesFrom)).id : null
  const standing = standingBy(ctx, input.standing)
  const tags = tagsOf(csl.keyword)
  await insertSource(tx, {
    ...{ id: sourceId, workspaceId, citekey, ...columnsOf(csl), restricted, derivesFrom },
    ...{ interest: input.interest ?? null, standing, grade: standing?.grade ?? null, terms, contact },
    ...{ state: "active", rev: 1, createdBy: userId, createdAt: at, updatedAt: at },
  })
  await keepKeys(tx, workspaceId, [{ sourceId, keys: duplicateKeys(csl) }])
  if (tags.length > 0) await tagSource(tx, ctx, sourceId, tags)
  if (restricted) await setCircle(tx, sourceId, [userId], userId, at)
  await recordEvent(tx, ctx, {
    ...{ verb: "source.created", subject: sourceId, sourceId },
    to: { citekey, csl, restricted, derivesFrom, terms, contact: toldOfContact(contact) },
  })
  return sourceId
}

async function freeCitekey(tx: Transaction, workspaceId: string, csl: CslItem): Promise<string> {
  const first = citekeyOf(csl, () => false)
  const taken = await takenCitekeys(tx, workspaceId, first)
  return citekeyOf(csl, key => taken.has(key))
}

/** Who said how much weight a source carries, and when. */
export const standingBy = (ctx: SignedIn, standing: z.output<typeof StandingInput> | null | undefined) =>
  saidBy(ctx, standing ?? null)

/** What somebody says of a source, with their name and the day. */
export function saidBy<T extends object>(ctx: SignedIn, said: T | null) {
  return said && { ...said, date: new Date(ctx.now()).toISOString().slice(0, 10), who: ctx.who.name }
}
