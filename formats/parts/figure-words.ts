import type { Figure } from "@/core/figures/figure"
import { printFigure } from "@/core/figures/print"

/** The quantity alone, in words: "at least 190", "114–127", "unknown". */
export const quantityWords = (figure: Figure): string => printFigure(figure, "en")

const named = (word: string) => word.replaceAll("_", " ")

/** A figure in words: "at least 190 civilians killed". */
export function figureWords(figure: Figure): string {
  const parts = [quantityWords(figure)]
  if (figure.unit && figure.kind === "count") parts.push(figure.unit)
  if (figure.demographic) parts.push(figure.demographic)
  else if (figure.population !== "unspecified") parts.push(named(figure.population))
  if (figure.measure !== "other") parts.push(named(figure.measure))
  return parts.join(" ")
}
