import type { WebSocket } from "ws"
import { closeCodes, type Peer } from "@/editor/model/live-messages"
import type { Viewer } from "@/usecases/context"
import { tokenBucket } from "./token-bucket"

// Typing is one commit in flight and ten presences a second; scripts may burst.
const messagesPerSecond = 300
const bytesPerSecond = 2_000_000
/** What a slow reader may let lie before it is closed and catches up by a tail. */
const mostBuffered = 1_000_000

/** One socket of one person on one article. */
export interface Connection {
  readonly id: number
  readonly socket: WebSocket
  readonly articleId: string
  /** Looks the person up again; null where the session is over. */
  readonly resolve: () => Promise<Viewer | null>
  viewer: Viewer
  /** How often this person was looked up: an older answer that comes late counts for nothing. */
  lookups: number
  clientId: string | null
  place: Omit<Peer, "clientId" | "user"> | null
  /** False once this client sends more than it may. */
  mayReceive(bytes: number): boolean
  send(text: string | Buffer): void
  /** The document and tails: large by nature, so they do not count as lying unread. */
  sendWhole(whole: Buffer | string): void
  /** Holds what is sent back until `sendWhole`: an update must not overtake the document it belongs to. */
  hold(): void
  close(code: number): void
}

let made = 0

/** Wraps a socket with what it may receive and may leave unread. */
export function makeConnection(
  socket: WebSocket,
  articleId: string,
  viewer: Viewer,
  resolve: () => Promise<Viewer | null>,
  closed: (code: number) => void,
): Connection {
  const messages = tokenBucket(messagesPerSecond, messagesPerSecond * 2)
  const bytes = tokenBucket(bytesPerSecond, bytesPerSecond * 4)
  let whole = 0
  let held: (string | Buffer)[] | null = null

  const connection: Connection = {
    ...{ id: ++made, socket, articleId, resolve, viewer, lookups: 0, clientId: null, place: null },
    mayReceive: size => messages.take(1) && bytes.take(size),
    send(text) {
      if (held) return void held.push(text)
      if (socket.readyState !== socket.OPEN) return
      if (socket.bufferedAmount - whole > mostBuffered) return connection.close(closeCodes.slow)
      socket.send(text, { binary: false })
    },
    sendWhole(message) {
      const waiting = held ?? []
      held = null
      if (socket.readyState !== socket.OPEN) return
      const size = message.length
      whole += size
      socket.send(message, { binary: typeof message !== "string" }, () => {
        whole -= size
      })
      for (const text of waiting) connection.send(text)
    },
    hold() {
      held ??= []
    },
    close(code) {
      closed(code)
      socket.close(code)
      // A peer that does not answer the closing handshake must not keep its buffers.
      setTimeout(() => socket.terminate(), 2_000).unref()
    },
  }
  return connection
}
