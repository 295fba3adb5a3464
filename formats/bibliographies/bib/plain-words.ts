import type { CslItem } from "@/core/sources/source"

/** A letter of no script, which the parser takes for one. */
const mark = "\uE000"
/** Long words in which nothing is TeX's. Anything that might be is left for the parser. */
const plain = /(\b(?:abstract|annotation)\s*=\s*\{)([^\\{}$~%&#^_`<>]{80,})(?=\})/gi
const ligature = /--|''|,,/
const kept = new RegExp(`^${mark}(\\d+)$`)

/**
 * Sets abstracts aside that hold no TeX, before a file is parsed: they are most of a library's letters, and the parser of TeX takes
 * each letter by itself. `putBack` gives them to the record that was read. Lines stay where they are.
 */
export function setAsidePlainWords(text: string): { text: string; putBack: (csl: CslItem) => void } {
  if (text.includes(mark)) return { text, putBack: () => {} }
  const aside: string[] = []
  const short = text.replace(plain, (all, before: string, words: string) => {
    if (ligature.test(words)) return all
    return `${before}${mark}${aside.push(words) - 1}${"\n".repeat(words.split("\n").length - 1)}`
  })
  const putBack = (csl: CslItem) => {
    for (const field of ["abstract", "annote"] as const) {
      const at = kept.exec(String(csl[field] ?? ""))?.[1]
      if (at !== undefined) csl[field] = (aside[Number(at)] ?? "").trim().replace(/\s+/g, " ")
    }
  }
  return { text: short, putBack }
}
