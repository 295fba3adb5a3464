import { type ClientMessage, closeCodes, type ServerMessage } from "../model/live-messages"
import { readServerMessage } from "../model/read-live-messages"
import { backoff } from "./backoff"

/** The part of WebSocket that a link uses; tests give their own. */
export interface SocketLike {
  binaryType: string
  readonly readyState: number
  send(text: string): void
  close(code?: number): void
  onopen: ((event: never) => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  onerror: ((event: never) => void) | null
}

export interface LinkHooks {
  opened(): void
  message(message: ServerMessage): void
  lost(): void
  /** The server will not have this client back: signed out, or the article is gone for them. */
  ended(why: "signed_out" | "gone" | "replaced"): void
}

const final: Record<number, Parameters<LinkHooks["ended"]>[0]> = {
  [closeCodes.signedOut]: "signed_out",
  [closeCodes.gone]: "gone",
  [closeCodes.replaced]: "replaced",
}

async function textOf(data: unknown): Promise<string> {
  if (typeof data === "string") return data
  const packed = data instanceof Blob ? data : new Blob([data as ArrayBuffer])
  return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).text()
}

export interface Link {
  /** False where there is no connection; the message is not kept. */
  send(message: ClientMessage): boolean
  /** Gives this connection up, which may only look open, and connects anew. */
  again(): void
  close(): void
}

/** Runs something after some milliseconds; gives what calls it off. */
export type Later = (run: () => void, ms: number) => () => void

export const onClock: Later = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** A connection that comes back by itself. Messages are handed on in order, also where unpacking one takes a while. */
export function openLink(open: () => SocketLike, hooks: LinkHooks, later: Later = onClock): Link {
  let socket: SocketLike | null = null
  let tries = 0
  let callOff: (() => void) | null = null
  let closed = false

  function connect() {
    callOff = null
    const mine = open()
    socket = mine
    mine.binaryType = "arraybuffer"
    let order: Promise<void> = Promise.resolve()
    const hand = (text: string) => {
      const message = readServerMessage(text)
      if (message && socket === mine) hooks.message(message)
    }
    let unpacking = 0
    mine.onopen = () => hooks.opened()
    mine.onmessage = ({ data }) => {
      tries = 0
      if (typeof data === "string" && unpacking === 0) return hand(data)
      unpacking++
      order = order
        .then(() => textOf(data))
        .then(hand)
        .finally(() => {
          unpacking--
        })
      order.catch(() => mine.close())
    }
    mine.onerror = () => {}
    mine.onclose = ({ code }) => {
      if (socket !== mine) return
      socket = null
      const why = final[code]
      if (closed) return
      if (why) return hooks.ended(why)
      hooks.lost()
      callOff = later(connect, backoff(tries++))
    }
  }

  /** The network came back: no need to wait for the timer. */
  function online() {
    if (!callOff) return
    callOff()
    connect()
  }

  const page = typeof window === "undefined" ? null : window
  page?.addEventListener("online", online)
  connect()
  return {
    send(message) {
      if (socket?.readyState !== 1) return false
      socket.send(JSON.stringify(message))
      return true
    },
    again() {
      const old = socket
      if (!old) return
      socket = null
      old.close()
      hooks.lost()
      callOff = later(connect, backoff(tries++))
    },
    close() {
      closed = true
      callOff?.()
      page?.removeEventListener("online", online)
      socket?.close(1000)
      socket = null
    },
  }
}
