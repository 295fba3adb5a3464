import type { ComparisonView, DecisionView, Mention } from "./question-views"

/** One line of the disputes page. */
export interface DisputeRow {
  questionId: string
  question: string
  why: ("conflicts" | "end_not_stated" | "stale" | "flagged")[]
  comparison: ComparisonView
  decision: DecisionView | null
  mentions: Mention[]
  evidence: number
}
