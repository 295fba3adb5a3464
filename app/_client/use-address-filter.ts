"use client"
import { useCallback, useState } from "react"

/** A filter that lives in the address: a link, a reload and Back come to the same list. */
export function useAddressFilter(first: Record<string, string | undefined>) {
  const [filter, setFilter] = useState(first)
  const change = useCallback((part: Record<string, string | undefined>) => {
    setFilter(before => {
      const next = { ...before, ...part }
      const address = new URL(window.location.href)
      for (const [name, value] of Object.entries(next)) {
        if (value) address.searchParams.set(name, value)
        else address.searchParams.delete(name)
      }
      window.history.replaceState(window.history.state, "", address)
      return next
    })
  }, [])
  const active = Object.values(filter).some(Boolean)
  const clear = useCallback(
    () => change(Object.fromEntries(Object.keys(first).map(name => [name, undefined]))),
    [change, first],
  )
  return { filter, change, clear, active }
}
