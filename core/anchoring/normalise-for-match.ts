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

  private reserve(more: number) {
    if (this.length + more <= this.units.length) return
    const larger = new Uint16Array(this.units.length * 2 + more)
    larger.set(this.units)
    this.units = larger
  }

  private put(unit: number, from: number, to: number) {
    this.reserve(1)
    this.offsets.add(this.length, from, to)
    this.units[this.length++] = unit
    this.last = unit
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

  /** Copies a run of characters that read one by one; gives where it ends. Nearly all of a text goes through here. */
  private putRun(from: number): number {
    const { source } = this
    this.reserve(source.length - from)
    const { units } = this
    let at = from
    let { length } = this
    let last = length > 0 ? (units[length - 1] as number) : SPACE
    while (at < source.length) {
      const unit = readAs(source.charCodeAt(at))
      const mayRepeat = (unit === SPACE || unit === DASH) && (last === SPACE || last === DASH)
      if (unit >= FORM || mayRepeat) break
      last = unit
      units[length++] = unit
      at++
    }
    if (at === from) return at
    this.offsets.addRun(this.length, from, at - from)
    this.last = last
    const pair = isTailOfPair(this.last) && at - from > 1 ? 2 : 1
    this.begin = length - pair
    this.beginFrom = at - pair
    this.length = length
    return at
  }

  read(): ReadableText {
    const { source } = this
    for (let at = this.putRun(0); at < source.length; at = this.putRun(at)) {
      const unit = readAs(source.charCodeAt(at))
      if (unit === JOINED) {
        at = this.putJoined(at)
        continue
      }
      if (unit === FORM) this.putTogether(source.charAt(at).normalize("NFKC"), at, at + 1)
      else if (unit !== NOTHING && !this.repeats(unit, at))
        this.putTogether(String.fromCharCode(unit), at, at + 1)
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
