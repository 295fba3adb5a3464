"use client"
import { useMemo } from "react"
import { useToast } from "../ui/toast"
import type { Act } from "./use-note-acts"

/** Acts on a page without a text: done at once, said with a way back, which `remember` may keep for Mod-Z. */
export function usePageAct(remember?: (undo: () => unknown) => () => void): Act {
  const { say, fail } = useToast()
  return useMemo<Act>(
    () => async (done, run, undo) => {
      const running = run()
      const back = undo && (() => running.then(undo).catch(fail))
      const forget = back && remember?.(back)
      try {
        await running
      } catch (thrown) {
        forget?.()
        fail(thrown)
        return false
      }
      say({ done, ...(back ? { undo: back } : {}) })
      return true
    },
    [say, fail, remember],
  )
}
