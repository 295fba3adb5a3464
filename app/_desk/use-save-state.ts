"use client"
import { useEffect, useState } from "react"
import type { LiveSession } from "@/editor/live/connect-live"
import type { LiveStatus } from "@/editor/live/live-status"

export type SaveState = LiveStatus["state"]

/** While somebody types, each key is saved before the next: the words come to rest before "saved" is said. Milliseconds. */
const rest = 500

/** Whether the text is saved. Never says so too early, and does not waver between two answers while somebody types. */
export function useSaveState(session: LiveSession | null): SaveState {
  const [shown, show] = useState<SaveState>("connecting")
  useEffect(() => {
    if (!session) return
    let said = session.status.state
    let timer: ReturnType<typeof setTimeout> | null = null
    const say = (state: SaveState) => {
      said = state
      show(state)
    }
    const later = () => {
      timer = null
      if (session.status.state !== said) say(session.status.state)
    }
    const look = () => {
      const now = session.status.state
      if (timer !== null) clearTimeout(timer)
      timer = null
      if (now === "saved" && said === "saving") timer = setTimeout(later, rest)
      else if (now !== said) say(now)
    }
    show(said)
    const stop = session.subscribe(look)
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [session])
  return shown
}
