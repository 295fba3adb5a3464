/** A stretch of text worth comparing letter by letter. */
export interface Window {
  start: number
  end: number
  /** How many pieces of the quote stand in it as they are. */
  pieces: number
}

const base = 257
// A piece that stands more often in the quote itself says nothing of where the quote is.
const mostRepeats = 8

function hashOf(text: string, start: number, length: number): number {
  let hash = 0
  for (let at = start; at < start + length; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
  return hash
}

function powerOf(exponent: number): number {
  let power = 1
  for (let at = 0; at < exponent; at++) power = Math.imul(power, base)
  return power
}

interface Pieces {
  length: number
  starts: Map<number, number[]>
  /** A bit per hash, so that the map is asked rarely. */
  seen: Uint8Array
}

function piecesOf(quote: string, errors: number): Pieces {
  const length = Math.floor(quote.length / (errors + 1))
  const pieces: Pieces = { length, starts: new Map(), seen: new Uint8Array(65_536) }
  for (let piece = 0; piece <= errors; piece++) {
    const start = piece * length
    const hash = hashOf(quote, start, length)
    const known = pieces.starts.get(hash)
    if (known && known.length < mostRepeats) known.push(start)
    else if (known) continue
    else pieces.starts.set(hash, [start])
    pieces.seen[hash & 0xffff] = 1
  }
  return pieces
}

/** Counts, per stretch of the quote's length, the pieces found where a match beginning there would have them. */
function countPieces(text: string, { length, starts, seen }: Pieces, width: number): Uint32Array {
  const counts = new Uint32Array(Math.ceil(text.length / width) + 1)
  const top = powerOf(length)
  let hash = hashOf(text, 0, Math.min(length, text.length))
  for (let at = 0; at + length <= text.length; at++) {
    if (seen[hash & 0xffff] === 1) {
      for (const start of starts.get(hash) ?? []) {
        const bin = Math.floor(Math.max(0, at - start) / width)
        counts[bin] = (counts[bin] as number) + 1
      }
    }
    const leaving = Math.imul(text.charCodeAt(at), top)
    hash = (Math.imul(hash, base) + text.charCodeAt(at + length) - leaving) | 0
  }
  return counts
}

/**
 * Where a quote may stand with at most this many edits. Cut into one piece more than there are edits, one piece must stand in
 * the text as it is, so one pass over the text finds every place (the most promising first). Stretches that say one thing over
 * and over are left out: the quote would fit anywhere in them, and comparing them takes minutes.
 */
export function promisingWindows(text: string, quote: string, errors: number): Window[] {
  const width = Math.max(64, quote.length)
  const counts = countPieces(text, piecesOf(quote, errors), width)
  const windows: Window[] = []
  counts.forEach((pieces, bin) => {
    if (pieces === 0 || pieces > mostRepeats * (errors + 1)) return
    // A match begins up to `errors` before or behind where its piece says.
    const start = Math.max(0, bin * width - errors)
    const end = Math.min(text.length, (bin + 1) * width + quote.length + 2 * errors)
    windows.push({ start, end, pieces })
  })
  return windows.sort((one, other) => other.pieces - one.pieces || one.start - other.start)
}
