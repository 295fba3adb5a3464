import { z } from "zod"
import { bases, credibilities, directnesses, locatorLabels, stances } from "@/core/evidence/evidence"
import { limits } from "@/core/limits"
import { FigureInput } from "../claims/figure-input"
import { id, language, words } from "../inputs"

const locator = z.strictObject({ label: z.enum(locatorLabels), value: words(200).min(1) })
const translation = z.strictObject({
  text: words(limits.quoteCharacters),
  by: words(200),
  machine: z.boolean(),
  checkedBy: words(200).optional(),
})

/** Which of equal places in a saved copy is meant: `start` in code points of its text. */
export const QuoteSelectorInput = z.strictObject({
  prefix: words(200).optional(),
  suffix: words(200).optional(),
  start: z.number().int().min(0).optional(),
})

/** What a person may say of a piece of evidence, beside which source it is from. */
export const evidenceFields = {
  snapshotId: id.nullable().optional(),
  quote: words(limits.quoteCharacters).nullable().optional(),
  /** Where the quote was taken from in the saved copy, for words that stand in it several times. */
  selector: QuoteSelectorInput.optional(),
  locator: locator.nullable().optional(),
  stance: z.enum(stances).optional(),
  lang: language.nullable().optional(),
  dir: z.enum(["ltr", "rtl"]).nullable().optional(),
  translation: translation.nullable().optional(),
  /** Typed; null: none. Absent: read from the quote, else from the translation. */
  figure: FigureInput.nullable().optional(),
  derivesFrom: id.nullable().optional(),
  directness: z.enum(directnesses).optional(),
  basis: z.enum(bases).optional(),
  basisCount: z.number().int().min(0).max(1_000_000_000).nullable().optional(),
  credibility: z.enum(credibilities).optional(),
  credibilityReason: words(2000).nullable().optional(),
}
