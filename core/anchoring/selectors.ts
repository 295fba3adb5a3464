/** Where words of an article stand, in a form that outlives it: W3C's quote and position selectors, and the block as a hint. */
export interface TextSelectors {
  /** NFC; up to 64 UTF-16 units around the words, across lines. */
  quote: { exact: string; prefix: string; suffix: string }
  /** Code points of the article's current reading, end exclusive. */
  position?: { start: number; end: number }
  block?: string
}
