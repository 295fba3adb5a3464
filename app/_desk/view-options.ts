/** Which figures of the text are hinted at before they are claims. */
export const hintChoices = ["people", "all", "none"] as const
export type HintChoice = (typeof hintChoices)[number]

export interface ViewOptions {
  hints: HintChoice
  setHints: (hints: HintChoice) => void
  coverage: boolean
  setCoverage: (on: boolean) => void
  /** The article's language. */
  language: string | null
  /** Null for whoever may not change them. */
  openSettings: (() => void) | null
}
