import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import WebSocket from "ws"
import { members } from "@/db/tables/people"
import { closeCodes } from "@/editor/model/live-messages"
import type { Viewer } from "@/usecases/context"
import { articleOf } from "@/usecases/live/testing/temporary-article"
import { makeLog } from "../log"
import { type Obelus, openObelus } from "../obelus-context"
import { type StoredPerson, storedArticle, storePerson } from "../testing/stored-desk"
import { makeNewsLines, type NewsLines } from "./news"

let obelus: Obelus
let lines: NewsLines
let server: Server
let dataDir: string
let articleId: string
let ana: StoredPerson
let ben: StoredPerson

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  const { DATABASE_URL } = process.env
  obelus = await openObelus({ DATA_DIR: dataDir, DATABASE_URL }, { news: to => lines.news(to) })
  const { database, workspaceId } = obelus
  ana = await storePerson(database, workspaceId, "Ana", "editor")
  ben = await storePerson(database, workspaceId, "Ben", "reviewer")
  articleId = await storedArticle(database, workspaceId, articleOf("Some words."))
  lines = makeNewsLines({
    ...{ viewerOf: obelus.viewerOf, log: makeLog("silent"), trustProxy: false },
    ...{ publicOrigin: "https://desk.example", recheckEvery: 60_000 },
  })
  server = createServer()
  server.on("upgrade", (request, socket, head) => {
    if (!lines.upgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
})
afterAll(async () => {
  lines.close()
  server.close()
  await obelus.close()
  rmSync(dataDir, { recursive: true, force: true })
})

interface Heard {
  frames: string[]
  /** Resolves with the next frame. */
  next(): Promise<string>
  closed: Promise<number>
  say(text: string): void
}

function listen(headers: Record<string, string>): Promise<Heard | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/news`, { headers })
  const frames: string[] = []
  const waiting: ((frame: string) => void)[] = []
  socket.on("message", data => {
    frames.push(String(data))
    for (const wake of waiting.splice(0)) wake(String(data))
  })
  const closed = new Promise<number>(done => socket.on("close", done))
  const next = () => new Promise<string>(wake => waiting.push(wake))
  return new Promise(answer => {
    socket.on("unexpected-response", (_, response) => answer(response.statusCode ?? 0))
    socket.on("error", () => {})
    socket.on("open", () => answer({ frames, next, closed, say: text => socket.send(text) }))
  })
}
const asPerson = (one: StoredPerson) => listen({ authorization: `Bearer ${one.token}` }) as Promise<Heard>

const viewer = (one: StoredPerson, role: Viewer["role"]): Viewer => ({
  ...{
    userId: one.userId,
    name: "",
    workspaceId: obelus.workspaceId,
    role,
    guestOf: new Map(),
    via: "token",
  },
})
async function write(as: Viewer, subject: object, body: string) {
  const answer = await obelus.call("addNote", { ...subject, body }, as)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value as { id: string }
}

describe("a person's own line", () => {
  it("answers 401 to nobody and 403 to a foreign page", async () => {
    expect(await listen({ origin: "https://desk.example" })).toBe(401)
    expect(await listen({ origin: "https://evil.example", cookie: "a=b" })).toBe(403)
  })

  it("says that notes changed, and nothing about them, to everybody who can read them", async () => {
    const [one, two] = [await asPerson(ana), await asPerson(ben)]
    const both = [one.next(), two.next()]
    await write(viewer(ana, "editor"), { subject: "article", subjectId: articleId }, "A word")
    expect(await Promise.all(both)).toEqual(['{"t":"notes"}', '{"t":"notes"}'])
  })

  it("says nothing of notes on a restricted source outside its circle", async () => {
    const [one, two] = [await asPerson(ana), await asPerson(ben)]
    const csl = { type: "interview", title: "A goose keeper" }
    const made = await obelus.call("addSource", { csl, restricted: true }, viewer(ana, "editor"))
    if (!made.ok) throw new Error(made.error.code)
    const heard = one.next()
    await write(
      viewer(ana, "editor"),
      { subject: "source", subjectId: (made.value as { id: string }).id },
      "Off",
    )
    expect(await heard).toBe('{"t":"notes"}')
    // What comes next to the other is about something they can read.
    const theirs = two.next()
    expect(two.frames).toEqual([])
    await write(viewer(ana, "editor"), { subject: "article", subjectId: articleId }, "Another")
    expect(await theirs).toBe('{"t":"notes"}')
    expect(two.frames).toHaveLength(1)
  })

  it("makes one frame of news of one moment", async () => {
    const one = await asPerson(ana)
    const heard = one.next()
    const to = { workspaceId: obelus.workspaceId, articleId: null, people: null }
    for (let n = 0; n < 50; n++) lines.news(to)
    await heard
    const again = one.next()
    lines.news(to)
    await again
    expect(one.frames).toHaveLength(2)
  })

  it("ends when somebody speaks on it, and when their membership ends", async () => {
    const one = await asPerson(ben)
    one.say("hello")
    expect(await one.closed).toBe(closeCodes.protocol)
    const two = await asPerson(ben)
    await obelus.database.transact(async tx => {
      await tx
        .update(members)
        .set({ endedAt: Date.now() })
        .where(and(eq(members.userId, ben.userId), eq(members.workspaceId, obelus.workspaceId)))
    })
    lines.recheck(ben.userId)
    expect(await two.closed).toBe(closeCodes.signedOut)
  })
})
