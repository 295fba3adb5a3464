import { Mapping, type StepMap } from "prosemirror-transform"
import type { Peer } from "../model/live-messages"
import type { PeerPlace } from "./live-status"
import { localPosition, type Unconfirmed } from "./unconfirmed"

// A peer is seldom more than a few commits behind; one further back moves when it next moves itself.
const versionsKept = 200

/** Where the others are, followed through every commit. */
export function peerPlaces() {
  const peers = new Map<string, Peer>()
  const maps = new Map<number, readonly StepMap[]>()

  const moved = (peer: Peer, version: number, by: readonly StepMap[]): Peer => {
    const mapping = new Mapping([...by])
    return { ...peer, anchor: mapping.map(peer.anchor), head: mapping.map(peer.head), v: version }
  }

  return {
    take(seen: readonly Peer[], gone: readonly string[], version: number) {
      for (const id of gone) peers.delete(id)
      for (let peer of seen) {
        for (let v = peer.v + 1; v <= version; v++) {
          const by = maps.get(v)
          if (by) peer = moved(peer, v, by)
        }
        peers.set(peer.clientId, peer)
      }
    },
    follow(version: number, by: readonly StepMap[]) {
      maps.set(version, by)
      maps.delete(version - versionsKept)
      for (const [id, peer] of peers) if (peer.v < version) peers.set(id, moved(peer, version, by))
    },
    clear: () => peers.clear(),
    isEmpty: () => peers.size === 0,
    /** Positions in the document as it is shown here, with local steps on top. */
    shown(local: readonly Unconfirmed[], size: number): PeerPlace[] {
      const place = (position: number) => localPosition(local, Math.min(position, size))
      return [...peers.values()].map(({ clientId, user, anchor, head }) => ({
        ...{ clientId, user, anchor: Math.min(place(anchor), size), head: Math.min(place(head), size) },
      }))
    },
  }
}
