"use client"
import { useCallback, useEffect, useState } from "react"
import type { EditorHandle } from "@/editor/views/editor-handle"
import type { PeerHere } from "./peers"

const modifiers = new Set(["Shift", "Control", "Alt", "Meta"])

export interface Following {
  /** The person whose caret the view follows; null while nobody is followed. */
  peer: PeerHere | null
  /** Follows this person, or stops where they are followed already. */
  toggle: (peer: PeerHere) => void
  stop: () => void
}

/**
 * Keeps a colleague's caret in sight as it moves, until one scrolls, presses a key (Escape among them) or the pointer, or they leave.
 * What is followed is the person: they may load their page again.
 */
export function useFollow(peers: readonly PeerHere[], text: EditorHandle | null): Following {
  const [userId, setUserId] = useState<string | null>(null)
  const peer = userId ? (peers.find(one => one.user.id === userId) ?? null) : null
  const head = peer?.head ?? null
  const stop = useCallback(() => setUserId(null), [])

  useEffect(() => {
    if (head !== null) text?.scrollToPosition(head)
  }, [head, text])

  // Whoever left is not followed again when they come back: by then one reads something else.
  useEffect(() => {
    if (userId && !peer) setUserId(null)
  }, [userId, peer])

  useEffect(() => {
    if (!userId) return
    const onKey = (event: KeyboardEvent) => {
      if (modifiers.has(event.key)) return
      if (event.key === "Escape") event.preventDefault()
      stop()
    }
    const onPointer = (event: Event) => {
      const element = event.target instanceof Element ? event.target : null
      if (!element?.closest("[data-following]")) stop()
    }
    window.addEventListener("wheel", stop, { passive: true })
    window.addEventListener("touchmove", stop, { passive: true })
    window.addEventListener("pointerdown", onPointer, true)
    window.addEventListener("keydown", onKey, true)
    return () => {
      window.removeEventListener("wheel", stop)
      window.removeEventListener("touchmove", stop)
      window.removeEventListener("pointerdown", onPointer, true)
      window.removeEventListener("keydown", onKey, true)
    }
  }, [userId, stop])

  const toggle = useCallback(
    (next: PeerHere) => setUserId(now => (now === next.user.id ? null : next.user.id)),
    [],
  )
  return { peer, toggle, stop }
}
