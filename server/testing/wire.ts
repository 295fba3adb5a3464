import { EventEmitter } from "node:events"
import type { WebSocket } from "ws"
import type { SocketLike } from "@/editor/live/link"

/** One connection without a network: both ends hold what was sent until the test lets it through, a message at a time. */
export interface Wire {
  client: SocketLike
  server: WebSocket
  /** Lets the oldest message to the server through; false where there is none. */
  toServer(): boolean
  toClient(): boolean
  /** Pulls the cable: what is under way is lost. */
  cut(): void
  isOpen(): boolean
}

type Frame = string | Buffer

class ServerEnd extends EventEmitter {
  readonly OPEN = 1
  readyState = 1
  bufferedAmount = 0
  readonly out: Frame[] = []
  closed: (code: number) => void = () => {}
  send(data: Frame, _options?: unknown, sent?: () => void) {
    if (this.readyState === 1) this.out.push(data)
    sent?.()
  }
  close(code = 1005) {
    this.closed(code)
  }
  terminate() {
    this.closed(1006)
  }
  ping() {}
}

/** Makes a wire; the client's end opens when the first message to it is let through. */
export function makeWire(): Wire {
  const server = new ServerEnd()
  const inbox: string[] = []
  let opened = false
  let open = true

  const end = (code: number) => {
    if (!open) return
    open = false
    server.readyState = 3
    client.readyState = 3
    inbox.length = 0
    server.out.length = 0
    server.emit("close")
    client.onclose?.({ code })
  }
  server.closed = end

  const client = {
    binaryType: "blob",
    readyState: 0,
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (text: string) => void inbox.push(text),
    close: () => end(1005),
  } as SocketLike & { readyState: number }

  return {
    client,
    server: server as unknown as WebSocket,
    isOpen: () => open,
    toServer() {
      if (!open) return false
      if (!opened) {
        if (!client.onopen) return false
        opened = true
        client.readyState = 1
        client.onopen?.(undefined as never)
        return true
      }
      const text = inbox.shift()
      if (text === undefined) return false
      server.emit("message", Buffer.from(text), false)
      return true
    },
    toClient() {
      const frame = open ? server.out.shift() : undefined
      if (frame === undefined) return false
      const data = typeof frame === "string" ? frame : new Uint8Array(frame).buffer
      client.onmessage?.({ data })
      return true
    },
    cut: () => end(1006),
  }
}
