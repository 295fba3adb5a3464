"use client"
import { useCallback, useEffect, useState } from "react"

/** Writes the claim into the address, so that a link to it can be copied and a reload comes back to it. */
function writeAddress(claim: string | null) {
  const address = new URL(window.location.href)
  // A link to a note of this claim stays one while nothing else is chosen.
  if (claim !== address.searchParams.get("claim")) address.searchParams.delete("note")
  if (claim) address.searchParams.set("claim", claim)
  else address.searchParams.delete("claim")
  address.searchParams.delete("version")
  window.history.replaceState(window.history.state, "", address)
}

export interface ActiveClaim {
  /** The claim whose words and card are lit. */
  active: string | null
  /** Whether its panel is open. */
  open: boolean
  choose(id: string | null): void
  show(id: string): void
  close(): void
}

/** Which claim is being worked on, and whether its panel is open. */
export function useActiveClaim(first: string | null): ActiveClaim {
  const [state, setState] = useState({ active: first, open: first !== null })
  const { active, open } = state
  useEffect(() => writeAddress(open ? active : null), [active, open])
  // Another link to this article leads to another claim without opening the page anew.
  useEffect(() => {
    if (first) setState({ active: first, open: true })
  }, [first])
  const choose = useCallback((id: string | null) => {
    setState(before => (before.active === id ? before : { active: id, open: before.open && id !== null }))
  }, [])
  const show = useCallback((id: string) => setState({ active: id, open: true }), [])
  const close = useCallback(() => setState(before => ({ ...before, open: false })), [])
  return { active, open, choose, show, close }
}
