import { closing, entryHead, fieldsOfEntry } from "./fields-of-entry"

export interface Piece {
  text: string
  /** How many lines of the file stand before it. */
  lines: number
  /** The `@string` entries that stand before it. */
  strings: string
}

/** So many entries are read and handed over at a time. */
const entriesAtOnce = 200
/** Strings are read again with each piece: a piece has so many entries for each of them, and this stays a small part. */
const entriesToString = 4
/** Looking for the end of what has none takes as long as the file: one with many of these is read on in one piece. */
const mostUnclosed = 50

const directive = /@[ \t\r\n]*([a-z]+)[ \t\r\n]*\{/gi
const tied = /crossref|@[ \t\r\n]*[a-z]+[ \t\r\n]*\(/i
const headHere = new RegExp(entryHead.source, "iuy")
const soundString = /^@[ \t\r\n]*string[ \t\r\n]*\{[ \t\r\n]*[\w+:.-]+[ \t\r\n]*=/i

/**
 * A file in pieces that read alone as they would together: each ends behind an entry. What ties entries to each other over the whole
 * file (inheriting, entries in parentheses) keeps it in one piece. A brace that is never closed spoils no more than its piece.
 */
export function* pieces(text: string, most = entriesAtOnce): Generator<Piece> {
  const strings: string[] = []
  let [from, lines, before, count, unclosed] = [0, 0, "", 0, 0]
  let found = tied.test(text) ? null : directiveFrom(text, 0)
  while (found && unclosed < mostUnclosed) {
    const { index, opened } = found
    const end = endOf(text, index, opened)
    // Broken: its own piece tells of it, and reads on at the next entry.
    if (end === null) unclosed++
    else {
      const whole = text.slice(index, end)
      if (soundString.test(whole)) strings.push(whole)
      if (++count >= Math.max(most, entriesToString * strings.length)) {
        const piece = text.slice(from, end)
        yield { text: piece, lines, strings: before }
        lines += piece.match(/\n/g)?.length ?? 0
        ;[from, before, count] = [end, strings.join("\n"), 0]
      }
    }
    found = directiveFrom(text, end ?? opened)
  }
  yield { text: text.slice(from), lines, strings: before }
}

/** No file holds more entries than this. */
export const entriesAtMost = (text: string): number =>
  text.match(/@[ \t\r\n]*[a-z]+[ \t\r\n]*[{(]/gi)?.length ?? 0

function directiveFrom(text: string, at: number): { index: number; opened: number } | null {
  directive.lastIndex = at
  const found = directive.exec(text)
  return found && { index: found.index, opened: directive.lastIndex }
}

/** Behind the brace that closes an entry; null where none does. */
function endOf(text: string, at: number, opened: number): number | null {
  headHere.lastIndex = at
  const entry = headHere.test(text) ? fieldsOfEntry(text, headHere.lastIndex) : null
  if (entry) return entry.end
  const closed = closing(text, opened, "{")
  return closed === null ? null : closed + 1
}
