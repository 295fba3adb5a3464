import type { CslItem } from "@/core/sources/source"

const names = new Set([
  "author",
  "chair",
  "collection-editor",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
  "translator",
])
const dates = new Set(["accessed", "available-date", "event-date", "issued", "original-date", "submitted"])
/** Never printed, and `note` can name other fields, which citeproc would take for the record's own. */
const unread = new Set(["id", "type", "note", "abstract", "keyword", "custom", "language"])

const isWords = (value: unknown): value is string | number =>
  (typeof value === "string" && value.trim() !== "") || (typeof value === "number" && Number.isFinite(value))

function wordsOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {}
  const words = Object.entries(value).filter(([, one]) => isWords(one))
  return Object.fromEntries(words.map(([key, one]) => [key, String(one)]))
}

function namesOf(value: unknown) {
  return (Array.isArray(value) ? value : []).map(wordsOf).filter(name => Object.keys(name).length > 0)
}

function dateOf(value: unknown) {
  if (typeof value !== "object" || value === null) return null
  const { "date-parts": parts, ...rest } = value as Record<string, unknown>
  const known = (Array.isArray(parts) ? parts : [])
    .slice(0, 2)
    .map(part => (Array.isArray(part) ? part.slice(0, 3).map(Number) : []))
    .map(part => part.slice(0, part.findIndex(n => !Number.isInteger(n)) + 1 || 3).filter(Number.isInteger))
    .filter(part => part.length > 0)
  const date = {
    ...wordsOf(rest),
    ...(rest.circa === true ? { circa: true } : {}),
    ...(known.length ? { "date-parts": known } : {}),
  }
  return Object.keys(date).length > 0 ? date : null
}

/** A record as citeproc can read it, whatever it holds: names are lists of names, dates are dates, the rest is text. */
export function readableItem(id: string, csl: CslItem): Record<string, unknown> {
  const item: Record<string, unknown> = { id, type: csl.type }
  for (const [field, value] of Object.entries(csl)) {
    if (unread.has(field)) continue
    if (names.has(field)) item[field] = namesOf(value)
    else if (dates.has(field)) {
      const date = dateOf(value)
      if (date) item[field] = date
    } else if (isWords(value)) item[field] = String(value)
  }
  return item
}
