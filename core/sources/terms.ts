import type { SourceTerms } from "./source"

/** What may leave the house of what a person says. */
export interface OutsideUse {
  /** Their words and figures. */
  leaves: boolean
  /** Under their name; else something stands instead of it. */
  named: boolean
  /** In their own words, not only what they come to. */
  quoted: boolean
}

const uses: Record<SourceTerms, OutsideUse> = {
  on_record: { leaves: true, named: true, quoted: true },
  background: { leaves: true, named: false, quoted: true },
  not_for_attribution: { leaves: true, named: false, quoted: false },
  confidential: { leaves: false, named: false, quoted: false },
}
/** A person nobody has agreed terms with is treated as if everything were confidential outside. */
const unagreed: OutsideUse = { leaves: false, named: false, quoted: false }

/** What a person's terms let out of the house. */
export const outsideUse = (terms: SourceTerms | null): OutsideUse => (terms ? uses[terms] : unagreed)

/** Whether these terms keep a source to its circle. */
export const needsCircle = (terms: SourceTerms | null): boolean => terms === "confidential"

/** The citekey of a restricted source: it says nothing, and meets no key that somebody outside the circle could choose. */
export const neutralCitekey = (sourceId: string): string =>
  `source-${sourceId.replaceAll("-", "").slice(-12)}`
