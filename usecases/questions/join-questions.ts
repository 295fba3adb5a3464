import { z } from "zod"
import type { QuestionView } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { homeOfQuestion } from "@/db/queries/articles"
import { claimById, raiseQuestions } from "@/db/queries/claims"
import { insertQuestionRow, moveClaim } from "@/db/queries/joining"
import { mayIn } from "../articles/permitted-in"
import { id, OnlyId } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { questionNow } from "./open-question"
import { mayOnQuestion } from "./permitted-on"
import { tellDesks } from "./tell-desks"

export const JoinQuestionsInput = z.strictObject({ id, claimId: id })

/** Says that a claim answers this question too: it shares its evidence, notes and decisions from now on. */
export async function joinQuestions(
  ctx: SignedIn,
  { id, claimId }: z.output<typeof JoinQuestionsInput>,
): Promise<QuestionView> {
  const question = await mayOnQuestion(ctx.read, ctx.who, id, "question.join")
  const claim = await claimFor(ctx, claimId)
  if (claim.questionId === id) return questionNow(ctx, id)
  if (claim.kind !== question.kind)
    throw appError("unprocessable", "question.kinds_differ", { ours: question.kind, theirs: claim.kind })
  await move(ctx, claimId, claim.questionId, id, "question.joined")
  return questionNow(ctx, id)
}

export const SeparateClaimInput = OnlyId

/** Gives a claim a question of its own again, without the evidence of the one it leaves. */
export async function separateClaim(
  ctx: SignedIn,
  { id: claimId }: z.output<typeof SeparateClaimInput>,
): Promise<QuestionView> {
  const claim = await claimFor(ctx, claimId)
  const old = await mayOnQuestion(ctx.read, ctx.who, claim.questionId, "question.join")
  const own = ctx.newId()
  await move(ctx, claimId, claim.questionId, own, "question.separated", {
    ...{
      id: own,
      workspaceId: ctx.who.workspaceId,
      kind: claim.kind,
      title: claim.words.slice(0, 500) || old.title,
    },
    ...{ measure: old.measure, population: old.population, place: old.place },
    ...{ periodFrom: old.periodFrom, periodTo: old.periodTo, flags: [], rev: 1 },
    ...{ createdBy: ctx.who.userId, createdAt: ctx.now(), updatedAt: ctx.now() },
  })
  return questionNow(ctx, own)
}

async function claimFor({ read, who }: SignedIn, claimId: string) {
  const claim = await claimById(read, who, claimId)
  if (!claim) throw appError("not_found", "claim.not_found")
  mayIn(who, claim.articleId, "question.join")
  return claim
}

/** Two people may join and separate at once: whoever finds the claim moved already is told. */
async function move(
  ctx: SignedIn,
  claimId: string,
  from: string,
  to: string,
  verb: "question.joined" | "question.separated",
  made?: Parameters<typeof insertQuestionRow>[1],
): Promise<void> {
  await ctx.transact(async tx => {
    if (made) await insertQuestionRow(tx, made)
    if (!(await moveClaim(tx, claimId, from, to, ctx.now())))
      throw appError("conflict", "question.moved_meanwhile", {}, await claimById(tx, ctx.who, claimId))
    await raiseQuestions(tx, [from, to], ctx.now())
    await recordEvent(tx, ctx, {
      verb,
      subject: to,
      articleId: await homeOfQuestion(tx, to),
      from: { questionId: from },
      to: { questionId: to, claimId },
    })
  })
  await tellDesks(ctx, [from, to], [claimId])
}
