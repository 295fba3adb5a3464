/** By what the sources page narrows its list. */
const listFilters = [
  "q",
  "type",
  "state",
  "unused",
  "year",
  "tag",
  "standing",
  "grade",
  "copy",
  "article",
] as const

/** What of the page's address narrows the list: an order does not. */
export const narrowedBy = (filter: Record<string, string | undefined>): Chosen =>
  Object.fromEntries(listFilters.flatMap(name => (filter[name] ? [[name, filter[name]]] : [])))

/** Which sources: just these, or what the list's filter shows. */
export type Chosen = { ids: readonly string[] } | Partial<Record<(typeof listFilters)[number], string>>
