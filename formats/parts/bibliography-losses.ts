import type { CslItem } from "@/core/sources/source"
import type { ReadBibliography } from "../bibliography"
import type { Message } from "../imported"

/** An item with its fields in one order and without what no format need keep: empty ones. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== "object" || value === null) return typeof value === "number" ? String(value) : value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null && one !== "")
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, plain(one)]),
  )
}

const same = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** The fields of an item that another does not hold alike; numbers and their digits are one. */
export function differingFields(item: CslItem, other: CslItem): string[] {
  const fields = new Set([...Object.keys(item), ...Object.keys(other)])
  return [...fields].filter(field => !same(comparableOf(item, field), comparableOf(other, field))).sort()
}

/** Keywords are a set: BibTeX's readers sort them. */
function comparableOf(item: CslItem, field: string): unknown {
  const value = item[field]
  return field === "keyword" && typeof value === "string" ? value.split(/,\s*/).sort() : value
}

/** What a format could not hold, found by reading back what was written: each item with the fields that changed or are gone. */
export function lossesOf(items: readonly CslItem[], back: ReadBibliography): Message[] {
  return items.flatMap((item, at) => {
    const read = back.items[at]?.csl
    const fields = read ? differingFields(item, read) : ["*"]
    return fields.length > 0
      ? [{ code: "bibliography.lost", place: item.id, values: { fields: fields.join(", ") } }]
      : []
  })
}
