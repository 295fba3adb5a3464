/** What one request may carry; beyond it the answer is `too_large` with the number. Bytes, characters (UTF-16) or counts as named. */
export const limits = {
  uploadBytes: 50_000_000,
  textBytes: 10_000_000,
  documentNodes: 200_000,
  documentDepth: 100,
  snapshotBytes: 25_000_000,
  /** The most that any setting may allow for a file kept as a copy of a source. */
  sourceFileBytes: 1_000_000_000,
  noteCharacters: 20_000,
  noteMentions: 50,
  quoteCharacters: 5_000,
  titleCharacters: 500,
  commitSteps: 200,
  commitBytes: 256_000,
  listItems: 200,
  bibliographyItems: 20_000,
  /** That one text brings along: they are written in its transaction. */
  citedSources: 2_000,
  /** Of an uploaded citation style. */
  styleCharacters: 1_000_000,
} as const
