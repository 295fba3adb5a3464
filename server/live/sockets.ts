import { type IncomingMessage, STATUS_CODES } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocketServer } from "ws"
import { closeCodes, liveLimits } from "@/editor/model/live-messages"
import type { Caller, Viewer } from "@/usecases/context"
import type { Authority } from "@/usecases/live/authority"
import { roleIn } from "@/usecases/live/submission"
import { callerOf } from "../http/caller"
import type { Logger } from "../log"
import type { Metrics } from "../metrics"
import { type Connection, makeConnection } from "./connection"
import { converse } from "./conversation"
import { makeHub, recheck } from "./hub"

export interface SocketParts {
  authority: Authority
  /** The person behind a cookie or bearer token; null where there is none. */
  viewerOf(caller: Caller): Promise<Viewer | null>
  /** Whether the article is on the desk, not removed. */
  isActive(articleId: string): Promise<boolean>
  metrics: Metrics
  log: Logger
  trustProxy: boolean
  /** Where pages come from; null: the address the request names. */
  publicOrigin: string | null
  /** Looks everybody up again this often, for changes made through another process. */
  recheckEvery: number
}

export interface Sockets {
  /** Answers an upgrade to `/live/<articleId>`; false where it is another path. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Looks this person up again, on every article they have open. */
  recheck(userId: string): void
  /** Looks everybody up again who has this article open. */
  recheckArticle(articleId: string): void
  close(): void
}

const path = /^\/live\/([\w-]{1,64})$/
const pingEvery = 25_000

/** Browsers say where a page came from: a page of another site must not use this person's session. */
export function isOwnOrigin(request: IncomingMessage, publicOrigin: string | null): boolean {
  const { origin, host } = request.headers
  if (!origin) return request.headers.authorization !== undefined
  if (origin === publicOrigin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** Answers an upgrade with a status and ends it. */
export function refuse(socket: Duplex, status: number) {
  const line = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`
  socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Makes the sockets of live articles. */
export function makeSockets(parts: SocketParts): Sockets {
  const { authority, metrics, log } = parts
  const hub = makeHub(authority, metrics)
  // Also those who have not joined yet: their role may end before they do.
  const open = new Set<Connection>()
  const server = new WebSocketServer({
    ...{ noServer: true, maxPayload: liveLimits.frameBytes, perMessageDeflate: false, clientTracking: true },
  })

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer, articleId: string) {
    if (!isOwnOrigin(request, parts.publicOrigin)) return refuse(socket, 403)
    const caller = callerOf(request, parts.trustProxy)
    const viewer = await parts.viewerOf(caller)
    if (!viewer) return refuse(socket, 401)
    if (!(await mayOpen(viewer, articleId))) return refuse(socket, 404)
    server.handleUpgrade(request, socket, head, ws => {
      metrics.sockets.inc()
      const resolve = () => parts.viewerOf(caller)
      const closed = (code: number) => metrics.closes.inc({ code: String(code) })
      const connection = makeConnection(ws, articleId, viewer, resolve, closed)
      open.add(connection)
      ws.on("close", () => {
        open.delete(connection)
        metrics.sockets.dec()
      })
      keepAlive(ws)
      converse(connection, { hub, authority, metrics, log })
      // Opening the article took time, in which somebody may have been lowered.
      void lookUp(connection)
    })
  }

  /** Another workspace's article is not there, like one that does not exist. */
  async function mayOpen(viewer: Viewer, articleId: string): Promise<boolean> {
    if (!roleIn(viewer, articleId) || !(await parts.isActive(articleId))) return false
    const article = await authority.open(articleId).catch(() => null)
    if (!article) return false
    return article.room.workspaceId === viewer.workspaceId || viewer.guestOf.has(articleId)
  }

  /** Each by itself: one that cannot be looked up does not keep the others waiting. */
  const again = (whom: (one: Connection) => boolean) => {
    for (const one of [...open].filter(whom)) void lookUp(one)
  }

  async function lookUp(one: Connection) {
    try {
      await recheck(one, parts.isActive)
    } catch (error) {
      log.error({ err: error }, "recheck failed")
      // Whom nobody can vouch for is not served: they come again, and are asked at the door.
      one.close(1011)
    }
  }
  const sweep = setInterval(() => again(() => true), parts.recheckEvery)
  sweep.unref()

  return {
    upgrade(request, socket, head) {
      const articleId = path.exec(request.url?.split("?")[0] ?? "")?.[1]
      if (!articleId) return false
      socket.on("error", () => socket.destroy())
      admit(request, socket, head, articleId).catch((error: unknown) => {
        log.error({ err: error }, "a socket could not be opened")
        refuse(socket, 503)
      })
      return true
    },
    recheck: userId => again(one => one.viewer.userId === userId),
    recheckArticle: articleId => again(one => one.articleId === articleId),
    close() {
      clearInterval(sweep)
      for (const ws of server.clients) {
        ws.close(closeCodes.restart)
        setTimeout(() => ws.terminate(), 1_000).unref()
      }
      server.close()
    },
  }
}

/** Drops a peer that no longer answers, whose cable was pulled. */
export function keepAlive(ws: import("ws").WebSocket) {
  let answered = true
  ws.on("pong", () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return ws.terminate()
    answered = false
    ws.ping()
  }, pingEvery)
  timer.unref()
  ws.on("close", () => clearInterval(timer))
}
