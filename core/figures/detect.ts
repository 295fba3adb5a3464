import type { DetectedFigure } from "./figure"
import { type FindOptions, findFigures } from "./find-figures"
import { languageOf } from "./language-of"
import { lexiconOf } from "./lexicons"

export interface DetectOptions extends FindOptions {
  /** A language tag; English unless the tables know it. */
  language?: string | null
}

/** `findFigures` with the tables of the text's language at hand, where their size does not matter. */
export function detectFigures(text: string, options: DetectOptions = {}): DetectedFigure[] {
  return findFigures(text, lexiconOf(languageOf(options.language)), options)
}
