import type { SearchItem } from "@/core/desk/search-views"

/** The page of the workspace that shows a result, and its place on that page. */
export function addressOf({ kind, id, article, link }: SearchItem): string {
  const query = new URLSearchParams()
  const add = (name: string, value: string | undefined) => {
    if (value) query.set(name, value)
  }
  if (kind === "source" || !article) {
    add("note", link.note)
    add("snapshot", link.snapshot)
    add("quote", link.words)
    return path(`/sources/${link.source ?? id}`, query)
  }
  add("claim", link.claim)
  add("note", link.note)
  add("find", link.words)
  return path(`/articles/${article.id}`, query)
}

const path = (base: string, query: URLSearchParams): string =>
  query.size > 0 ? `${base}?${query.toString()}` : base
