import { gunzipSync } from "node:zlib"
import WebSocket from "ws"
import type { CommitRef } from "@/editor/model/live-messages"

type Message = Record<string, unknown>
type Fits = (message: Message) => boolean

/** One socket as a program without the desk would use it. */
export interface Talk {
  send(message: unknown): void
  raw(text: string | Buffer): void
  /** The next message of this kind, of those that fit. */
  next<T = Message>(kind: string, fits?: Fits): Promise<T>
  /** What became of a commit: `taken`, or why it was refused. */
  answerTo(ref: CommitRef): Promise<string>
  closed: Promise<number>
  close(): void
}

const isOf = (given: unknown, { clientId, seq }: CommitRef) =>
  (given as CommitRef).clientId === clientId && (given as CommitRef).seq === seq

/** Opens a socket; gives the status of the answer where there was no upgrade. */
export function talk(url: string, headers: Record<string, string>): Promise<Talk | number> {
  const socket = new WebSocket(url, { headers })
  const inbox: Message[] = []
  const waiting: (() => void)[] = []
  socket.on("message", (data: Buffer, isBinary) => {
    inbox.push(JSON.parse(String(isBinary ? gunzipSync(data) : data)))
    for (const wake of waiting.splice(0)) wake()
  })
  const closed = new Promise<number>(done => socket.on("close", done))
  async function first(fits: Fits): Promise<never> {
    for (;;) {
      const at = inbox.findIndex(fits)
      if (at >= 0) return inbox.splice(at, 1)[0] as never
      await new Promise<void>(wake => waiting.push(wake))
    }
  }
  const held = ({ commits }: Message, ref: CommitRef) =>
    Array.isArray(commits) && commits.some(commit => isOf(commit.ref, ref))
  return new Promise(answer => {
    socket.on("unexpected-response", (_, response) => answer(response.statusCode ?? 0))
    socket.on("error", () => {})
    socket.on("open", () =>
      answer({
        send: message => socket.send(JSON.stringify(message)),
        raw: text => socket.send(text),
        next: (kind, fits = () => true) => first(message => message.t === kind && fits(message)),
        async answerTo(ref) {
          const said: Message = await first(
            message => held(message, ref) || (message.t === "refused" && isOf(message.ref, ref)),
          )
          return said.t === "refused" ? String(said.why) : "taken"
        },
        closed,
        close: () => socket.close(),
      }),
    )
  })
}
