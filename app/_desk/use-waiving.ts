"use client"
import { useCallback, useEffect, useRef, useState } from "react"
import type { WaiverReason } from "@/core/claims/claim"
import { isMac, matchShortcut } from "@/editor/commands/match-shortcut"

/** The reasons in the order of their keys; each act of the registry waives for one of them. */
export const waiveActs = {
  waive_opinion: "opinion",
  waive_common_knowledge: "common_knowledge",
  waive_authors_experience: "authors_experience",
} as const satisfies Record<string, WaiverReason>

const holds = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph"])
/** Keys that go through the buttons of the reasons instead of choosing one. */
const moves = new Set(["Tab", "Enter", " ", "ArrowLeft", "ArrowRight"])

/**
 * After a waiver was begun the next key is its reason. Listened for from that very press on, before anything is drawn: a
 * quick hand is never ahead of it, and no key lands in the text. Any other key leaves it, and does what it always does.
 */
export function useWaiving(waive: (reason: WaiverReason) => unknown) {
  const [asking, setAsking] = useState(false)
  const latest = useRef(waive)
  useEffect(() => {
    latest.current = waive
  })
  const stop = useRef<(() => void) | null>(null)
  const leave = useCallback(() => {
    stop.current?.()
    stop.current = null
    setAsking(false)
  }, [])
  const take = useCallback(
    (reason: WaiverReason) => {
      leave()
      void latest.current(reason)
    },
    [leave],
  )
  const begin = useCallback(() => {
    stop.current?.()
    const choose = (event: KeyboardEvent) => {
      if (holds.has(event.key)) return
      const id = matchShortcut(event, ["waive"], isMac())
      const reason = id && id in waiveActs ? waiveActs[id as keyof typeof waiveActs] : null
      if (reason || event.key === "Escape") {
        event.preventDefault()
        event.stopPropagation()
      }
      if (reason) return take(reason)
      if (!moves.has(event.key)) leave()
    }
    window.addEventListener("keydown", choose, { capture: true })
    stop.current = () => window.removeEventListener("keydown", choose, { capture: true })
    setAsking(true)
  }, [take, leave])
  useEffect(() => () => stop.current?.(), [])
  return { asking, begin, take, leave }
}

export type Waiving = ReturnType<typeof useWaiving>
