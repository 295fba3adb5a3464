import { foldWord } from "../search/fold"
import { makersOf, yearOf } from "./label"
import type { CslItem } from "./source"

const longest = 120
/** Words that a list of titles does not begin with. */
const article = /^(?:the|an?)\s+(?=\S)/i

const folded = (text: string): string =>
  text
    .replace(article, "")
    .split(/[\s\p{P}\p{S}]+/u)
    .map(foldWord)
    .filter(Boolean)
    .join(" ")
    .slice(0, longest)

/** By what lists put sources in order: folded title and makers, and the year, 0 where the record gives none that is a number. */
export function sortKeysOf(csl: CslItem, title: string) {
  const year = Number(yearOf(csl.issued))
  return {
    type: csl.type,
    year: Number.isSafeInteger(year) && Math.abs(year) < 100_000 ? year : 0,
    titleKey: folded(title),
    makerKey: folded(makersOf(csl) ?? csl["container-title"] ?? csl.publisher ?? ""),
  }
}
