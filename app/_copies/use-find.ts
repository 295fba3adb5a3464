"use client"
import { type RefObject, useDeferredValue, useEffect, useMemo, useState } from "react"
import { findInText } from "./find-in-text"
import type { Block } from "./text-blocks"
import { reveal } from "./text-face"
import { rangeOf } from "./text-in-page"

const [all, now] = ["obelus-found", "obelus-found-now"]
/** Painted at once; those far away are painted when they are stepped to. */
const painted = 500

/** Finds words in the shown text, paints them without touching it, and steps from one to the next. */
export function useFind(
  text: string | null,
  blocks: readonly Block[],
  root: RefObject<HTMLDivElement | null>,
) {
  const [words, setWords] = useState("")
  const [at, setAt] = useState(0)
  const asked = useDeferredValue(words)
  const found = useMemo(() => (text ? findInText(text, asked) : []), [text, asked])
  const current = found[Math.min(at, found.length - 1)]
  useEffect(() => {
    if (typeof CSS === "undefined" || !CSS.highlights) return
    const place = root.current
    const ranges = place ? found.slice(0, painted).flatMap(one => rangeOf(place, blocks, one) ?? []) : []
    CSS.highlights.set(all as string, new Highlight(...ranges))
    return () => void CSS.highlights.delete(all as string)
  }, [found, blocks, root])
  useEffect(() => {
    const place = root.current
    const scroller = place?.parentElement
    if (!place || !scroller || !current) return
    reveal(scroller, place, blocks, current)
    const range = rangeOf(place, blocks, current)
    if (!range || typeof CSS === "undefined" || !CSS.highlights) return
    CSS.highlights.set(now as string, new Highlight(range))
    return () => void CSS.highlights.delete(now as string)
  }, [current, blocks, root])
  return {
    words,
    type(next: string) {
      setWords(next)
      setAt(0)
    },
    count: found.length,
    at: found.length === 0 ? 0 : Math.min(at, found.length - 1) + 1,
    step: (by: 1 | -1) =>
      setAt(before =>
        found.length === 0 ? 0 : (Math.min(before, found.length - 1) + by + found.length) % found.length,
      ),
  }
}
