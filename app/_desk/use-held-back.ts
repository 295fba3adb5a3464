"use client"
import { useCallback, useRef, useState } from "react"
import type { ClaimRow } from "@/core/desk/views"

interface Reading {
  rows: ReadonlyMap<string, ClaimRow>
  me: string
  active: string | null
}

/** Which claims come into a list that shows the known ones: all into an empty one, also where what it showed was withdrawn. */
export function comingAtOnce(known: ReadonlySet<string>, { rows, me, active }: Reading): string[] {
  const all = [...rows.values()]
  const isEmpty = !all.some(row => known.has(row.id) && row.anchor !== "withdrawn")
  return all.filter(row => isEmpty || row.by.id === me || row.id === active).map(row => row.id)
}

/**
 * Claims that others made while one reads the list wait until they are asked for, so that no row moves under the pointer. One's own,
 * the active one, and everything in a list that was empty come at once.
 */
export function useHeldBack(rows: ReadonlyMap<string, ClaimRow>, me: string, active: string | null) {
  const known = useRef(new Set<string>())
  const [, setAsked] = useState(0)
  for (const id of comingAtOnce(known.current, { rows, me, active })) known.current.add(id)
  const waiting = [...rows.keys()].filter(id => !known.current.has(id)).length
  const showAll = useCallback(() => {
    for (const id of rows.keys()) known.current.add(id)
    setAsked(asked => asked + 1)
  }, [rows])
  return { isShown: (id: string) => known.current.has(id), waiting, showAll }
}
