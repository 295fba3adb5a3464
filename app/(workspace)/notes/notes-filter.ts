/** What the address of the notes page says; the list is one of four, the rest narrows it. */
export type NotesFilter = Record<
  "list" | "article" | "person" | "asked" | "flag" | "due" | "unread",
  string | undefined
>

/** The same as the API asks for it, without the list; only what is set. */
export function narrowed(filter: Record<string, string | undefined>): Record<string, string> {
  const { list: _, article, ...rest } = filter
  const given = Object.entries({ ...rest, articleId: article }).filter(([, value]) => value)
  return Object.fromEntries(given) as Record<string, string>
}
