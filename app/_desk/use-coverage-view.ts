"use client"
import { useCallback, useRef, useState } from "react"
import type { Layout } from "./side"

/** Whether the text shows what nobody has looked at, and what stands beside it: turning it on brings the sections along. */
export function useCoverageView() {
  const [coverage, setOn] = useState(false)
  const [layout, setBeside] = useState<Layout>("beside")
  const before = useRef<Layout>("beside")
  const setLayout = useCallback((next: Layout) => {
    if (next === "sections") setOn(true)
    else before.current = next
    setBeside(next)
  }, [])
  const setCoverage = useCallback((on: boolean) => {
    setOn(on)
    setBeside(now => (on ? "sections" : now === "sections" ? before.current : now))
  }, [])
  return { coverage, setCoverage, layout, setLayout }
}
