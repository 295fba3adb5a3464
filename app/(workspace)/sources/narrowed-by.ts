/** What narrows the list of sources beyond words and type. */
export const moreNames = ["year", "tag", "standing", "grade", "copy", "article", "unused"] as const
const narrowing = ["q", "type", "state", ...moreNames] as const

/** What the page's address may say of the list: what narrows it, and its order. */
export const addressNames = [...narrowing, "sort", "order"] as const

/** What of the page's address narrows the list: an order does not. */
export const narrowedBy = (filter: Record<string, string | undefined>): Narrowed =>
  Object.fromEntries(narrowing.flatMap(name => (filter[name] ? [[name, filter[name]]] : [])))

export type Narrowed = Partial<Record<(typeof narrowing)[number], string>>

/** Which sources: just these, or what the list's filter shows. */
export type Chosen = { ids: readonly string[] } | Narrowed
