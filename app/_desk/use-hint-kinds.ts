"use client"
import { useCallback, useEffect, useState } from "react"
import { type FigureKind, figureKinds } from "@/core/figures/figure"

const storedAs = "obelus.hints"

function stored(): readonly FigureKind[] | null {
  try {
    const kept = window.localStorage.getItem(storedAs)
    return kept === null ? null : figureKinds.filter(kind => kept.split(" ").includes(kind))
  } catch {
    // Storage may be switched off; the choice then lives as long as the page.
    return null
  }
}

/** Which kinds of figures the text hints at before they are claims: every kind unless chosen otherwise, kept on this device. */
export function useHintKinds(): [readonly FigureKind[], (kinds: readonly FigureKind[]) => void] {
  const [kinds, setKinds] = useState<readonly FigureKind[]>(figureKinds)
  useEffect(() => setKinds(before => stored() ?? before), [])
  const choose = useCallback((next: readonly FigureKind[]) => {
    setKinds(next)
    try {
      window.localStorage.setItem(storedAs, next.join(" "))
    } catch {
      // As above.
    }
  }, [])
  return [kinds, choose]
}
