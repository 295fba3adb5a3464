import { z } from "zod"
import { nothingCarried } from "@/core/claims/joining"
import type { JoinedView } from "@/core/desk/joining-views"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { type ClaimRecord, claimById, raiseQuestions } from "@/db/queries/claims"
import { insertJoin, type JoinRecord, joinsInto } from "@/db/queries/join-records"
import { bringBack, carryOver, claimsOn, insertQuestionRow } from "@/db/queries/joining"
import { questionRows } from "@/db/queries/questions"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { claimToMove, movedMeanwhile } from "./join-questions"
import { questionNow } from "./open-question"
import { mayOnQuestion } from "./permitted-on"
import { tellDesks } from "./tell-desks"

export const SeparateClaimInput = z.strictObject({
  id,
  /** The question the claim answered when this was asked: another one by now is a conflict. */
  from: id.optional(),
})
type Input = z.output<typeof SeparateClaimInput>

/**
 * Says that a claim is not the same fact as the others that answer its question. Where it came there by joining, it goes back to
 * its earlier question, with the evidence and decisions it brought; else it gets a new one, and what is shared stays shared.
 */
export async function separateClaim(ctx: SignedIn, input: Input): Promise<JoinedView> {
  const claim = await claimToMove(ctx, input.id)
  await mayOnQuestion(ctx.read, ctx.who, claim.questionId, "question.join")
  const joinId = ctx.newId()
  const { from, to } = await ctx.transact(tx => separate(tx, ctx, input, joinId))
  await tellDesks(ctx, [from, to], [input.id])
  return { ...(await questionNow(ctx, to)), joinId }
}

async function separate(tx: Transaction, ctx: SignedIn, input: Input, joinId: string) {
  const claim = await claimById(tx, ctx.who, input.id)
  if (!claim) throw appError("not_found", "claim.not_found")
  const { questionId: from, articleId } = claim
  const claimId = claim.id
  if ((input.from ?? from) !== from) throw movedMeanwhile(claimId, from)
  const there = await claimsOn(tx, from)
  const others = there.filter(one => one.id !== claimId && one.anchor !== "withdrawn")
  if (others.length === 0) throw appError("unprocessable", "question.only_mention")
  const came = cameAlone(await joinsInto(tx, from), claimId, new Set(others.map(one => one.id)))
  const to = came?.from ?? (await ownQuestion(tx, ctx, claim))
  // What was withdrawn of the earlier question goes back with it.
  const claims = came ? there.flatMap(({ id }) => (came.carried.claims.includes(id) ? [id] : [])) : [claimId]
  const moved = came
    ? await bringBack(tx, { claims, from: to, to: from, at: ctx.now() }, came.carried)
    : await carryOver(tx, { claims, from, to, at: ctx.now() })
  if (!moved) throw movedMeanwhile(claimId, from)
  await insertJoin(tx, {
    ...{ id: joinId, workspaceId: ctx.who.workspaceId, act: "separated", from, to },
    carried: { ...nothingCarried, claims },
    ...{ by: ctx.who.userId, at: ctx.now() },
  })
  await raiseQuestions(tx, [from, to], ctx.now())
  await recordEvent(tx, ctx, {
    ...{ verb: "question.separated", subject: to, articleId },
    from: { questionId: from },
    to: { questionId: to, claimId, joinId },
  })
  return { from, to }
}

/** The join that brought this claim and nobody else who is still there: it can go back where it came from. */
function cameAlone(joins: readonly JoinRecord[], claimId: string, others: ReadonlySet<string>) {
  const join = joins.find(({ carried }) => carried.claims.includes(claimId))
  return join?.carried.claims.some(one => others.has(one)) ? null : (join ?? null)
}

async function ownQuestion(tx: Transaction, ctx: SignedIn, claim: ClaimRecord): Promise<string> {
  const [old] = await questionRows(tx, ctx.who, [claim.questionId])
  if (!old) throw appError("not_found", "question.not_found")
  const own = ctx.newId()
  await insertQuestionRow(tx, {
    ...{ id: own, workspaceId: ctx.who.workspaceId, kind: claim.kind },
    title: claim.words.slice(0, 500) || old.title,
    ...{ measure: old.measure, population: old.population, place: old.place },
    ...{ periodFrom: old.periodFrom, periodTo: old.periodTo, flags: [], rev: 1 },
    ...{ createdBy: ctx.who.userId, createdAt: ctx.now(), updatedAt: ctx.now() },
  })
  return own
}
