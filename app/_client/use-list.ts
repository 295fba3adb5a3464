"use client"
import { useInfiniteQuery } from "@tanstack/react-query"
import type { Page } from "@/core/desk/views"
import { api } from "./api"

interface Asked<T> {
  key: readonly unknown[]
  path: string
  filter?: Record<string, string | undefined>
  /** What the page already holds: the first part of the unfiltered list. */
  first?: Page<T> | undefined
  /** Asked for again this often while it is on the page: nobody tells of what others change in it. Milliseconds. */
  every?: number
}

/** A list of the API, page by page. */
export function useList<T>({ key, path, filter = {}, first, every }: Asked<T>) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => api.get<Page<T>>(path, { ...filter, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    ...(first ? { initialData: { pages: [first], pageParams: [null] } } : {}),
    placeholderData: before => before,
    ...(every ? { refetchInterval: every } : {}),
  })
  return { query, rows: query.data?.pages.flatMap(page => page.items) ?? [] }
}
