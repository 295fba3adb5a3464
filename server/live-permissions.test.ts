import { randomUUID } from "node:crypto"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import { type ClientMessage, type CommitRecords, closeCodes } from "@/editor/model/live-messages"
import { clientMessageKinds } from "@/editor/model/read-live-messages"
import { schemaHash } from "@/editor/model/schema"
import { type Caller, callersOf } from "./testing/callers"
import { type DeskOverHttp, deskOverHttp, type Person } from "./testing/desk-over-http"
import { type Talk, talk } from "./testing/talk"

// Every message of the live document with everybody, over real sockets, and what becomes of a socket when its person's role does.

let desk: DeskOverHttp
let callers: Record<string, Caller>
/** Somebody who only watches: what is passed on is passed on to them. */
let watcher: Joined
/** Suggestions that an editor made: a paragraph's worth, each taken back at most once. */
let suggestions: string[]

beforeAll(async () => {
  desk = await deskOverHttp()
  callers = await callersOf(desk)
}, 120_000)
afterAll(() => desk.close())
beforeEach(async () => {
  watcher = await join(desk.owner)
})
afterEach(() => watcher.close())

const addressOf = (articleId: string) => `${desk.url.replace("http", "ws")}/live/${articleId}`
const headersOf = (person: Person | null, origin = desk.url) => ({
  ...(person?.credentials ?? {}),
  ...(person?.credentials.authorization ? {} : { origin }),
})
const knock = (person: Person | null, origin?: string, articleId = desk.scene.articleId) =>
  talk(addressOf(articleId), headersOf(person, origin))

interface Joined extends Talk {
  clientId: string
  v: number
  role: Role
  /** Commits, and gives why it was refused or that it was taken. */
  commit(steps: unknown[], records?: CommitRecords): Promise<string>
}

async function join(person: Person | null): Promise<Joined> {
  const clientId = randomUUID()
  const open = (await knock(person)) as Talk
  open.send({ t: "join", article: desk.scene.articleId, clientId, schema: schemaHash })
  const { v, role } = await open.next<{ v: number; role: Role }>("init")
  let seq = 0
  return {
    ...{ ...open, clientId, v, role },
    async commit(steps, records) {
      const ref = { clientId, seq: ++seq }
      open.send({ t: "commit", base: v, ref, steps, ...(records ? { records } : {}) })
      return open.answerTo(ref)
    },
  }
}

const text = (words: string, id?: string) => ({
  ...{ type: "text", text: words },
  ...(id ? { marks: [{ type: "insertion", attrs: { id } }] } : {}),
})
const put = (node: object, at = 1) => ({ stepType: "replace", from: at, to: at, slice: { content: [node] } })
const marked = (type: string, attrs: object) => ({
  stepType: "addMark",
  from: 1,
  to: 4,
  mark: { type, attrs },
})

/** Whether a role may do this to the text, by the table; and a commit that does it. */
interface Attempt {
  act: "article.write" | "claim.write" | "suggestion.write"
  commit(): [unknown[], CommitRecords?]
}
const attempts: Record<string, Attempt> = {
  types: { act: "article.write", commit: () => [[put(text("x"))]] },
  deletes: { act: "article.write", commit: () => [[{ stepType: "replace", from: 1, to: 2 }]] },
  formats: { act: "article.write", commit: () => [[marked("em", {})]] },
  "marks a claim": {
    act: "claim.write",
    commit() {
      const id = randomUUID()
      return [[marked("claim", { id })], { claims: [{ id, kind: "name" }] }]
    },
  },
  suggests: {
    act: "suggestion.write",
    commit() {
      const id = randomUUID()
      return [[put(text("x", id))], { suggestions: [{ id }] }]
    },
  },
  "takes somebody's suggestion over": {
    act: "article.write",
    commit: () => [[put(text("x", suggestions[0]))]],
  },
}

describe("the door", () => {
  it("opens to whoever may read the article, and to nobody else", async () => {
    const said: Record<string, number> = {}
    for (const [who, { person, ready }] of Object.entries(callers)) {
      await ready?.()
      const answer = await knock(person)
      said[who] = typeof answer === "number" ? answer : 101
      if (typeof answer !== "number") answer.close()
    }
    const expected = Object.entries(callers).map(([who, { here, anywhere }]) => {
      return [who, anywhere === null ? 401 : here === null ? 404 : 101]
    })
    expect(said).toEqual(Object.fromEntries(expected))
  })

  it("stays closed to a page of another site, whoever looks at it", async () => {
    for (const { person } of Object.values(callers).filter(one => one.person?.credentials.cookie))
      expect(await knock(person, "https://elsewhere.example")).toBe(403)
  })

  it("stays closed where there is no such article, as where it is another's", async () => {
    expect(await knock(desk.owner, undefined, randomUUID())).toBe(404)
  })
})

