import { mirrorOf } from "./mirrors"

/** What the program found: so many of an article's own words in a row. */
export interface Echo {
  words: number
  sample: string
  articleId: string
  snapshotId: string
}

/** A person's word on whether a source that looks like a copy of an article stands by itself. */
export interface Independence {
  independent: boolean
  reason: string
  who: string
  /** YYYY-MM-DD. */
  date: string
}

/** Why a source may derive from an article it is quoted in. */
export type Doubt = { kind: "mirror"; host: string } | { kind: "own_words"; words: number; sample: string }

/** What raises a doubt about a source: where it was published, and what was found in its copies. */
export interface Doubted {
  url: string | null
  echo: Echo | null
  independence: Independence | null
}

/** Why a source may derive from the article; null where nothing says so. A mirror's address is named before its words. */
export function doubtOf({ url, echo }: Pick<Doubted, "url" | "echo">): Doubt | null {
  const host = url ? mirrorOf(url) : null
  if (host) return { kind: "mirror", host }
  return echo ? { kind: "own_words", words: echo.words, sample: echo.sample } : null
}

/** Whether a source is not counted by itself: it is in doubt, and nobody has said that it stands by itself; or somebody said it does not. */
export function isDoubted(source: Doubted): boolean {
  if (source.independence) return !source.independence.independent
  return doubtOf(source) !== null
}
