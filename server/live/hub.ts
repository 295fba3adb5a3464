import { closeCodes } from "@/editor/model/live-messages"
import type { Authority, OpenArticle, Watcher } from "@/usecases/live/authority"
import { roleIn } from "@/usecases/live/submission"
import type { Metrics } from "../metrics"
import type { Connection } from "./connection"
import { initFrames, updateFrame } from "./frames"
import { peerNews } from "./peers"

/** One open article and everybody who has it open. */
export interface LiveRoom {
  article: OpenArticle
  connections: Set<Connection>
  init: ReturnType<typeof initFrames>
  news: ReturnType<typeof peerNews>
  /** Lets somebody in; opens the room again where the last one left while they were on their way. */
  enter(connection: Connection): void
  leave(connection: Connection): void
}

/** The rooms of this process, opened by the first who comes and closed by the last who leaves. */
export function makeHub(authority: Authority, metrics: Metrics) {
  const rooms = new Map<string, Promise<LiveRoom>>()

  async function openRoom(articleId: string): Promise<LiveRoom> {
    const article = await authority.open(articleId)
    const connections = new Set<Connection>()
    const news = peerNews(connections)
    const watcher: Watcher = {
      update(entries) {
        const frame = updateFrame(entries)
        for (const one of connections) one.send(frame)
      },
      changed({ article, ...ids }) {
        const frame = JSON.stringify({ t: "changed", ...ids, ...(article ? { article } : {}) })
        for (const one of connections) one.send(frame)
      },
    }
    let isOpen = false
    const enter = (connection: Connection) => {
      connections.add(connection)
      if (isOpen) return
      isOpen = true
      rooms.set(articleId, Promise.resolve(room))
      article.watchers.add(watcher)
      metrics.rooms.inc()
    }
    const leave = (connection: Connection) => {
      if (!connections.delete(connection)) return
      news.left(connection)
      if (connections.size > 0) return
      isOpen = false
      rooms.delete(articleId)
      news.close()
      authority.unwatch(article, watcher)
      metrics.rooms.dec()
    }
    const room: LiveRoom = { article, connections, init: initFrames(), news, enter, leave }
    return room
  }

  return {
    room(articleId: string): Promise<LiveRoom> {
      const known = rooms.get(articleId)
      if (known) return known
      const opening = openRoom(articleId)
      rooms.set(articleId, opening)
      opening.catch(() => rooms.delete(articleId))
      return opening
    },
  }
}

export type Hub = ReturnType<typeof makeHub>

/** Looks a person up again: ends what they may no longer do, and tells them of a role that changed. */
export async function recheck(
  connection: Connection,
  isActive: (articleId: string) => Promise<boolean>,
): Promise<void> {
  const lookup = ++connection.lookups
  const now = await connection.resolve()
  const active = await isActive(connection.articleId)
  if (lookup !== connection.lookups) return
  if (!now || now.userId !== connection.viewer.userId) return connection.close(closeCodes.signedOut)
  const role = roleIn(now, connection.articleId)
  if (!role || !active) return connection.close(closeCodes.gone)
  const before = roleIn(connection.viewer, connection.articleId)
  connection.viewer = now
  // Who has not joined yet is told the role with the document.
  if (role !== before && connection.clientId) connection.send(JSON.stringify({ t: "role", role }))
}
