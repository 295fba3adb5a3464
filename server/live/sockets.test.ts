import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { articles } from "@/db/tables/articles"
import { members } from "@/db/tables/people"
import { closeCodes } from "@/editor/model/live-messages"
import { schemaHash } from "@/editor/model/schema"
import { articleOf } from "@/usecases/live/testing/temporary-article"
import { makeLog } from "../log"
import { makeMetrics } from "../metrics"
import { type Obelus, openObelus } from "../obelus-context"
import { type StoredPerson, storedArticle, storePerson } from "../testing/stored-desk"
import { type Talk, talk as talkTo } from "../testing/talk"
import { makeSockets, type Sockets } from "./sockets"

let obelus: Obelus
let sockets: Sockets
let server: Server
let dataDir: string
let articleId: string
let editor: StoredPerson
let viewer: StoredPerson
/** People whose look-up fails, or waits for what they are given. */
const troubled = new Map<string, () => Promise<unknown>>()
const address = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/live/${articleId}`

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  const { DATABASE_URL } = process.env
  obelus = await openObelus(
    { DATA_DIR: dataDir, DATABASE_URL },
    { recheck: userId => sockets.recheck(userId), recheckArticle: id => sockets.recheckArticle(id) },
  )
  editor = await storePerson(obelus.database, obelus.workspaceId, "Ana", "editor")
  viewer = await storePerson(obelus.database, obelus.workspaceId, "Vic", "viewer")
  articleId = await storedArticle(obelus.database, obelus.workspaceId, articleOf("Some words."))
  sockets = makeSockets({
    ...{
      authority: obelus.live,
      async viewerOf(caller) {
        const found = await obelus.viewerOf(caller)
        await troubled.get(found?.userId ?? "")?.()
        return found
      },
      isActive: obelus.isActive,
      metrics: makeMetrics(),
      log: makeLog("silent"),
    },
    ...{ trustProxy: false, publicOrigin: "https://desk.example", recheckEvery: 60_000 },
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

const talk = (headers: Record<string, string>, url = address()) => talkTo(url, headers)
const asPerson = (person: StoredPerson) => talk({ authorization: `Bearer ${person.token}` }) as Promise<Talk>
const join_ = (clientId: string, more = {}) => ({
  t: "join",
  article: articleId,
  clientId,
  schema: schemaHash,
  ...more,
})
const typed = (seq: number, clientId: string, base: number) => ({
  ...{ t: "commit", base, ref: { clientId, seq } },
  steps: [{ stepType: "replace", from: 2, to: 2, slice: { content: [{ type: "text", text: "x" }] } }],
})
async function joined(person: StoredPerson, clientId: string): Promise<Talk & { v: number }> {
  const one = await asPerson(person)
  one.send(join_(clientId))
  const { v } = await one.next<{ v: number }>("init")
  return { ...one, v }
}

describe("opening a socket", () => {
  it("answers 401 to nobody, 403 to a foreign page and 404 to an article that is not there", async () => {
    expect(await talk({ origin: "https://desk.example" })).toBe(401)
    expect(await talk({ origin: "https://evil.example", cookie: "a=b" })).toBe(403)
    expect(await talk({ cookie: "a=b" })).toBe(403)
    const missing = address().replace(articleId, "01234567-0000-7000-8000-000000000000")
    expect(await talk({ authorization: `Bearer ${editor.token}` }, missing)).toBe(404)
  })
})

describe("a conversation", () => {
  it("gives the document gzipped, then answers a commit to its sender and to the others with one frame", async () => {
    const [ana, vic] = [await joined(editor, "a1"), await joined(viewer, "v1")]
    ana.send(typed(1, "a1", ana.v))
    const [mine, theirs] = [await ana.next("update"), await vic.next("update")]
    expect(mine).toEqual(theirs)
    expect(mine).toMatchObject({
      from: ana.v,
      commits: [{ v: ana.v + 1, ref: { clientId: "a1", seq: 1 }, user: editor.userId }],
    })
    ana.close()
    vic.close()
  })

  it("refuses a viewer's commit and keeps the connection", async () => {
    const vic = await joined(viewer, "v2")
    vic.send(typed(1, "v2", vic.v))
    expect(await vic.next("refused")).toMatchObject({ why: "forbidden", ref: { seq: 1 } })
    vic.close()
  })

  it("tells where the others are, and when they have left", async () => {
    const [ana, vic] = [await joined(editor, "a3"), await joined(viewer, "v3")]
    ana.send({ t: "presence", anchor: 3, head: 5, v: ana.v })
    expect(await vic.next("presence")).toMatchObject({
      peers: [{ clientId: "a3", user: { name: "Ana" }, anchor: 3, head: 5 }],
    })
    ana.close()
    expect(await vic.next("presence")).toMatchObject({ gone: ["a3"] })
    vic.close()
  })

  it("brings a late client the tail, tells one ahead to reload, and one with another schema too", async () => {
    const ana = await joined(editor, "a4")
    ana.send(typed(1, "a4", ana.v))
    await ana.next("update")
    ana.close()
    const [late, ahead, other] = [await asPerson(editor), await asPerson(editor), await asPerson(editor)]
    late.send(join_("a5", { have: ana.v }))
    expect(await late.next("tail")).toMatchObject({
      from: ana.v,
      role: "editor",
      commits: [{ v: ana.v + 1 }],
    })
    ahead.send(join_("a6", { have: 9999 }))
    expect(await ahead.next("reload")).toMatchObject({ why: "ahead" })
    other.send({ ...join_("a7"), schema: "another" })
    expect(await other.next("reload")).toMatchObject({ why: "schema" })
    for (const one of [late, ahead, other]) one.close()
  })

  it("lets the newest socket of a client id stand", async () => {
    const first = await joined(editor, "a8")
    const second = await joined(editor, "a8")
    expect(await first.closed).toBe(closeCodes.replaced)
    second.send(typed(1, "a8", second.v))
    expect(await second.next("update")).toMatchObject({ from: second.v })
    second.close()
  })
})

describe("hostile frames", () => {
  it.each<[string, string | Buffer, number]>([
    ["what is not JSON", "{", closeCodes.protocol],
    ["an unknown type", '{"t":"sudo"}', closeCodes.protocol],
    ["a commit before joining", JSON.stringify(typed(1, "h", 0)), closeCodes.protocol],
    [
      "JSON nested 100,000 deep",
      `{"t":"commit","steps":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      closeCodes.protocol,
    ],
    ["a binary frame", Buffer.from([1, 2, 3]), closeCodes.protocol],
    ["a frame of 10 MB", `{"t":"${"x".repeat(10_000_000)}"}`, 1009],
  ])("closes on %s", async (_, frame, code) => {
    const one = await asPerson(editor)
    one.raw(frame)
    expect(await one.closed).toBe(code)
  })

  it("closes on a commit in another client's name", async () => {
    const one = await joined(editor, "h1")
    one.send(typed(1, "somebody-else", one.v))
    expect(await one.closed).toBe(closeCodes.protocol)
  })

  it("closes on a flood", async () => {
    const one = await joined(editor, "h2")
    for (let i = 0; i < 2_000; i++) one.send({ t: "presence", anchor: 1, head: 1, v: 0 })
    expect(await one.closed).toBe(closeCodes.flooding)
  })
})

