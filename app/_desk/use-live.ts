"use client"
import { useEffect, useState, useSyncExternalStore } from "react"
import type { Role } from "@/core/people/role"
import { newId } from "@/editor/commands/new-id"
import { connectLive, type LiveSession } from "@/editor/live/connect-live"
import type { GivenBack, LiveStatus } from "@/editor/live/live-status"
import { schemaHash } from "@/editor/model/schema"
import type { PeerHere } from "./peers"
import type { SaveState } from "./save-status"

export interface LiveArticle {
  session: LiveSession | null
  state: SaveState
  role: Role | null
  peers: readonly PeerHere[]
  /** Words the server could not keep. */
  refused: GivenBack | null
  dismissRefusal: () => void
  /** Why the text can only be gone on with after a new load. */
  stopped: "reload" | "signed_out" | "gone" | "replaced" | null
}

const first: LiveStatus = { state: "connecting", role: null, peers: [], version: 0 }
const nothing = () => () => {}

/** The live text of an article, for as long as the desk is open. */
export function useLive(
  articleId: string,
  changed: (changed: { claims: string[]; questions: string[]; article: boolean }) => unknown,
): LiveArticle {
  const [session, setSession] = useState<LiveSession | null>(null)
  useEffect(() => {
    const address = new URL(`/live/${articleId}`, window.location.href)
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:"
    const opened = connectLive({ url: address.href, articleId, clientId: newId(), schemaHash })
    setSession(opened)
    return () => opened.close()
  }, [articleId])
  useEffect(() => session?.onChanged(changed), [session, changed])
  const status = useSyncExternalStore(
    session?.subscribe ?? nothing,
    () => session?.status ?? first,
    () => first,
  )
  return {
    session,
    state: status.state,
    role: status.role,
    peers: status.peers,
    refused: status.refused ?? null,
    dismissRefusal: () => session?.dismissRefusal(),
    stopped: status.ended ?? (status.reload ? "reload" : null),
  }
}
