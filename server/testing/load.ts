import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import WebSocket from "ws"
import { schemaHash } from "@/editor/model/schema"

/** A client that only types: one commit on its way, the next as soon as it is answered (or after `every` milliseconds). */
export interface Load {
  /** Milliseconds from sending until this many of the others had it; one per commit and receiver. */
  everyoneHas: number[]
  answered: number[]
  commits: number
}

export interface LoadOptions {
  url: string
  articleId: string
  tokens: readonly string[]
  seconds: number
  /** Milliseconds between two commits of one person; 0: as fast as answers come. */
  every: number
}

interface Update {
  t: string
  v?: number
  from?: number
  commits?: { v: number; ref: { clientId: string; seq: number } }[]
}

/** Drives an article with many people; what it measures is over real sockets on this machine. */
export async function load({ url, articleId, tokens, seconds, every }: LoadOptions): Promise<Load> {
  const sentAt = new Map<string, number>()
  const left = new Map<string, number>()
  const result: Load = { everyoneHas: [], answered: [], commits: 0 }
  let running = true
  const sockets = await Promise.all(tokens.map((token, at) => typing(token, at)))
  await new Promise(done => setTimeout(done, seconds * 1000))
  running = false
  await new Promise(done => setTimeout(done, 500))
  for (const socket of sockets) socket.close()
  return result

  function typing(token: string, at: number): Promise<WebSocket> {
    const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` } })
    const clientId = `load-${at}`
    let version = 0
    let seq = 0
    const send = () => {
      if (!running) return
      const key = `${clientId} ${++seq}`
      sentAt.set(key, performance.now())
      left.set(key, tokens.length)
      const step = { stepType: "replace", from: 2, to: 2, slice: { content: [{ type: "text", text: "x" }] } }
      socket.send(JSON.stringify({ t: "commit", base: version, ref: { clientId, seq }, steps: [step] }))
    }
    const take = ({ v, ref }: { v: number; ref: { clientId: string; seq: number } }) => {
      version = v
      const key = `${ref.clientId} ${ref.seq}`
      const waited = performance.now() - (sentAt.get(key) ?? 0)
      const others = (left.get(key) ?? 1) - 1
      left.set(key, others)
      if (others === 0) result.everyoneHas.push(waited)
      if (ref.clientId !== clientId) return
      result.commits++
      result.answered.push(waited)
      setTimeout(send, Math.max(0, every - waited))
    }
    return new Promise(joined => {
      socket.on("open", () =>
        socket.send(JSON.stringify({ t: "join", article: articleId, clientId, schema: schemaHash })),
      )
      socket.on("message", (data: Buffer, isBinary) => {
        const message = JSON.parse(String(isBinary ? gunzipSync(data) : data)) as Update
        if (message.t === "update") for (const commit of message.commits ?? []) take(commit)
        if (message.t !== "init") return
        version = message.v ?? 0
        joined(socket)
        setTimeout(send, Math.random() * every)
      })
    })
  }
}

/** CPU seconds a process has used so far (Linux). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** The value below which this share of the measures lies. */
export function percentile(measures: readonly number[], share: number): number {
  const sorted = [...measures].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
