import type { z } from "zod"
import type { JoinAct } from "@/core/claims/joining"
import type { QuestionView } from "@/core/desk/question-views"
import type { EventVerb } from "@/core/events/event"
import { appError } from "@/core/failing/app-error"
import { homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { type JoinRecord, joinById, undoJoinRow } from "@/db/queries/join-records"
import { bringBack } from "@/db/queries/joining"
import { OnlyId } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { movedMeanwhile } from "./join-questions"
import { questionNow } from "./open-question"
import { mayOnQuestion } from "./permitted-on"
import { tellDesks } from "./tell-desks"

export const UndoJoinInput = OnlyId

const verbs: Record<JoinAct, EventVerb> = {
  joined: "question.join_undone",
  separated: "question.separation_undone",
  kept_apart: "question.apart_undone",
}

/**
 * Takes a joining, a separating or a keeping apart back: the claims answer exactly the question they answered before, with the
 * evidence, decisions and numbers it had. Refused where somebody moved one of them on meanwhile. Gives that question.
 */
export async function undoJoin(ctx: SignedIn, { id }: z.output<typeof UndoJoinInput>): Promise<QuestionView> {
  const join = await joinById(ctx.read, ctx.who.workspaceId, id)
  if (!join) throw appError("not_found", "question.join_not_found")
  await mayOnQuestion(ctx.read, ctx.who, join.undoneAt === null ? join.to : join.from, "question.join")
  await ctx.transact(async tx => {
    if (!(await undoJoinRow(tx, id, ctx.who.userId, ctx.now()))) return
    const { from, to, act, carried } = join
    const move = { claims: carried.claims, from, to, at: ctx.now() }
    if (act !== "kept_apart" && !(await bringBack(tx, move, carried)))
      throw movedMeanwhile(carried.claims[0] ?? "", to)
    await raiseQuestions(tx, [from, to], ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: verbs[act], subject: from, articleId: await homeOfQuestion(tx, from) },
      from: { questionId: to },
      to: { questionId: from, joinId: id },
    })
  })
  await tellDesks(ctx, [join.from, join.to], claimsOf(join))
  return questionNow(ctx, join.from)
}

const claimsOf = ({ carried }: JoinRecord) => carried.claims
