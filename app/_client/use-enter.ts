import { useEffect, useState } from "react"

/**
 * Enter in a field that finds things as one types. What is found comes a moment after the letters: pressed before, it takes the
 * highlighted one of what was asked for when that is here, never one of what stood there before.
 */
export function useEnter<Item>(isFresh: boolean, chosen: Item | undefined, choose: (item: Item) => unknown) {
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!isWaiting || !isFresh) return
    setWaiting(false)
    if (chosen !== undefined) void choose(chosen)
  })
  return {
    press() {
      if (!isFresh) setWaiting(true)
      else if (chosen !== undefined) void choose(chosen)
    },
    /** Other letters were typed. */
    forget: () => setWaiting(false),
  }
}

/** Whether what a query found, or that it failed, answers what stands in the field now. */
export const isFreshFor = (
  typed: string,
  q: string,
  { isPending, isPlaceholderData }: { isPending: boolean; isPlaceholderData: boolean },
): boolean => !isPending && !isPlaceholderData && typed.trim() === q
