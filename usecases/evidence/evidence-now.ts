import type { EvidenceView } from "@/core/desk/question-views"
import { appError } from "@/core/failing/app-error"
import { assess } from "../questions/assess"
import { evidenceView, namesFor } from "../questions/question-view"
import type { SignedIn } from "../verb"

/** A piece of evidence as its question shows it now; `not_found` when it was removed. */
export async function evidenceNow(
  { read, who }: SignedIn,
  questionId: string,
  evidenceId: string,
): Promise<EvidenceView> {
  const assessed = (await assess(read, who, [questionId])).get(questionId)
  const one = assessed?.evidence.find(({ evidence }) => evidence.id === evidenceId)
  if (!assessed || !one) throw appError("not_found", "evidence.not_found")
  return evidenceView(one, assessed, await namesFor(read, who, [assessed]))
}
