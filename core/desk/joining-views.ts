import type { QuestionView } from "./question-views"
import type { ClaimRow } from "./views"

// What joining claims to one question is given to show.

/** A question after an act on which claims answer it. */
export interface JoinedView extends QuestionView {
  /** Takes the act back (`POST /joins/<id>/undo`); null where nothing was to be done. */
  joinId: string | null
}

/** A claim of another question that may be the same fact. */
export interface SameFact extends ClaimRow {
  articleTitle: string
  /** The numbers named are the same, not only within reach of each other. */
  sameNumbers: boolean
}
