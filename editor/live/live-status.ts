import type { Role } from "@/core/people/role"
import type { RefusalReason, ReloadReason } from "../model/live-messages"

export interface PeerPlace {
  clientId: string
  user: { id: string; name: string }
  /** Positions in the document shown here. */
  anchor: number
  head: number
}

/** Words that could not be kept, given back to the person who typed them. */
export interface GivenBack {
  why: RefusalReason | "dropped" | "ended"
  /** A code for `app/messages`. */
  detail: string
  text: string
}

export interface LiveStatus {
  state: "connecting" | "saved" | "saving" | "offline" | "readonly"
  role: Role | null
  peers: readonly PeerPlace[]
  /** The version the server confirmed. */
  version: number
  refused?: GivenBack
  /** The page must be loaded anew; what was typed is kept on this device and comes back then. */
  reload?: ReloadReason
  /** The server will not have this page back. */
  ended?: "signed_out" | "gone" | "replaced"
}

/** A value that tells whoever listens when it is another. */
export function statusStore() {
  const listeners = new Set<() => void>()
  let status: LiveStatus = { state: "connecting", role: null, peers: [], version: 0 }
  return {
    get: () => status,
    set(change: Partial<LiveStatus>) {
      const keys = Object.keys(change) as (keyof LiveStatus)[]
      if (keys.every(name => status[name] === change[name])) return
      status = { ...status, ...change }
      for (const listener of listeners) listener()
    },
    clear(name: "refused") {
      const { [name]: _, ...rest } = status
      status = rest
      for (const listener of listeners) listener()
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
