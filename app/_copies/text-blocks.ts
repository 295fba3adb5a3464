import { pageBreak, timesIn } from "@/core/sources/place-in-copy"

/** A stretch of a copy's text that is shown as one element. Offsets are UTF-16 in the whole text, end exclusive. */
export interface Block {
  start: number
  end: number
  /** The page that begins with it. */
  page: number | null
  /** The time in a recording that it begins with. */
  seconds: number | null
}

/** Long enough that two megabytes are some hundreds of elements, short enough that laying one out is quick. */
const usual = 3_000

/** Ends of stretches of about the usual length, each after a line. */
function cutsIn(text: string, from: number, to: number): number[] {
  const cuts: number[] = []
  for (let at = from; to - at > usual * 1.5; ) {
    const line = text.lastIndexOf("\n", at + usual)
    const space = line > at ? line : text.lastIndexOf(" ", at + usual)
    const cut = space > at ? space + 1 : at + usual
    cuts.push(cut)
    at = cut
  }
  return [...cuts, to]
}

const isBlank = (text: string, { start, end }: Block) => text.slice(start, end).trim() === ""

/** The text in stretches: pages apart where it has any, and every time of a transcript at the beginning of one. */
export function blocksOf(text: string, isTranscript: boolean): Block[] {
  const marks = isTranscript ? timesIn(text) : []
  const hasPages = text.includes(pageBreak)
  const blocks: Block[] = []
  const edges = marks.map(mark => mark.offset)
  let page = 1
  for (let from = 0; from <= text.length; page++) {
    const next = text.indexOf(pageBreak, from)
    const to = next < 0 ? text.length : next
    const starts = [from, ...edges.filter(edge => edge > from && edge < to), to]
    let isFirst = true
    for (let at = 0; at + 1 < starts.length; at++) {
      let start = starts[at] as number
      for (const end of cutsIn(text, start, starts[at + 1] as number)) {
        const seconds = marks.find(mark => mark.offset === start)?.seconds ?? null
        const block = { start, end, page: hasPages && isFirst ? page : null, seconds }
        if (block.page !== null || !isBlank(text, block)) blocks.push(block)
        isFirst = false
        start = end
      }
    }
    from = to + 1
  }
  return blocks
}

/** The block an offset lies in, or the nearest before it. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
