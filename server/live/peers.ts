import { liveLimits, type Peer } from "@/editor/model/live-messages"
import type { Connection } from "./connection"

const every = 1000 / liveLimits.presencePerSecond

/** Tells the people of one article where the others are, at most ten times a second, however often they move. */
export function peerNews(connections: ReadonlySet<Connection>) {
  const moved = new Set<Connection>()
  const gone = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null

  function tell() {
    timer = null
    const peers = [...moved].map(peerOf).filter(peer => peer !== null)
    moved.clear()
    const left = [...gone]
    gone.clear()
    for (const one of connections) {
      if (!one.clientId) continue
      const others = peers.filter(peer => peer.clientId !== one.clientId)
      if (others.length > 0 || left.length > 0)
        one.send(JSON.stringify({ t: "presence", peers: others, gone: left }))
    }
  }

  const soon = () => {
    timer ??= setTimeout(tell, every)
  }
  return {
    moved(one: Connection) {
      moved.add(one)
      soon()
    },
    left(one: Connection) {
      moved.delete(one)
      if (!one.clientId || !one.place) return
      gone.add(one.clientId)
      soon()
    },
    /** Who is where, for somebody who just came. */
    greet(one: Connection) {
      const peers = [...connections]
        .filter(other => other !== one)
        .map(peerOf)
        .filter(peer => peer !== null)
      if (peers.length > 0) one.send(JSON.stringify({ t: "presence", peers, gone: [] }))
    },
    close() {
      if (timer) clearTimeout(timer)
    },
  }
}

function peerOf({ clientId, viewer, place }: Connection): Peer | null {
  return clientId && place ? { clientId, user: { id: viewer.userId, name: viewer.name }, ...place } : null
}
