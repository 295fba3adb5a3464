import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import WebSocket from "ws"
import type { ClaimRow, SourceRow } from "@/core/desk/views"
import { members } from "@/db/tables/people"
import type { ServerMessage } from "@/editor/model/live-messages"
import { schemaHash } from "@/editor/model/schema"
import type { Viewer } from "@/usecases/context"
import { type Call, leaksIn, makeSecret, type Secret } from "@/usecases/testing/secret-source"
import { makeLog } from "../log"
import { makeMetrics } from "../metrics"
import { type Obelus, openObelus } from "../obelus-context"
import { type StoredPerson, storePerson } from "../testing/stored-desk"
import { makeSockets, type Sockets } from "./sockets"

// Somebody outside the circle of a restricted source, on a raw socket: every kind of frame, while the circle works beside them.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Every kind of frame and what brings it about below. A new kind without a line here does not compile. */
const brought: Record<ServerMessage["t"], string> = {
  init: "joining",
  tail: "joining with a version",
  reload: "joining with another schema",
  update: "somebody typing",
  refused: "a commit that does not fit",
  presence: "somebody's caret",
  changed: "restricted evidence, notes and circles",
  role: "a role that was changed",
}

let obelus: Obelus
let sockets: Sockets
let server: Server
let dataDir: string
let articleId: string
let claim: ClaimRow
let ana: { token: string; viewer: Viewer }
let rena: StoredPerson

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  const { DATABASE_URL } = process.env
  const recheck = (userId: string) => sockets.recheck(userId)
  obelus = await openObelus({ DATA_DIR: dataDir, DATABASE_URL }, { recheck })
  const made = await storePerson(obelus.database, obelus.workspaceId, "Ana", "editor")
  rena = await storePerson(obelus.database, obelus.workspaceId, "Rena", "reviewer")
  const viewer = await obelus.viewerOf({ bearer: made.token, request: "r" })
  ana = { token: made.token, viewer: viewer as Viewer }
  const bytes = new TextEncoder().encode("Lorem Valley\n\nIn June 42 soldiers were killed near Lorem.")
  const imported = await call<{ articleId: string }>(ana.viewer, "importArticle", {
    bytes,
    filename: "a.txt",
  })
  articleId = imported.articleId
  const quote = { id: articleId, quote: "42 soldiers were killed", kind: "figure" }
  claim = await call<ClaimRow>(ana.viewer, "createClaim", quote)
  sockets = makeSockets({
    ...{ authority: obelus.live, viewerOf: obelus.viewerOf, isActive: obelus.isActive },
    ...{ metrics: makeMetrics(), log: makeLog("silent"), trustProxy: false, publicOrigin: null },
    recheckEvery: 60_000,
  })
  server = createServer()
  server.on("upgrade", (request, socket, head) => void sockets.upgrade(request, socket, head))
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
})
afterAll(async () => {
  sockets.close()
  server.close()
  await obelus.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const call: Call = async <T>(as: Viewer, verb: string, input: object) => {
  const answer = await obelus.call(verb, input, as)
  if (!answer.ok) throw answer.error
  return answer.value as T
}

/** A socket that keeps every byte it is sent, as text. */
function listen(token: string) {
  const { port } = server.address() as AddressInfo
  const headers = { authorization: `Bearer ${token}` }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live/${articleId}`, { headers })
  const frames: string[] = []
  const waiting: (() => void)[] = []
  socket.on("message", (data: Buffer, isBinary) => {
    frames.push(String(isBinary ? gunzipSync(data) : data))
    for (const wake of waiting.splice(0)) wake()
  })
  const opened = new Promise<void>(done => socket.on("open", () => done()))
  let looked = 0
  return {
    frames,
    async send(message: object) {
      await opened
      socket.send(JSON.stringify(message))
    },
    /** The next frame of this kind, which may have come already. */
    async next<T = ServerMessage>(kind: ServerMessage["t"]): Promise<T> {
      for (;;) {
        while (looked < frames.length) {
          const frame = JSON.parse(frames[looked++] as string) as { t: string }
          if (frame.t === kind) return frame as T
        }
        await new Promise<void>(wake => waiting.push(wake))
      }
    },
    close: () => socket.close(),
  }
}

const enter = (clientId: string, more: object = {}) => ({
  ...{ t: "join", article: articleId, clientId, schema: schemaHash, ...more },
})
const commit = (clientId: string, seq: number, base: number, steps: unknown[]) => ({
  ...{ t: "commit", base, ref: { clientId, seq }, steps },
})
const typing = { stepType: "replace", from: 2, to: 2, slice: { content: [{ type: "text", text: "x" }] } }
const citing = (sourceId: string) => ({
  ...{ stepType: "replace", from: 20, to: 20 },
  slice: {
    content: [
      {
        type: "citation",
        attrs: { items: [{ sourceId, locator: null, label: null, prefix: null, suffix: null }] },
      },
    ],
  },
})

describe("somebody outside the circle", () => {
  it("is sent no word and no id of a restricted source in any kind of frame", async () => {
    const outside = listen(rena.token)
    const inside = listen(ana.token)
    await outside.send(enter("client-outside"))
    await outside.next("init")
    await inside.send(enter("client-inside"))
    const { v } = await inside.next<{ v: number }>("init")

    // What the circle does while the other looks on.
    const secret: Secret = await makeSecret(call, ana.viewer, claim.questionId, { terms: "confidential" })
    await outside.next("changed")
    await inside.send({ t: "presence", anchor: 2, head: 2, v })
    await outside.next("presence")
    await inside.send(commit("client-inside", 1, v, [typing]))
    await outside.next("update")

    // A citation would carry the id into everybody's document: it is refused before it is told to anybody.
    await inside.send(commit("client-inside", 2, v + 1, [citing(secret.source.id)]))
    const { detail } = await inside.next<{ detail: string }>("refused")
    expect(detail).toBe("live.restricted_citation")

    // What was known to everybody and is restricted now leaves by the same frame.
    const told = await makeSecret(call, ana.viewer, claim.questionId, {})
    await outside.next("changed")
    const { rev } = await call<SourceRow>(ana.viewer, "openSource", { id: told.source.id })
    await call(ana.viewer, "changeCircle", { id: told.source.id, rev, people: [ana.viewer.userId] })
    await outside.next("changed")

    await outside.send(commit("client-outside", 1, v + 1, [{ stepType: "none" }]))
    await outside.next("refused")
    await obelus.database.transact(tx =>
      tx.update(members).set({ role: "viewer" }).where(eq(members.userId, rena.userId)).returning(),
    )
    sockets.recheck(rena.userId)
    await outside.next("role")

    const again = listen(rena.token)
    await again.send(enter("client-again", { have: v }))
    await again.next("tail")
    const stale = listen(rena.token)
    await stale.send(enter("client-stale", { schema: "another" }))
    await stale.next("reload")

    const frames = [outside, again, stale].flatMap(one => one.frames)
    const kinds = new Set(frames.map(frame => (JSON.parse(frame) as { t: string }).t))
    expect([...kinds].sort()).toEqual(Object.keys(brought).sort())
    for (const frame of frames) expect(leaksIn(frame, [secret, told]), frame.slice(0, 200)).toEqual([])
    for (const one of [outside, inside, again, stale]) one.close()
  })
})
