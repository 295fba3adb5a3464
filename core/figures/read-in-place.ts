import { detectFigures } from "./detect"
import type { Figure } from "./figure"
import { type ReadOptions, readFigure } from "./read-figure"

/** Words with what stands around them in the same line. */
export interface WordsInPlace {
  words: string
  prefix: string
  suffix: string
}

/**
 * The figure that words give where they stand: "114–127 soldiers" counts the killed in "114–127 soldiers and 44 militiamen
 * killed". Words that hold no figure or several in their place are read by themselves. Null where they give none.
 */
export function readFigureInPlace(
  { words, prefix, suffix }: WordsInPlace,
  options: ReadOptions = {},
): Figure | null {
  const alone = readFigure(words, options)
  const { kind, ...where } = options
  const [start, end] = [prefix.length, prefix.length + words.length]
  const here = detectFigures(prefix + words + suffix, { ...where, kinds: kind ? [kind] : "all" }).filter(
    one => one.start < end && one.end > start,
  )
  const [only] = here
  // A cut line may begin within a number; and a figure that reaches beyond the words by a number of its own is another one.
  if (here.length !== 1 || !only || (alone && !sameNumbers(only, alone))) return alone
  const { start: _start, end: _end, ...figure } = only
  return figure
}

const sameNumbers = (one: Figure, other: Figure) =>
  [one.low, one.best, one.high].some(
    bound => bound !== null && [other.low, other.best, other.high].includes(bound),
  )