describe("an article taken off the desk", () => {
  const become = (state: "active" | "removed") =>
    obelus.database.transact(tx =>
      tx.update(articles).set({ state }).where(eq(articles.id, articleId)).returning(),
    )

  it("closes at once for everybody who has it open, and for nobody who has another", async () => {
    const other = await storedArticle(obelus.database, obelus.workspaceId, articleOf("Other words."))
    const elsewhere = (await talk(
      { authorization: `Bearer ${viewer.token}` },
      address().replace(articleId, other),
    )) as Talk
    const [ana, vic] = [await joined(editor, "d3"), await joined(viewer, "d4")]
    const as = await obelus.viewerOf({ bearer: editor.token, request: "r" })
    expect(await obelus.call("removeArticle", { id: articleId }, as)).toMatchObject({ ok: true })
    expect(await Promise.all([ana.closed, vic.closed])).toEqual([closeCodes.gone, closeCodes.gone])
    elsewhere.send({ ...join_("d5"), article: other })
    expect(await elsewhere.next("init")).toMatchObject({ v: 0 })
    elsewhere.close()
    expect(await obelus.call("restoreArticle", { id: articleId }, as)).toMatchObject({ ok: true })
  })

  it("takes no more commits, lets nobody in and is closed to those who have it open", async () => {
    const ana = await joined(editor, "d1")
    await become("removed")
    ana.send(typed(1, "d1", ana.v))
    expect(await ana.next("refused")).toMatchObject({ why: "forbidden" })
    expect(await talk({ authorization: `Bearer ${editor.token}` })).toBe(404)
    obelus.live.recheck(editor.userId)
    expect(await ana.closed).toBe(closeCodes.gone)
    await become("active")
    const back = await joined(editor, "d2")
    back.send(typed(1, "d2", back.v))
    expect(await back.next("update")).toMatchObject({ from: back.v })
    back.close()
  })
})

