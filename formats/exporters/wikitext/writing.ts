import type { CslItem } from "@/core/sources/source"
import type { Message } from "../../imported"
import type { Placed } from "../../parts/splicing/places"
import { type Brackets, matchBrackets } from "../../wikitext/brackets"
import type { DateStyle } from "../../wikitext/cite/dates"

/** How footnotes stand in this text. */
export type NoteStyle = "efn" | "group" | "ref"

/** What every part of one export shares. */
export interface WikiWriting {
  /** The original, or nothing. */
  source: string
  brackets: Brackets
  /** The wiki's language: links to its own pages are written as such. */
  language: string
  dates: DateStyle
  notes: NoteStyle
  /** Records by the source's id, as the reader of the file may see them. */
  sources: ReadonlyMap<string, { citekey: string; csl: CslItem }>
  messages: Message[]
  notesOf: SharedNotes
}

/** Footnotes of the original that stand at several places: a mention shows the words of the one that defines it. */
export interface SharedNotes {
  /** For the source of a mention: the node that defines it, with its position. Null where it has words of its own. */
  defined: (src: number) => Placed | null
  /** Positions of those whose words were changed already. */
  changed: Set<number>
}

export const say = (writing: WikiWriting, code: string, values: Message["values"] = {}): void => {
  const same = writing.messages.find(one => one.code === code)
  if (!same) writing.messages.push({ code, place: null, values: { ...values, n: 1 } })
  else same.values = { ...same.values, n: Number(same.values.n) + 1 }
}

function dateStyle(source: string): DateStyle {
  if (/\{\{\s*use mdy dates/i.test(source)) return "mdy"
  return /\{\{\s*use ymd dates/i.test(source) ? "iso" : "dmy"
}

function noteStyle(source: string): NoteStyle {
  if (/\{\{\s*(?:efn|notetag)\b/i.test(source)) return "efn"
  return source === "" || /<ref[^<>]*\bgroup\s*=/i.test(source) ? "group" : "ref"
}

export function writingFor(
  source: string,
  language: string | null,
  sources: WikiWriting["sources"],
): WikiWriting {
  return {
    ...{ source, brackets: matchBrackets(source), language: (language ?? "en").split("-")[0] ?? "en" },
    ...{ dates: dateStyle(source), notes: noteStyle(source), sources, messages: [] },
    notesOf: { defined: () => null, changed: new Set() },
  }
}
