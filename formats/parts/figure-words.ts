import type { Figure } from "@/core/figures/figure"
import { printFigure } from "@/core/figures/print"

/** The quantity alone, in words: "at least 190", "114–127", "unknown". */
export const quantityWords = (figure: Figure): string => printFigure(figure, "en")

const named = (word: string) => word.replaceAll("_", " ")

/** A figure in words: "at least 190 civilians killed"; other counted things in the words they were counted in. */
export function figureWords(figure: Figure): string {
  if (figure.kind === "count") return figure.raw
  const who = figure.demographic ?? (figure.population === "unspecified" ? "" : named(figure.population))
  return [quantityWords(figure), who, figure.measure === "other" ? "" : named(figure.measure)]
    .filter(Boolean)
    .join(" ")
}
