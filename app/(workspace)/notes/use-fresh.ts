"use client"
import { useEffect, useRef, useState } from "react"
import type { NoteRow, Page } from "@/core/desk/views"
import { api } from "../../_client/api"
import { news } from "../../_client/news"

interface Asked {
  params: Record<string, string>
  /** The first part of the list as it is shown. */
  shown: NoteRow[] | undefined
  /** Whether somebody is reading or working in the list now. */
  isReading: () => boolean
  again: () => unknown
}

/** What tells two states of a row apart for its reader; that they have read it themselves is nothing new. */
const stateOf = ({ id, rev, answers }: NoteRow) => [id, rev, answers].join()

/** Whether a row is there, or says something, that is not shown yet. */
function isNews(now: readonly NoteRow[], shown: readonly NoteRow[]): boolean {
  const known = new Set(shown.map(stateOf))
  return now.some(row => !known.has(stateOf(row)))
}

/**
 * Keeps the list up with what others do. While somebody reads in it nothing moves: what is new waits behind a line that says so.
 */
export function useFresh(asked: Asked) {
  const [held, setHeld] = useState(false)
  const latest = useRef(asked)
  latest.current = asked
  const key = JSON.stringify(asked.params)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has nothing held back.
  useEffect(() => setHeld(false), [key, asked.shown])
  useEffect(() => {
    const look = async () => {
      const { params, shown, isReading, again } = latest.current
      if (!shown || !isReading()) return again()
      const now = await api.get<Page<NoteRow>>("/notes", params).catch(() => null)
      const isSame = latest.current.params === params && latest.current.shown === shown
      if (now && isSame && isNews(now.items, shown)) setHeld(true)
    }
    const told = () => void look()
    news.addEventListener("notes", told)
    return () => news.removeEventListener("notes", told)
  }, [])
  return {
    held,
    show: () => {
      setHeld(false)
      return latest.current.again()
    },
  }
}
