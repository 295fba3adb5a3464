import { appError } from "@/core/failing/app-error"
import { type Act, may } from "@/core/people/may"
import { articlesOfQuestion } from "@/db/queries/articles"
import { type QuestionRecord, questionRows } from "@/db/queries/questions"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { roleIn } from "../live/submission"

/**
 * The question, when the viewer may see it and do this to it: by the role in the workspace, or as a guest of an article that
 * has a mention of it.
 */
export async function mayOnQuestion(
  db: Handle,
  viewer: Viewer,
  id: string,
  act: Act,
): Promise<QuestionRecord> {
  const [question] = await questionRows(db, viewer, [id])
  if (!question) throw appError("not_found", "question.not_found")
  if (may(viewer.role, act)) return question
  const articles = await articlesOfQuestion(db, id)
  if (!articles.some(one => may(roleIn(viewer, one), act)))
    throw appError("forbidden", "people.may_not", { act })
  return question
}

/** Whether somebody may do this to a question at all, without refusing. */
export async function canOnQuestion(db: Handle, viewer: Viewer, id: string, act: Act): Promise<boolean> {
  if (may(viewer.role, act)) return true
  return (await articlesOfQuestion(db, id)).some(one => may(roleIn(viewer, one), act))
}
