import { z } from "zod"
import { matchQuote } from "@/core/anchoring/match-quote"
import type { ClaimRow } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { type ClaimRecord, changeClaimRow, claimById, raiseQuestions } from "@/db/queries/claims"
import { schema } from "@/editor/model/schema"
import { textOf } from "@/editor/model/text-map"
import { id, OnlyId, rev } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { conflict } from "./change-claim"
import { markSteps, rangeOfWords, unmarkSteps } from "./claim-step"
import { claimFor, claimNow } from "./open-claim"

export const WithdrawClaimInput = z.strictObject({ id, rev })
export const RestoreClaimInput = OnlyId

/** Takes a claim back: its mark leaves the text, its record stays and can be restored. */
export async function withdrawClaim(
  ctx: SignedIn,
  { id, rev }: z.output<typeof WithdrawClaimInput>,
): Promise<{ id: string; anchor: "withdrawn"; rev: number }> {
  const claim = await claimFor(ctx, id, "claim.write")
  if (claim.anchor !== "withdrawn") {
    if (claim.rev !== rev) throw await conflict(ctx, id)
    const { version, doc } = await ctx.live.read(claim.articleId)
    const steps = unmarkSteps(schema.nodeFromJSON(doc), id)
    if (steps.length === 0) await ctx.transact(tx => settle(tx, ctx, claim, "withdrawn"))
    else {
      const also = (tx: Transaction) => settle(tx, ctx, claim, "withdrawn")
      await ctx.live.commit(claim.articleId, { as: ctx.who, base: version, steps, also })
    }
    ctx.live.changed([claim.articleId], { claims: [id], questions: [claim.questionId] })
  }
  const now = await claimById(ctx.read, ctx.who, id)
  return { id, anchor: "withdrawn", rev: now?.rev ?? rev }
}

/** Brings a withdrawn claim back to its words; where they are not in the text any more it comes back detached. */
export async function restoreClaim(
  ctx: SignedIn,
  { id }: z.output<typeof RestoreClaimInput>,
): Promise<ClaimRow> {
  const claim = await claimFor(ctx, id, "claim.write")
  if (claim.anchor === "withdrawn") {
    const { version, doc: json } = await ctx.live.read(claim.articleId)
    const doc = schema.nodeFromJSON(json)
    const { words, prefix, suffix } = claim
    const found = matchQuote(textOf(doc), { exact: words, prefix, suffix })
    if (found && found.match.kind !== "fuzzy" && found.unique) {
      const steps = markSteps(doc, rangeOfWords(doc, { quote: { exact: words, prefix, suffix } }), id)
      await ctx.live.commit(claim.articleId, { as: ctx.who, base: version, steps })
    } else {
      await ctx.transact(tx => settle(tx, ctx, claim, "detached"))
    }
    ctx.live.changed([claim.articleId], { claims: [id], questions: [claim.questionId] })
  }
  return claimNow(ctx, id)
}

/** Sets where a claim stands, whatever the change of the text itself made of it a moment ago in the same transaction. */
async function settle(
  tx: Transaction,
  ctx: SignedIn,
  { id, articleId, questionId, rev }: ClaimRecord,
  anchor: "withdrawn" | "detached",
): Promise<void> {
  const row = await claimById(tx, ctx.who, id)
  if (!row || row.anchor === anchor) return
  // The commit around this may have raised the record once; more than that was somebody else.
  if (row.rev > rev + 1) throw appError("conflict", "claim.changed_meanwhile")
  if (!(await changeClaimRow(tx, id, row.rev, { anchor, updatedAt: ctx.now() })))
    throw appError("conflict", "claim.changed_meanwhile")
  await raiseQuestions(tx, [questionId], ctx.now())
  const verb = anchor === "withdrawn" ? ("claim.withdrawn" as const) : ("claim.restored" as const)
  await recordEvent(tx, ctx, { verb, subject: id, articleId, from: { anchor: row.anchor }, to: { anchor } })
}
