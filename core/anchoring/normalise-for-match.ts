import { DASH, FORM, JOINED, NOTHING, readAs, SPACE } from "./match-characters"
import { OffsetMap } from "./offset-map"

/** A text as quotes are compared in it, and the way back to the text as it is. */
export interface ReadableText {
  text: string
  /** Where a range of the compared text (UTF-16) stands in the original: characters that read as one stay whole. */
  original(start: number, end: number): { start: number; end: number }
}

const isTailOfPair = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

class Reading {
  private readonly offsets = new OffsetMap()
  private units: Uint16Array
  private length = 0
  private last = 0
  /** Where the last character begins: in what was written, and in the source. */
  private begin = 0
  private beginFrom = 0

  constructor(private readonly source: string) {
    this.units = new Uint16Array(source.length + 16)
  }

  private put(unit: number, from: number, to: number) {
    if (this.length === this.units.length) {
      const larger = new Uint16Array(this.length * 2)
      larger.set(this.units)
      this.units = larger
    }
    this.offsets.add(this.length, from, to)
    this.units[this.length++] = unit
    this.last = unit
  }

  private putAlone(unit: number, at: number) {
    if (!isTailOfPair(unit)) {
      this.begin = this.length
      this.beginFrom = at
    }
    this.put(unit, at, at + 1)
  }

  /** Writes characters that stand for one range of the source together. */
  private putTogether(characters: string, from: number, to: number) {
    this.begin = this.length
    this.beginFrom = from
    for (let unit = 0; unit < characters.length; unit++) this.put(characters.charCodeAt(unit), from, to)
  }

  /** Reads joined characters with what they hang on; gives where to go on. */
  private putJoined(at: number): number {
    let end = at + 1
    while (end < this.source.length && readAs(this.source.charCodeAt(end)) === JOINED) end++
    const hangs = this.length > 0 && this.last !== SPACE && this.last !== DASH
    const base = hangs ? String.fromCharCode(...this.units.subarray(this.begin, this.length)) : ""
    const from = hangs ? this.beginFrom : at
    this.length -= base.length
    this.offsets.cut(this.length)
    this.putTogether((base + this.source.slice(at, end)).normalize("NFC"), from, end)
    return end
  }

  /** Runs of spaces and of dashes read as one; so does a dash with the line break behind it. */
  private repeats(unit: number, at: number): boolean {
    if (this.length === 0 || (unit !== SPACE && unit !== DASH)) return false
    if (unit === this.last) return true
    return unit === SPACE && this.last === DASH && this.breaksLine(at)
  }

  private breaksLine(at: number): boolean {
    for (let next = at; next < this.source.length; next++) {
      const unit = this.source.charCodeAt(next)
      if (unit === 0x0a) return true
      if (readAs(unit) !== SPACE) break
    }
    // Spaces behind the break were looked at from the break on.
    for (let before = at - 1; before >= 0; before--) {
      const unit = this.source.charCodeAt(before)
      if (unit === 0x0a) return true
      if (readAs(unit) !== SPACE) return false
    }
    return false
  }

  read(): ReadableText {
    const { source } = this
    for (let at = 0; at < source.length; ) {
      const unit = readAs(source.charCodeAt(at))
      if (unit === JOINED) {
        at = this.putJoined(at)
        continue
      }
      if (unit === FORM) this.putTogether(source.charAt(at).normalize("NFKC"), at, at + 1)
      else if (unit !== NOTHING && !this.repeats(unit, at)) this.putAlone(unit, at)
      at++
    }
    return this.finish()
  }

  private finish(): ReadableText {
    const { offsets } = this
    const text = new TextDecoder("utf-16le", { ignoreBOM: true }).decode(this.units.subarray(0, this.length))
    return {
      text,
      original: (start, end) => {
        const from = offsets.startOf(start)
        return { start: from, end: end > start ? offsets.endOf(end - 1) : from }
      },
    }
  }
}

/**
 * The text as quotes are compared in it: composed letters, plain quotation marks and dashes, one space for any white space,
 * ASCII digits, without invisible marks. Letter case and the values of numbers stay. Linear in the text.
 */
export function normaliseForMatch(text: string): ReadableText {
  return new Reading(text).read()
}
