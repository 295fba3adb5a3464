"use client"
import dynamic from "next/dynamic"
import { useMemo } from "react"
import type { LiveSession } from "@/editor/live/connect-live"
import { useDesk } from "./desk-context"
import { useLiveValue } from "./use-live"

// Most of the time nobody else is here.
const PeopleHere = dynamic(() => import("./people-here").then(module => module.PeopleHere))

export interface PeerHere {
  clientId: string
  user: { id: string; name: string }
  head: number
}

/** Who else has this article open. Renders when somebody comes, goes or moves, not when one types. */
export function Peers({ session }: { session: LiveSession | null }) {
  const { me } = useDesk()
  const here = useLiveValue(session, ({ peers }) =>
    JSON.stringify(
      peers
        .filter(peer => peer.user.id !== me.id)
        .map(({ clientId, user, head }) => ({ clientId, user, head })),
    ),
  )
  const peers = useMemo(() => JSON.parse(here) as PeerHere[], [here])
  return peers.length > 0 ? <PeopleHere peers={peers} /> : null
}
