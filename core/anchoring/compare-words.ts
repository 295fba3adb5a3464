import { matchLists } from "./longest-common"

/** A stretch of the old text and what stands there now; UTF-16 offsets, ends exclusive. */
export interface WordChange {
  start: number
  end: number
  text: string
}

// Numbers stay whole with their separators, so that 1,200 → 1,300 is one change; other signs and spaces stand alone.
const token = /\p{Nd}+(?:[.,\u00a0\u2009\u202f\u066b\u066c]\p{Nd}+)*|[\p{L}\p{M}]+|\s+|[\s\S]/gu

const tokensOf = (text: string): string[] => text.match(token) ?? []

/** What changed from one text to another, word by word, in order. Putting each `text` in place gives the new text. */
export function compareWords(before: string, after: string): WordChange[] {
  const old = tokensOf(before)
  const now = tokensOf(after)
  const changes: WordChange[] = []
  let [at, nowAt, start] = [0, 0, 0]
  for (const [next, nextNow] of [...matchLists(old, now), [old.length, now.length] as const]) {
    const gone = old.slice(at, next).join("")
    const text = now.slice(nowAt, nextNow).join("")
    if (gone !== "" || text !== "") changes.push({ start, end: start + gone.length, text })
    start += gone.length + (old[next]?.length ?? 0)
    at = next + 1
    nowAt = nextNow + 1
  }
  return changes
}
