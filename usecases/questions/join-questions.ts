import { z } from "zod"
import type { JoinedView } from "@/core/desk/joining-views"
import { appError } from "@/core/failing/app-error"
import type { Transaction } from "@/db/handles"
import { type ClaimRecord, claimById, raiseQuestions } from "@/db/queries/claims"
import { insertJoin } from "@/db/queries/join-records"
import { carryOver, claimsOn, isAnswered } from "@/db/queries/joining"
import { questionRows } from "@/db/queries/questions"
import { mayIn } from "../articles/permitted-in"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { questionNow } from "./open-question"
import { mayOnQuestion } from "./permitted-on"
import { tellDesks } from "./tell-desks"

export const JoinQuestionsInput = z.strictObject({
  id,
  claimId: id,
  /** The question the claim answered when this was asked: another one by now is a conflict. */
  from: id.optional(),
})
type Input = z.output<typeof JoinQuestionsInput>

/**
 * Says that a claim, with all others that answer its question, is the same fact as this question: from now on they share
 * evidence, notes and decisions. Nothing is written over; of two decisions the newer one stands, stale, the older in the history.
 */
export async function joinQuestions(ctx: SignedIn, input: Input): Promise<JoinedView> {
  await mayOnQuestion(ctx.read, ctx.who, input.id, "question.join")
  const claim = await claimToMove(ctx, input.claimId)
  await mayOnQuestion(ctx.read, ctx.who, claim.questionId, "question.join")
  const joinId = ctx.newId()
  const moved = await ctx.transact(tx => join(tx, ctx, input, joinId))
  if (moved) await tellDesks(ctx, [moved.from, input.id], moved.claims)
  return { ...(await questionNow(ctx, input.id)), joinId: moved ? joinId : null }
}

/** The claim, when the viewer may join and separate in its article. */
export async function claimToMove({ read, who }: SignedIn, claimId: string): Promise<ClaimRecord> {
  const claim = await claimById(read, who, claimId)
  if (!claim) throw appError("not_found", "claim.not_found")
  mayIn(who, claim.articleId, "question.join")
  return claim
}

/** Two people may join and separate at once: all is asked again in the transaction, and whoever comes second is told. */
export const movedMeanwhile = (claimId: string, questionId: string) =>
  appError("conflict", "question.moved_meanwhile", {}, { claimId, questionId })

async function join(tx: Transaction, ctx: SignedIn, input: Input, joinId: string) {
  const claim = await claimById(tx, ctx.who, input.claimId)
  if (!claim) throw appError("not_found", "claim.not_found")
  const { questionId: from, articleId } = claim
  if (from === input.id) return null
  if ((input.from ?? from) !== from || !(await isAnswered(tx, input.id))) throw movedMeanwhile(claim.id, from)
  await sameKind(tx, ctx, claim, input.id)
  const all = (await claimsOn(tx, from)).map(one => one.id)
  const carried = await carryOver(tx, { claims: all, from, to: input.id, at: ctx.now() })
  if (!carried) throw movedMeanwhile(claim.id, from)
  await insertJoin(tx, {
    ...{ id: joinId, workspaceId: ctx.who.workspaceId, act: "joined", from, to: input.id, carried },
    ...{ by: ctx.who.userId, at: ctx.now() },
  })
  await raiseQuestions(tx, [from, input.id], ctx.now())
  await recordEvent(tx, ctx, {
    ...{ verb: "question.joined", subject: input.id, articleId },
    from: { questionId: from },
    to: { questionId: input.id, claimId: claim.id, joinId },
  })
  return { from, claims: carried.claims }
}

async function sameKind(tx: Transaction, { who }: SignedIn, claim: ClaimRecord, questionId: string) {
  const [question] = await questionRows(tx, who, [questionId])
  if (!question) throw appError("not_found", "question.not_found")
  if (claim.kind !== question.kind)
    throw appError("unprocessable", "question.kinds_differ", { ours: question.kind, theirs: claim.kind })
}
