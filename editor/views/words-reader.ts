import { readDate } from "@/core/figures/dates"
import { readFigure } from "@/core/figures/read-figure"
import type { WordsReader } from "../commands/reading"

/** Reads words as core/figures does. */
export const wordsReader: WordsReader = {
  figure: words => readFigure(words),
  isDate: words => readDate(words) !== null,
}
