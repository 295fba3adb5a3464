import type { z } from "zod"
import type { ClaimKind } from "@/core/claims/claim"
import type { Translation } from "@/core/evidence/evidence"
import type { Figure } from "@/core/figures/figure"
import { readFigure } from "@/core/figures/read-figure"
import { type FigureInput, figureFrom } from "../claims/figure-input"

export interface Reported {
  figure: Figure | null
  figureFrom: "quote" | "translation" | "typed" | null
}

interface Words {
  quote: string | null
  lang: string | null
  translation: Translation | null
}

/** The figure a source reports: typed, else read from its own words, else from their translation; and which of these. */
export function reportedFigure(
  kind: ClaimKind,
  typed: z.output<typeof FigureInput> | null | undefined,
  { quote, lang, translation }: Words,
): Reported {
  if (typed === null) return { figure: null, figureFrom: "typed" }
  if (typed !== undefined) return { figure: figureFrom(typed, lang), figureFrom: "typed" }
  if (kind !== "figure") return { figure: null, figureFrom: null }
  const own = quote ? readFigure(quote, lang ? { language: lang } : {}) : null
  if (own) return { figure: own, figureFrom: "quote" }
  const translated = translation ? readFigure(translation.text) : null
  return translated ? { figure: translated, figureFrom: "translation" } : { figure: null, figureFrom: null }
}
