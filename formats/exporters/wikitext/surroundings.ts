import type { Bracketed, Brackets } from "../../wikitext/brackets"
import { holdsWikitext, type Opaque } from "../../wikitext/opaque"
import type { Standing } from "./inline"

type Whole = Bracketed | Opaque

/** The brackets and tags of a source, to ask what lies around a place or across a border. */
export interface Surroundings {
  /** What lies around a stretch, the innermost last. */
  around: (src: number, end: number) => Whole[]
  /** Whether nothing begins in a stretch and ends outside it, or the other way round. */
  isWhole: (src: number, end: number) => boolean
}

export function surroundingsOf(source: string, { pairs, opaque }: Brackets): Surroundings {
  const all: Whole[] = [...pairs.values(), ...opaque.values()].sort((a, b) => a.src - b.src || b.end - a.end)
  // The furthest end so far: nothing before a place reaches it where this does not.
  const reach: number[] = []
  for (const one of all) reach.push(Math.max(reach.at(-1) ?? 0, one.end))
  const before = (src: number): number => {
    let [low, high] = [0, all.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((all[middle]?.src ?? 0) <= src) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const crossing = (src: number, end: number, is: (one: Whole) => boolean): Whole[] => {
    const found: Whole[] = []
    for (let at = before(end); at >= 0 && (reach[at] ?? 0) > src; at--)
      if (is(all[at] as Whole)) found.push(all[at] as Whole)
    return found.reverse()
  }
  return {
    around: (src, end) => crossing(src, end, one => one.src < src && one.end > end),
    isWhole: (src, end) =>
      tagsEven(source.slice(src, end)) &&
      crossing(src, end, one => {
        const holds = one.src < src && one.end > end
        const within = one.src >= src && one.end <= end
        const apart = one.end <= src || one.src >= end
        return !holds && !within && !apart
      }).length === 0 &&
      inOnePart(crossing(src, end, one => one.src < src && one.end > end).at(-1), src, end),
  }
}

/** A stretch within a template or link stays in one of its parts. */
function inOnePart(innermost: Whole | undefined, src: number, end: number): boolean {
  if (!innermost || !("pipes" in innermost)) return true
  return !innermost.pipes.some(pipe => pipe >= src && pipe < end)
}

const markup =
  /<(\/?)(b|i|em|strong|sub|sup|small|big|span|u|s|code|div|center|font|del|ins|tt|kbd)\b[^<>]*>/gi

function tagsEven(words: string): boolean {
  let open = 0
  for (const [tag, closing] of words.matchAll(markup)) {
    if (tag.endsWith("/>")) continue
    open += closing ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}

/** What new words must not be mistaken for at a place. */
export function standingAt(surroundings: Surroundings, src: number, inCell: boolean): Standing {
  const around = surroundings.around(src, src)
  const innermost = around.at(-1)
  const inRef = around.some(one => "inner" in one && one.name === "ref")
  if (innermost && "inner" in innermost && !holdsWikitext(innermost)) return { inCell, inRef, isRaw: true }
  if (!innermost || !("pipes" in innermost)) return { inCell, inRef, inNote: inRef }
  const nth = innermost.pipes.filter(pipe => pipe < src).length - 1
  const inUnnamed = innermost.kind === "template" && nth >= 0 && innermost.equals[nth] === -1
  return { inCell: true, inUnnamed, inRef, inNote: inRef }
}
