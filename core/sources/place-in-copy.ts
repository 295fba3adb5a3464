import type { Locator } from "../evidence/evidence"
import { isRecording } from "./snapshot"

/** Between the pages of a text that has any. */
export const pageBreak = "\f"

/** The number of the page an offset (UTF-16) lies on, counted from 1 as the file counts them. */
export function pageAt(text: string, offset: number): number {
  let page = 1
  for (let at = text.indexOf(pageBreak); at >= 0 && at < offset; at = text.indexOf(pageBreak, at + 1)) page++
  return page
}

// "[1:02:03] words", "00:12 words" or "(2:05)": where the words were said, at the beginning of a line.
const spoken = /^[ \t]*[[(]?((?:\d{1,2}:)?\d{1,3}:[0-5]\d)[\])]?(?=\s|$)/gm

/** One time that a transcript names. */
export interface TimeMark {
  /** UTF-16 offset of the line that begins with it. */
  offset: number
  seconds: number
}

/** Every time that begins a line, in order of the text. */
export function timesIn(transcript: string): TimeMark[] {
  return [...transcript.matchAll(spoken)].map(found => ({
    offset: found.index,
    seconds: secondsOf(found[1] as string),
  }))
}

/** "1:02:03" or "62:03" in seconds; NaN where it is no time. */
export function secondsOf(time: string): number {
  const parts = time.trim().split(":").map(Number)
  return parts.length > 3 ? Number.NaN : parts.reduce((sum, part) => sum * 60 + part, 0)
}

/** Seconds as people write them: "2:05", "1:02:03". */
export function timeText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (n: number) => String(n).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** Where words at this offset (UTF-16) stand: the page of a text with pages, the time in a transcript; null for other texts. */
export function locatorAt(text: string, offset: number, mediaType: string): Locator | null {
  if (isRecording(mediaType)) {
    const before = timesIn(text).filter(mark => mark.offset <= offset)
    const last = before.at(-1)
    return last ? { label: "time", value: timeText(last.seconds) } : null
  }
  return text.includes(pageBreak) ? { label: "page", value: String(pageAt(text, offset)) } : null
}
