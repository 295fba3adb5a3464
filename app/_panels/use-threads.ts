"use client"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useRef } from "react"
import type { ThreadsView } from "@/core/desk/views"
import type { NoteState } from "@/core/notes/note"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import type { NoteAbout } from "./mention-area"

interface Asked extends NoteAbout {
  state: NoteState
  /** What the page already holds: the first part of the list. */
  first?: ThreadsView | undefined
  enabled?: boolean
}

const each = 20

/** Threads on a subject, newest first, page by page. */
export function useThreads({ subject, subjectId, state, first, enabled = true }: Asked) {
  const start = useRef(first)
  return useInfiniteQuery({
    queryKey: keys.threads(subject, subjectId, state),
    queryFn: ({ pageParam, signal }) =>
      api.get<ThreadsView>("/notes", { subject, subjectId, state, cursor: pageParam, most: each }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    enabled,
    ...(start.current ? { initialData: { pages: [start.current], pageParams: [null] } } : {}),
  })
}
