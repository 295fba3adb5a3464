import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { type WebSocket, WebSocketServer } from "ws"
import { closeCodes } from "@/editor/model/live-messages"
import type { NewsFor, Viewer } from "@/usecases/context"
import { roleIn } from "@/usecases/live/submission"
import { callerOf } from "../http/caller"
import { isOwnOrigin, keepAlive, refuse, type SocketParts } from "./sockets"

/** A person's own line, wherever they are in the workspace: it says that something may wait for them, never what. */
interface Line {
  socket: WebSocket
  viewer: Viewer
  resolve(): Promise<Viewer | null>
  /** Set while a frame is about to be sent: news of one moment are one frame. */
  pending: ReturnType<typeof setTimeout> | null
}

export interface NewsLines {
  /** Answers an upgrade to `/news`; false where it is another path. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  news(to: NewsFor): void
  recheck(userId: string): void
  close(): void
}

/** Batches change many notes at once; nobody asks more often than this. Milliseconds. */
const together = 150
/** Nothing is ever said on this line by a browser. */
const mostReceived = 1_000

type Parts = Pick<SocketParts, "viewerOf" | "log" | "trustProxy" | "publicOrigin" | "recheckEvery">

/** Makes the lines on which the server says "look again". */
export function makeNewsLines(parts: Parts): NewsLines {
  const lines = new Set<Line>()
  const server = new WebSocketServer({ noServer: true, maxPayload: mostReceived, perMessageDeflate: false })

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer) {
    if (!isOwnOrigin(request, parts.publicOrigin)) return refuse(socket, 403)
    const caller = callerOf(request, parts.trustProxy)
    const viewer = await parts.viewerOf(caller)
    if (!viewer) return refuse(socket, 401)
    server.handleUpgrade(request, socket, head, ws => {
      const line: Line = { socket: ws, viewer, resolve: () => parts.viewerOf(caller), pending: null }
      lines.add(line)
      ws.on("message", () => ws.close(closeCodes.protocol))
      ws.on("error", () => {})
      ws.on("close", () => {
        lines.delete(line)
        if (line.pending) clearTimeout(line.pending)
      })
      keepAlive(ws)
    })
  }

  async function look(line: Line) {
    const now = await line.resolve()
    if (!now || now.userId !== line.viewer.userId) return line.socket.close(closeCodes.signedOut)
    line.viewer = now
  }
  const again = async (userId: string | null) => {
    for (const line of [...lines]) if (userId === null || line.viewer.userId === userId) await look(line)
  }
  const fault = (error: unknown) => parts.log.error({ err: error }, "news fault")
  const sweep = setInterval(() => void again(null).catch(fault), parts.recheckEvery)
  sweep.unref()

  return {
    upgrade(request, socket, head) {
      if (request.url?.split("?")[0] !== "/news") return false
      socket.on("error", () => socket.destroy())
      admit(request, socket, head).catch((error: unknown) => {
        fault(error)
        refuse(socket, 503)
      })
      return true
    },
    news(to) {
      for (const line of lines) if (isFor(to, line.viewer)) say(line)
    },
    recheck: userId => void again(userId).catch(fault),
    close() {
      clearInterval(sweep)
      for (const { socket } of lines) socket.close(closeCodes.restart)
      server.close()
    },
  }
}

function isFor({ workspaceId, articleId, people }: NewsFor, viewer: Viewer): boolean {
  if (viewer.workspaceId !== workspaceId) return false
  if (people) return people.includes(viewer.userId)
  return articleId ? roleIn(viewer, articleId) !== null : viewer.role !== null
}

function say(line: Line) {
  line.pending ??= setTimeout(() => {
    line.pending = null
    if (line.socket.readyState === line.socket.OPEN) line.socket.send(JSON.stringify({ t: "notes" }))
  }, together)
}