describe("a change of role", () => {
  const become = (role: "reviewer" | "viewer" | "editor") =>
    obelus.database.transact(tx =>
      tx
        .update(members)
        .set({ role })
        .where(and(eq(members.userId, editor.userId), eq(members.workspaceId, obelus.workspaceId)))
        .returning(),
    )

  it("holds for a socket that had not joined yet", async () => {
    const early = await asPerson(editor)
    await become("viewer")
    obelus.live.recheck(editor.userId)
    await new Promise(done => setTimeout(done, 50))
    early.send(join_("r0"))
    const { v, role } = await early.next<{ v: number; role: string }>("init")
    expect(role).toBe("viewer")
    early.send(typed(1, "r0", v))
    expect(await early.next("refused")).toMatchObject({ why: "forbidden" })
    early.close()
    await become("editor")
  })

  it("holds for everybody else where one of them cannot be looked up, who is asked to come again", async () => {
    const [vic, ana] = [await joined(viewer, "r2"), await joined(editor, "r3")]
    troubled.set(viewer.userId, () => Promise.reject(new Error("no answer")))
    await become("viewer")
    sockets.recheckArticle(articleId)
    expect(await ana.next("role")).toMatchObject({ role: "viewer" })
    expect(await vic.closed).toBe(1011)
    troubled.clear()
    await become("editor")
    const back = await joined(viewer, "r4")
    for (const one of [ana, back]) one.close()
  })

  it("is not undone by an older look-up whose answer comes late", async () => {
    const ana = await joined(editor, "r5")
    let answer: (() => void) | null = null
    troubled.set(
      editor.userId,
      () =>
        new Promise<void>(late => {
          answer = late
        }),
    )
    sockets.recheck(editor.userId)
    await expect.poll(() => answer).not.toBeNull()
    troubled.clear()
    await become("viewer")
    sockets.recheck(editor.userId)
    expect(await ana.next("role")).toMatchObject({ role: "viewer" })
    ;(answer as (() => void) | null)?.()
    ana.send(typed(1, "r5", ana.v))
    expect(await ana.next("refused")).toMatchObject({ why: "forbidden" })
    ana.close()
    await become("editor")
  })

  it("is told and holds at once; ending the membership closes the socket", async () => {
    const ana = await joined(editor, "r1")
    await become("viewer")
    obelus.live.recheck(editor.userId)
    expect(await ana.next("role")).toMatchObject({ role: "viewer" })
    ana.send(typed(1, "r1", ana.v))
    expect(await ana.next("refused")).toMatchObject({ why: "forbidden" })
    await obelus.database.transact(tx =>
      tx.update(members).set({ endedAt: 1 }).where(eq(members.userId, editor.userId)).returning(),
    )
    obelus.live.recheck(editor.userId)
    expect([closeCodes.signedOut, closeCodes.gone]).toContain(await ana.closed)
  })
})
