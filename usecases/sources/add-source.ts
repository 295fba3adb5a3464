import { z } from "zod"
import type { SourceRow } from "@/core/desk/views"
import { citekeyOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import type { Transaction } from "@/db/handles"
import { insertSource, type SourceRecord, takenCitekeys } from "@/db/queries/sources"
import { id, words } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { CslInput, columnsOf } from "./csl-input"
import { checkOrigin, sourceFor } from "./permitted-source"
import { sourceRow } from "./source-rows"

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
})
type Input = z.output<typeof AddSourceInput>

/** Adds a source under a citekey of its own. A restricted one is known to nobody but its maker at first. */
export async function addSource(ctx: SignedIn, input: Input): Promise<SourceRow> {
  if (input.derivesFrom) await checkOrigin(ctx.read, ctx.who, null, input.derivesFrom)
  const made = await ctx.transact(tx => writeSource(tx, ctx, input))
  return sourceRow(ctx.read, ctx.who, await sourceFor(ctx.read, ctx.who, made))
}

/** Writes a new source in the caller's transaction; gives its id. */
export async function writeSource(tx: Transaction, ctx: SignedIn, input: Input): Promise<SourceRecord["id"]> {
  const [sourceId, at] = [ctx.newId(), ctx.now()]
  const given = input.csl as CslItem
  const taken = await takenCitekeys(tx, ctx.who.workspaceId, "")
  const citekey = citekeyOf(given, key => taken.has(key))
  const csl: CslItem = { ...given, id: citekey }
  await insertSource(tx, {
    ...{ id: sourceId, workspaceId: ctx.who.workspaceId, citekey, ...columnsOf(csl) },
    ...{
      restricted: input.restricted,
      derivesFrom: input.derivesFrom ?? null,
      interest: input.interest ?? null,
    },
    standing: standingBy(ctx, input.standing),
    ...{ state: "active", rev: 1, createdBy: ctx.who.userId, createdAt: at, updatedAt: at },
  })
  await recordEvent(tx, ctx, {
    ...{ verb: "source.created", subject: sourceId, sourceId },
    to: { citekey, csl, restricted: input.restricted, derivesFrom: input.derivesFrom ?? null },
  })
  return sourceId
}

/** Who said how much weight a source carries, and when. */
export function standingBy(ctx: SignedIn, standing: z.output<typeof StandingInput> | null | undefined) {
  if (!standing) return null
  return { ...standing, date: new Date(ctx.now()).toISOString().slice(0, 10), who: ctx.who.name }
}
