import type { z } from "zod"
import type { QuestionView } from "@/core/desk/question-views"
import { appError } from "@/core/failing/app-error"
import { standingQuestion } from "@/db/queries/join-records"
import { questionRows } from "@/db/queries/questions"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { type Assessed, assess } from "./assess"
import { namesFor, questionView } from "./question-view"

export const OpenQuestionInput = OnlyId

/** A question with its evidence, comparison and decisions, as far as the viewer may see. */
export const openQuestion = (ctx: SignedIn, { id }: z.output<typeof OpenQuestionInput>) =>
  questionNow(ctx, id)

/** The question, compared; `not_found` where the viewer may not see it. */
export async function assessedFor({ read, who }: SignedIn, id: string): Promise<Assessed> {
  const assessed = (await assess(read, who, [id])).get(id)
  if (!assessed) throw appError("not_found", "question.not_found")
  return assessed
}

/** The question as its page shows it now. */
export async function questionNow(ctx: SignedIn, id: string): Promise<QuestionView> {
  const assessed = await assessedFor(ctx, id)
  const view = questionView(assessed, await namesFor(ctx.read, ctx.who, [assessed]))
  return { ...view, joinedInto: view.mentions.length === 0 ? await becameOf(ctx, id) : null }
}

/** The question this one became by joining, as far as the viewer may see it. */
async function becameOf({ read, who }: SignedIn, id: string): Promise<string | null> {
  const became = await standingQuestion(read, id)
  const [visible] = became === id ? [] : await questionRows(read, who, [became])
  return visible?.id ?? null
}
