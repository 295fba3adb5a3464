// Lines as two arrays of numbers: 10 MB of line breaks must not become ten million objects.

export interface Lines {
  text: string
  count: number
  /** Offset of the first and past the last character that is not white space; equal on a blank line. */
  start: Uint32Array
  end: Uint32Array
  /** Number of pipes on a line. */
  pipes: Uint32Array
  /** White space before the first character, a tab counted as four. */
  indent: Uint16Array
}

const LF = 10
const CR = 13

/** Whether a UTF-16 unit ends a line. */
export function breaksLine(unit: number): boolean {
  return (
    unit === LF ||
    unit === CR ||
    unit === 0x0b ||
    unit === 0x0c ||
    unit === 0x85 ||
    unit === 0x2028 ||
    unit === 0x2029
  )
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 0xfeff || unit === 0x200b || unit === 0x3000
}

function countLines(text: string): number {
  let count = 1
  for (let i = 0; i < text.length; i++) if (breaksLine(text.charCodeAt(i))) count++
  return count
}

/** Splits a text into lines at every kind of line break; one pass over the characters. */
export function linesOf(text: string): Lines {
  const room = countLines(text)
  const lines: Lines = {
    text,
    count: 0,
    start: new Uint32Array(room),
    end: new Uint32Array(room),
    pipes: new Uint32Array(room),
    indent: new Uint16Array(room),
  }
  let from = 0
  let pipes = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : LF
    if (unit === 124) pipes++
    if (!breaksLine(unit)) continue
    addLine(lines, from, i, pipes)
    if (unit === CR && text.charCodeAt(i + 1) === LF) i++
    from = i + 1
    pipes = 0
  }
  return lines
}

function addLine(lines: Lines, from: number, to: number, pipes: number): void {
  let start = from
  let end = to
  let indent = 0
  while (start < end && isSpace(lines.text.charCodeAt(start))) {
    indent += lines.text.charCodeAt(start) === 9 ? 4 : 1
    start++
  }
  while (end > start && isSpace(lines.text.charCodeAt(end - 1))) end--
  lines.start[lines.count] = start
  lines.end[lines.count] = end
  lines.pipes[lines.count] = pipes
  lines.indent[lines.count] = Math.min(indent, 60_000)
  lines.count++
}

export const startOf = (lines: Lines, i: number) => lines.start[i] ?? lines.text.length
export const endOf = (lines: Lines, i: number) => lines.end[i] ?? lines.text.length
export const pipesOf = (lines: Lines, i: number) => lines.pipes[i] ?? 0
export const indentOf = (lines: Lines, i: number) => lines.indent[i] ?? 0

/** Characters of line `i` without the white space around them. */
export const lengthOf = (lines: Lines, i: number) => endOf(lines, i) - startOf(lines, i)
export const isBlank = (lines: Lines, i: number) => i < 0 || i >= lines.count || lengthOf(lines, i) === 0

/** The words of line `i`, at most `most` characters: rules look at the beginning of a line, whatever its length. */
export function wordsOf(lines: Lines, i: number, most = 400): string {
  if (i < 0 || i >= lines.count) return ""
  const start = startOf(lines, i)
  return lines.text.slice(start, Math.min(endOf(lines, i), start + most))
}

/** The white space around `[from, to)` taken off. */
export function trimmed(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && (isSpace(text.charCodeAt(start)) || breaksLine(text.charCodeAt(start)))) start++
  while (end > start && (isSpace(text.charCodeAt(end - 1)) || breaksLine(text.charCodeAt(end - 1)))) end--
  return [start, end]
}