describe("every message", () => {
  const admitted = () => Object.entries(callers).filter(([, { here }]) => here !== null)

  /** What a message brings for everybody the door opens to; one kind of message, one walk. */
  const walks: Record<ClientMessage["t"], () => Promise<void>> = {
    async join() {
      for (const [who, { person, here, ready }] of admitted()) {
        await ready?.()
        const one = await join(person)
        expect(one.role, who).toBe(here)
        one.close()
      }
    },
    async commit() {
      suggestions = [randomUUID()]
      const editor = await join(callers.editor?.person ?? null)
      const [id = ""] = suggestions
      expect(await editor.commit([put(text("new ", id))], { suggestions: [{ id }] })).toBe("taken")
      editor.close()
      for (const [who, { person, here, ready }] of admitted()) {
        for (const [what, { act, commit }] of Object.entries(attempts)) {
          await ready?.()
          const one = await join(person)
          expect(await one.commit(...commit()), `${who} ${what}`).toBe(may(here, act) ? "taken" : "forbidden")
          one.close()
        }
      }
    },
    async presence() {
      for (const [who, { person, ready }] of admitted()) {
        await ready?.()
        const one = await join(person)
        one.send({ t: "presence", anchor: 2, head: 3, v: one.v })
        const seen = await watcher.next<{ peers: { clientId: string; user: object }[] }>(
          "presence",
          message => JSON.stringify(message).includes(one.clientId),
        )
        const name = person?.name
        expect(seen.peers.find(peer => peer.clientId === one.clientId)?.user, who).toMatchObject({ name })
        one.close()
      }
    },
  }

  it("has its walk", () => {
    expect(Object.keys(walks).sort()).toEqual([...clientMessageKinds].sort())
  })

  it.each(clientMessageKinds)("%s does for everybody what their role allows", { timeout: 60_000 }, kind =>
    walks[kind](),
  )

  it("of no known kind ends the conversation, also for an owner", async () => {
    const one = await join(desk.owner)
    one.send({ t: "sudo" })
    expect(await one.closed).toBe(closeCodes.protocol)
  })

  it("before joining says nothing to anybody", async () => {
    const one = (await knock(desk.owner)) as Talk
    one.send({ t: "commit", base: 0, ref: { clientId: "c", seq: 1 }, steps: [] })
    expect(await one.closed).toBe(closeCodes.protocol)
  })
})

describe("a socket that is open", () => {
  it("loses the right to write with a lowered role, and is told so", async () => {
    const person = await desk.enter("Lia", "editor")
    const one = await join(person)
    expect(await one.commit([put(text("x"))])).toBe("taken")
    const told = one.next<{ role: Role }>("role")
    await desk.call("changeRole", { id: person.id, role: "reviewer" })
    expect(await told).toMatchObject({ role: "reviewer" })
    expect(await one.commit([put(text("y"))])).toBe("forbidden")
    const [steps, records] = (attempts["marks a claim"] as Attempt).commit()
    expect(await one.commit(steps, records)).toBe("taken")
    one.close()
  })

  it.each([
    ["the membership ends", (id: string) => desk.call("endMembership", { id }), closeCodes.signedOut],
    ["a guest's place ends", (id: string) => desk.call("endMembership", { id }), closeCodes.signedOut],
  ])("is closed when %s", async (what, act, code) => {
    const person = await desk.enter(
      "Lars",
      "editor",
      what.includes("guest") ? desk.scene.articleId : undefined,
    )
    const one = await join(person)
    const closed = one.closed
    await act(person.id)
    expect(await closed).toBe(code)
    expect(await knock(person)).toBe(401)
  })

  it("is closed when its person signs out, elsewhere too", async () => {
    const person = await desk.enter("Lena", "editor")
    const one = await join(person)
    const closed = one.closed
    await desk.ask("signOut", {}, person.credentials)
    expect(await closed).toBe(closeCodes.signedOut)
  })

  it("is closed when its token is revoked", async () => {
    const made = await desk.call<{ id: string; token: string }>("createToken", { name: "s", role: "editor" })
    const one = await join({ ...desk.owner, credentials: { authorization: `Bearer ${made.token}` } })
    const closed = one.closed
    await desk.call("revokeToken", { id: made.id })
    expect(await closed).toBe(closeCodes.signedOut)
    expect(await watcher.commit([put(text("z"))])).toBe("taken")
  })

  it("is closed for everybody when the article is taken off the desk", async () => {
    const one = await join(callers.viewer?.person ?? null)
    const closed = Promise.all([one.closed, watcher.closed])
    await desk.call("removeArticle", { id: desk.scene.articleId })
    expect(await closed).toEqual([closeCodes.gone, closeCodes.gone])
    await desk.call("restoreArticle", { id: desk.scene.articleId })
  })
})
