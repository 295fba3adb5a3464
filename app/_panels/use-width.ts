"use client"
import { type RefObject, useEffect, useState } from "react"

/** The inner width of an element in CSS pixels, as it changes; `first` until it was measured. */
export function useWidth(of: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = of.current
    if (!element) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [of])
  return width
}
