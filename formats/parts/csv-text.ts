/** A value of a table; null is an empty cell. */
export type Cell = string | number | boolean | null

// A spreadsheet runs what begins with these (also in full width, which some locales read the same): an apostrophe stops it.
const runs = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

function cellText(value: Cell): string {
  if (value === null) return ""
  if (typeof value !== "string") return String(value)
  const inert = runs.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8; no cell runs as a formula. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(cellText).join(",")}\r\n`).join("")}`
}
