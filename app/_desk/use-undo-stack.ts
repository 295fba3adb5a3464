"use client"
import { useCallback, useRef } from "react"

const kept = 50

/** Acts outside the text, newest last, for Mod-Z where nothing is being typed. */
export function useUndoStack() {
  const stack = useRef<(() => unknown)[]>([])
  const remember = useCallback((undo: () => unknown) => {
    stack.current = [...stack.current.slice(-kept + 1), undo]
    return () => {
      stack.current = stack.current.filter(one => one !== undo)
    }
  }, [])
  const undoLast = useCallback(() => {
    const undo = stack.current.pop()
    undo?.()
    return undo !== undefined
  }, [])
  return { remember, undoLast }
}
