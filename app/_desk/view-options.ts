import type { FigureKind } from "@/core/figures/figure"

export interface ViewOptions {
  /** Kinds of figures that are hinted at before they are claims. */
  hints: readonly FigureKind[]
  setHints: (hints: readonly FigureKind[]) => void
  /** Opens the list of hints that were dismissed. */
  openDismissed: () => void
  coverage: boolean
  setCoverage: (on: boolean) => void
  /** The article's language. */
  language: string | null
  /** Null for whoever may not change them. */
  openSettings: (() => void) | null
  /** Null for whoever may not ask somebody in. */
  openGuests: (() => void) | null
}
