"use client"
import { useInfiniteQuery } from "@tanstack/react-query"
import type { SearchItem, SearchPage } from "@/core/desk/search-views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"

interface Asked {
  q: string
  kinds?: string | undefined
  /** What the page was loaded with. */
  first?: SearchPage | undefined
}

/** Results page by page; while more is typed, those before stay in sight. */
export function useSearch({ q, kinds, first }: Asked) {
  const query = useInfiniteQuery({
    queryKey: keys.search({ q, kinds }),
    queryFn: ({ pageParam, signal }) =>
      api.get<SearchPage>(
        "/search",
        { q, kinds, cursor: pageParam, counts: pageParam ? undefined : 1 },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    enabled: q !== "",
    ...(first ? { initialData: { pages: [first], pageParams: [null] } } : {}),
    placeholderData: before => before,
  })
  const pages = query.data?.pages ?? []
  const rows: SearchItem[] = q === "" ? [] : pages.flatMap(page => page.items)
  return { query, rows, first: pages[0] }
}
