"use client"
import { useCallback, useRef, useState } from "react"
import type { ClaimRow } from "@/core/desk/views"

/**
 * Claims that others made while one reads the list wait until they are asked for, so that no row moves under the pointer. One's own,
 * the active one, and everything in a list that was empty come at once.
 */
export function useHeldBack(rows: ReadonlyMap<string, ClaimRow>, me: string, active: string | null) {
  const known = useRef(new Set<string>())
  const [, setAsked] = useState(0)
  const wasEmpty = known.current.size === 0
  for (const row of rows.values())
    if (wasEmpty || row.by.id === me || row.id === active) known.current.add(row.id)
  const waiting = [...rows.keys()].filter(id => !known.current.has(id)).length
  const showAll = useCallback(() => {
    for (const id of rows.keys()) known.current.add(id)
    setAsked(asked => asked + 1)
  }, [rows])
  return { isShown: (id: string) => known.current.has(id), waiting, showAll }
}
