"use client"
import { useCallback, useEffect, useState } from "react"

const most = 8
const nameOf = (userId: string) => `obelus.searches.${userId}`

function read(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(nameOf(userId)) ?? "[]")
    return Array.isArray(kept) ? kept.filter(one => typeof one === "string").slice(0, most) : []
  } catch {
    // Storage may be switched off, or hold something else.
    return []
  }
}

function keep(userId: string, searches: readonly string[]) {
  try {
    if (searches.length > 0) window.localStorage.setItem(nameOf(userId), JSON.stringify(searches))
    else window.localStorage.removeItem(nameOf(userId))
  } catch {
    // As above: they are then known as long as the page lives.
  }
}

/** What this person searched for last, on this device; the newest first. */
export function useRecent(userId: string) {
  const [recent, setRecent] = useState<string[]>([])
  useEffect(() => setRecent(read(userId)), [userId])
  const change = useCallback(
    (next: string[]) => {
      keep(userId, next)
      setRecent(next)
    },
    [userId],
  )
  const remember = useCallback(
    (q: string) => {
      const words = q.trim()
      if (words) change([words, ...read(userId).filter(one => one !== words)].slice(0, most))
    },
    [change, userId],
  )
  return { recent, remember, clear: () => change([]) }
}
