import type { ParagraphBlock, Span } from "./blocks"
import { endOf, isBlank, type Lines, lengthOf, pipesOf, startOf } from "./lines"

const widest = 120
const narrowest = 40

function firstWord(lines: Lines, i: number): number {
  const start = startOf(lines, i)
  const end = endOf(lines, i)
  let at = start
  while (at < end && !/\s/.test(lines.text.charAt(at))) at++
  return at - start
}

/**
 * The last line of the paragraph that begins on line `i`. Lines belong together where a program broke them: each is nearly as
 * long as the longest one, so that the next line's first word had no room any more. Otherwise each line is a paragraph.
 */
function wrappedEnd(lines: Lines, i: number, stops: (line: number) => boolean): number {
  let last = i
  let width = lengthOf(lines, i)
  while (!isBlank(lines, last + 1) && lengthOf(lines, last + 1) <= widest && !stops(last + 1)) {
    last++
    width = Math.max(width, lengthOf(lines, last))
  }
  if (last === i || width > widest || width < narrowest) return i
  for (let line = i; line < last; line++) {
    const wouldBe = lengthOf(lines, line) + 1 + firstWord(lines, line + 1)
    if (wouldBe <= width || lengthOf(lines, line) < narrowest) return i
  }
  return last
}

/** The paragraph that begins on line `i`, and the first line after it. `stops` tells lines at which another block begins. */
export function readParagraph(
  lines: Lines,
  i: number,
  stops: (line: number) => boolean,
): [ParagraphBlock, number] {
  const atStart = i === 0 || isBlank(lines, i - 1)
  const last =
    atStart && lengthOf(lines, i) <= widest && pipesOf(lines, i) === 0 ? wrappedEnd(lines, i, stops) : i
  const spans: Span[] = []
  for (let line = i; line <= last; line++) spans.push({ src: startOf(lines, line), end: endOf(lines, line) })
  return [{ kind: "paragraph", lines: spans, src: startOf(lines, i), end: endOf(lines, last) }, last + 1]
}
