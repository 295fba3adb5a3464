import { z } from "zod"
import type { DecisionView, QuestionView } from "@/core/desk/question-views"
import { appError } from "@/core/failing/app-error"
import { homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { decisionById, setDissent, undoDecisionRow } from "@/db/queries/decisions"
import type { DecisionRecord } from "@/db/queries/questions"
import { id, OnlyId, words } from "../inputs"
import { decisionHash } from "../keeping/sealed-rows"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { decisionNow } from "./decide"
import { questionNow } from "./open-question"
import { canOnQuestion, mayOnQuestion } from "./permitted-on"
import { tellDesks } from "./tell-desks"

export const UndoDecisionInput = OnlyId

/** Takes a decision back: one's own, or anybody's as an editor. What stood before stands again. */
export async function undoDecision(
  ctx: SignedIn,
  { id }: z.output<typeof UndoDecisionInput>,
): Promise<QuestionView> {
  const decision = await decisionFor(ctx, id, "decision.tick")
  const { questionId } = decision
  if (
    decision.by !== ctx.who.userId &&
    !(await canOnQuestion(ctx.read, ctx.who, questionId, "decision.write"))
  )
    throw appError("forbidden", "decision.of_somebody_else")
  await ctx.transact(async tx => {
    if (!(await undoDecisionRow(tx, id, ctx.who.userId, ctx.now()))) return
    await raiseQuestions(tx, [questionId], ctx.now())
    const from = { questionId, outcome: decision.outcome, n: decision.n }
    await recordEvent(tx, ctx, {
      verb: "decision.undone",
      subject: id,
      articleId: await homeOfQuestion(tx, questionId),
      from,
    })
  })
  await tellDesks(ctx, [questionId])
  return questionNow(ctx, questionId)
}

export const DissentInput = z.strictObject({ id, reason: words(10_000).trim().min(1) })

/** Puts one's dissent on record beside a decision; saying it again replaces one's own words. */
export async function dissent(
  ctx: SignedIn,
  { id, reason }: z.output<typeof DissentInput>,
): Promise<DecisionView> {
  const decision = await decisionFor(ctx, id, "decision.propose")
  if (decision.undoneAt !== null) throw appError("gone", "decision.undone")
  await ctx.transact(async tx => {
    const now = (await decisionById(tx, ctx.who.workspaceId, id)) ?? decision
    if (now.salt === null) throw appError("gone", "decision.purged")
    const others = now.dissent.filter(one => one.by !== ctx.who.name)
    const said = [...others, { by: ctx.who.name, reason }]
    await setDissent(tx, id, said, decisionHash(now.salt, { ...now, dissent: said }))
    await recordEvent(tx, ctx, {
      verb: "decision.proposed",
      subject: id,
      articleId: await homeOfQuestion(tx, decision.questionId),
      to: { dissent: reason },
    })
  })
  await tellDesks(ctx, [decision.questionId])
  return decisionNow(ctx, decision.questionId, id)
}

async function decisionFor(
  { read, who }: SignedIn,
  id: string,
  act: "decision.tick" | "decision.propose",
): Promise<DecisionRecord> {
  const decision = await decisionById(read, who.workspaceId, id)
  if (!decision) throw appError("not_found", "decision.not_found")
  await mayOnQuestion(read, who, decision.questionId, act)
  return decision
}
