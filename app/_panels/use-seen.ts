"use client"
import { type QueryClient, useQueryClient } from "@tanstack/react-query"
import { useCallback, useRef } from "react"
import type { NoteView } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"

/** Threads that came into sight are told together, after so many milliseconds. */
const together = 400
/** Half of a long thread never fits on a phone: so much of it, or so many pixels, is seeing it. */
const share = 0.6
const pixels = 160

let waiting: string[] = []
let _clock: ReturnType<typeof setTimeout> | null = null

function tell(client: QueryClient, id: string) {
  waiting.push(id)
  _clock ??= setTimeout(() => {
    const ids = waiting
    waiting = []
    _clock = null
    // Not being able to say so is no harm: the thread stays new until it is seen the next time.
    api
      .post("/notes/marks", { ids, read: true })
      .then(() => client.invalidateQueries({ queryKey: keys.noteCounts() }))
      .catch(() => {})
  }, together)
}

/** Marks a thread as read once it was in sight. What was new stays marked on the page until it is fetched again. */
export function useSeen({ id, unread }: Pick<NoteView, "id" | "unread">) {
  const client = useQueryClient()
  const told = useRef<string | null>(null)
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element || !unread || told.current === id) return
      const observer = new IntersectionObserver(
        entries => {
          const inSight = entries.some(
            entry => entry.intersectionRatio >= share || entry.intersectionRect.height >= pixels,
          )
          if (!inSight || document.hidden) return
          observer.disconnect()
          told.current = id
          tell(client, id)
        },
        { threshold: [0.1, 0.3, share, 1] },
      )
      observer.observe(element)
      return () => observer.disconnect()
    },
    [id, unread, client],
  )
}
