import { z } from "zod"
import { nothingCarried } from "@/core/claims/joining"
import type { JoinedView } from "@/core/desk/joining-views"
import { appError } from "@/core/failing/app-error"
import { homeOfQuestion } from "@/db/queries/articles"
import { insertJoin } from "@/db/queries/join-records"
import { id } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { questionNow } from "./open-question"
import { mayOnQuestion } from "./permitted-on"

export const KeepApartInput = z.strictObject({ id, questionId: id })

/** Says that another question, suggested as the same fact, is not: it is not suggested again. */
export async function keepApart(
  ctx: SignedIn,
  { id, questionId }: z.output<typeof KeepApartInput>,
): Promise<JoinedView> {
  await mayOnQuestion(ctx.read, ctx.who, id, "question.join")
  await mayOnQuestion(ctx.read, ctx.who, questionId, "article.read")
  if (id === questionId) throw appError("unprocessable", "question.one_question")
  const joinId = ctx.newId()
  await ctx.transact(async tx => {
    await insertJoin(tx, {
      ...{ id: joinId, workspaceId: ctx.who.workspaceId, act: "kept_apart", from: id, to: questionId },
      ...{ carried: nothingCarried, by: ctx.who.userId, at: ctx.now() },
    })
    await recordEvent(tx, ctx, {
      ...{ verb: "question.kept_apart", subject: id, articleId: await homeOfQuestion(tx, id) },
      to: { questionId, joinId },
    })
  })
  return { ...(await questionNow(ctx, id)), joinId }
}
