"use client"
import { useCallback, useRef } from "react"

const kept = 50

interface Act {
  undo: () => unknown
  /** Milliseconds. */
  at: number
}

/** Acts outside the text, newest last. Mod-Z takes the newer of them and of what was done in the text. */
export function useUndoStack() {
  const stack = useRef<Act[]>([])
  const remember = useCallback((undo: () => unknown) => {
    stack.current = [...stack.current.slice(-kept + 1), { undo, at: Date.now() }]
    return () => {
      stack.current = stack.current.filter(one => one.undo !== undo)
    }
  }, [])
  /** Takes back the last act, unless something was done since; true where it did. */
  const undoLast = useCallback((since: number) => {
    const last = stack.current.at(-1)
    if (!last || last.at < since) return false
    stack.current.pop()
    last.undo()
    return true
  }, [])
  return { remember, undoLast }
}
