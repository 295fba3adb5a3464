import { redo, undo } from "prosemirror-history"
import { Transform } from "prosemirror-transform"
import { afterEach, describe, expect, it } from "vitest"
import type { Commit } from "../model/live-messages"
import { schema } from "../model/schema"
import { article, p, title } from "../testing/build"
import { foreign, type Scripted, scripted } from "./testing/scripted-server"
import { memoryStore } from "./unsent-store"

// "Lorem" is at 1, the paragraph's words begin at 8.
const doc = article(title("Lorem"), p("Lost 600 ships"))
let one: Scripted
const type = (text: string, at: number) => one.dispatch(one.state.tr.insertText(text, at))
const words = () => one.state.doc.child(1).textContent
const commit = async () => (await one.sent()).at(-1) as Commit
const others = (version: number, make: (tr: Transform) => void, on = doc) => {
  const tr = new Transform(on)
  make(tr)
  return foreign(version, tr)
}
afterEach(() => one.session.close())

describe("typing", () => {
  it("is saved only when its commit comes back", async () => {
    one = await scripted(doc)
    await one.sent()
    expect(one.session.status.state).toBe("saved")
    type("about ", 13)
    const sent = await commit()
    expect(sent).toMatchObject({ t: "commit", base: 0, ref: { clientId: "me", seq: 1 } })
    expect(one.session.status.state).toBe("saving")
    await one.accept(sent, 1)
    expect(one.session.status).toMatchObject({ state: "saved", version: 1 })
    expect(words()).toBe("Lost about 600 ships")
  })

  it("sends what is typed meanwhile as the next commit", async () => {
    one = await scripted(doc)
    await one.sent()
    type("a", 8)
    const first = await commit()
    type("b", 9)
    type("c", 10)
    expect(await one.sent()).toEqual([])
    await one.accept(first, 1)
    expect(await commit()).toMatchObject({ base: 1, ref: { seq: 2 }, steps: [{}, {}] })
  })

  it("goes out together with what is typed within the pace, but a new claim does not wait for it", async () => {
    one = await scripted(doc, memoryStore(), { pace: 60_000 })
    await one.sent()
    type("a", 8)
    await one.accept(await commit(), 1)
    type("b", 9)
    type("c", 10)
    expect(await one.sent()).toEqual([])
    expect(one.session.status.state).toBe("saving")
    const tr = one.state.tr.addMark(16, 19, schema.mark("claim", { id: "c1" }))
    one.dispatch(one.session.createClaims(tr, [{ id: "c1", kind: "figure" }]))
    expect(one.session.isUnsent("c1")).toBe(true)
    const sent = await commit()
    expect(sent).toMatchObject({ base: 1, steps: [{ from: 9 }, { from: 10 }, {}] })
    const heard: boolean[] = []
    one.session.subscribe(() => heard.push(one.session.isUnsent("c1")))
    await one.accept(sent, 2)
    expect(heard.at(-1)).toBe(false)
  })

  it("says which claims were put back by a redo that the server has not taken in", async () => {
    one = await scripted(doc)
    await one.sent()
    const tr = one.state.tr.addMark(6, 9, schema.mark("claim", { id: "c1" }))
    one.dispatch(one.session.createClaims(tr, [{ id: "c1", kind: "figure" }]))
    await one.accept(await commit(), 1)
    undo(one.state, one.dispatch)
    await one.accept(await commit(), 2)
    expect(one.session.isUnsent("c1")).toBe(false)
    redo(one.state, one.dispatch)
    expect(one.session.isUnsent("c1")).toBe(true)
    await one.accept(await commit(), 3)
    expect(one.session.isUnsent("c1")).toBe(false)
  })

  it("is sent when the desk is closed, however soon after the last commit", async () => {
    one = await scripted(doc, memoryStore(), { pace: 60_000 })
    await one.sent()
    type("a", 8)
    await one.accept(await commit(), 1)
    type("b", 9)
    one.session.close()
    expect(await commit()).toMatchObject({ base: 1, steps: [{ from: 9 }] })
  })

  it("is sent when the desk is closed, also while the answer to the commit before waits with what others typed", async () => {
    one = await scripted(doc, memoryStore(), { pace: 60_000 })
    await one.sent()
    type("a", 8)
    const first = await commit()
    type("b", 9)
    const theirs = new Transform(doc).insert(22, schema.text("!"))
    await one.say({ t: "update", from: 0, commits: [foreign(1, theirs)] })
    const more = new Transform(theirs.doc).insert(23, schema.text("!"))
    await one.say({ t: "update", from: 1, commits: [foreign(2, more)] })
    await one.accept(first, 3)
    expect(one.session.status.version).toBe(1)
    one.session.close()
    expect(await commit()).toMatchObject({ base: 3, steps: [{ from: 9 }] })
  })

  it("takes in together what others type without a rest, the first of it at once", async () => {
    one = await scripted(doc, memoryStore(), { pace: 100 })
    const { plugin } = one.session
    let drawn = 0
    const counted = one.session.subscribe(() => drawn++)
    const letters = "They lost ships"
    let before = doc
    for (const [at, letter] of [...letters].entries()) {
      const tr = new Transform(before).insert(8 + at, schema.text(letter))
      await one.say({ t: "update", from: at, commits: [foreign(at + 1, tr)] })
      if (at === 0) expect(words()).toBe("TLost 600 ships")
      before = tr.doc
    }
    await expect.poll(() => words()).toBe("They lost shipsLost 600 ships")
    counted()
    expect(plugin.getState(one.state)?.version).toBe(letters.length)
    expect(drawn).toBeLessThan(letters.length)
  })

  it("keeps its place when somebody else's commit comes first", async () => {
    one = await scripted(doc)
    await one.sent()
    type("about ", 13)
    const sent = await commit()
    const theirs = others(1, tr => tr.insert(8, schema.text("They ")))
    const mine = {
      ...foreign(2, new Transform(doc)),
      ref: sent.ref,
      steps: [{ ...(sent.steps[0] as object), from: 18, to: 18 }],
    }
    await one.say({ t: "update", from: 0, commits: [theirs, mine] })
    expect(words()).toBe("They Lost about 600 ships")
    expect(one.session.status).toMatchObject({ state: "saved", version: 2 })
  })

  it("takes the server's version of its commit where that differs, and keeps what was typed since", async () => {
    one = await scripted(doc)
    await one.sent()
    type("xyz", 8)
    const sent = await commit()
    type("!", 11)
    const changed = JSON.parse(JSON.stringify(sent.steps).replace("xyz", "XYZ")) as unknown[]
    await one.accept({ ...sent, steps: changed }, 1)
    expect(words()).toBe("XYZ!Lost 600 ships")
    expect(await commit()).toMatchObject({ base: 1, steps: [{ from: 11 }] })
  })

  it("passes over repeats and asks again where something is missing", async () => {
    one = await scripted(doc)
    const theirs = others(1, tr => tr.insert(8, schema.text("x")))
    await one.say({ t: "update", from: 0, commits: [theirs] })
    await one.say({ t: "update", from: 0, commits: [theirs] })
    expect(words()).toBe("xLost 600 ships")
    await one.sent()
    await one.say({ t: "update", from: 7, commits: [{ ...theirs, v: 8 }] })
    expect(await one.again()).toMatchObject({ t: "join", have: 1 })
  })
})

describe("undo", () => {
  it("takes back one's own words and not those of others that came between", async () => {
    one = await scripted(doc)
    await one.sent()
    type("mine ", 13)
    await one.accept(await commit(), 1)
    const now = one.state.doc
    await one.say({
      t: "update",
      from: 1,
      commits: [others(2, tr => tr.insert(8, schema.text("theirs ")), now)],
    })
    expect(words()).toBe("theirs Lost mine 600 ships")
    undo(one.state, one.dispatch)
    expect(words()).toBe("theirs Lost 600 ships")
    await one.accept(await commit(), 3)
    redo(one.state, one.dispatch)
    expect(words()).toBe("theirs Lost mine 600 ships")
  })

  it("still finds words that were unconfirmed when others came before them", async () => {
    one = await scripted(doc)
    await one.sent()
    type("mine ", 13)
    const sent = await commit()
    type("too ", 18)
    await one.say({ t: "update", from: 0, commits: [others(1, tr => tr.insert(8, schema.text("theirs ")))] })
    await one.say({ t: "refused", ref: { clientId: "stranger", seq: 9 }, why: "invalid", detail: "" })
    expect(words()).toBe("theirs Lost mine too 600 ships")
    expect(sent.ref.seq).toBe(1)
    undo(one.state, one.dispatch)
    expect(words()).not.toContain("too")
    expect(words()).toContain("theirs Lost")
    expect(words()).toContain("600 ships")
  })
})

describe("a refusal", () => {
  it("takes the words out of the text, gives them back to the person and keeps what was typed since", async () => {
    one = await scripted(doc)
    await one.sent()
    type("refused", 8)
    const sent = await commit()
    type("kept", 29)
    await one.say({ t: "refused", ref: sent.ref, why: "forbidden", detail: "live.forbidden" })
    expect(words()).toBe("Lost 600 shipskept")
    expect(one.session.status.refused).toEqual({
      why: "forbidden",
      detail: "live.forbidden",
      text: "refused",
    })
    expect(await commit()).toMatchObject({ base: 0, ref: { seq: 2 } })
    one.session.dismissRefusal()
    expect(one.session.status.refused).toBeUndefined()
  })
})

describe("a role that was lowered while somebody typed", () => {
  it("gives everything back that was typed, also what was sent after the first refusal", async () => {
    one = await scripted(doc)
    await one.sent()
    type("first", 8)
    const sent = await commit()
    for (const [at, sign] of [" ", "s", "e", "c", "o", "n", "d", " "].entries()) type(sign, 13 + at)
    await one.say({ t: "role", role: "viewer" })
    await one.say({ t: "refused", ref: sent.ref, why: "forbidden", detail: "live.forbidden" })
    const next = await commit()
    await one.say({ t: "refused", ref: next.ref, why: "forbidden", detail: "live.forbidden" })
    expect(words()).toBe("Lost 600 ships")
    expect(one.session.status).toMatchObject({ role: "viewer", refused: { text: "first second " } })
  })
})

describe("a lost connection", () => {
  it("is shown, and the commit on its way is sent again word for word", async () => {
    one = await scripted(doc)
    await one.sent()
    type("a", 8)
    const sent = await commit()
    await one.drop()
    expect(one.session.status.state).toBe("offline")
    type("b", 9)
    expect(await one.again()).toMatchObject({ t: "join", have: 0, clientId: "me" })
    await one.say({
      t: "tail",
      from: 0,
      commits: [others(1, tr => tr.insert(8, schema.text("they ")))],
      role: "editor",
    })
    expect(await one.sent()).toEqual([sent])
  })

  it("does not send again what the tail holds", async () => {
    one = await scripted(doc)
    await one.sent()
    type("a", 8)
    const sent = await commit()
    await one.drop()
    await one.again()
    const mine = { ...foreign(1, new Transform(doc)), ref: sent.ref, steps: sent.steps }
    await one.say({ t: "tail", from: 0, commits: [mine], role: "editor" })
    expect(await one.sent()).toEqual([])
    expect(one.session.status.state).toBe("saved")
    expect(words()).toBe("aLost 600 ships")
  })

  it("is the end where the session is over", async () => {
    one = await scripted(doc)
    await one.drop(4001)
    expect(one.session.status).toMatchObject({ ended: "signed_out", state: "readonly", role: "viewer" })
  })

  it("gives back what the server did not take, where it will not have this page back", async () => {
    one = await scripted(doc)
    await one.sent()
    type("on its way ", 8)
    await commit()
    type("and after ", 19)
    await one.drop(4004)
    expect(one.session.status).toMatchObject({
      ...{ ended: "gone", refused: { why: "ended", detail: "live.ended", text: "on its way and after " } },
    })
  })
})

describe("words not sent before the page was closed", () => {
  const theirs = others(1, tr => tr.insert(8, schema.text("they ")))
  const after = article(title("Lorem"), p("they Lost 600 ships"))

  /** Types one commit that stays on its way and one more word, and closes the page. */
  async function leave() {
    const store = memoryStore()
    one = await scripted(doc, store)
    await one.sent()
    type("first ", 8)
    const sent = await commit()
    await one.drop()
    type("second ", 14)
    one.session.close()
    await new Promise(done => setTimeout(done, 10))
    return { store, sent }
  }

  it("come back with the next page, in their place, and the commit on its way is sent again word for word", async () => {
    const { store, sent } = await leave()
    one = await scripted(after, store, { clientId: "fresh", v: 1, commits: [theirs] })
    const [join, again] = await one.sent()
    expect(join).toMatchObject({ t: "join", clientId: "me", since: 0 })
    expect(again).toEqual(sent)
    expect(words()).toBe("they first second Lost 600 ships")
    expect(one.session.status.state).toBe("saving")
  })

  it("are not doubled where the commit had arrived", async () => {
    const { store, sent } = await leave()
    const steps = [{ ...(sent.steps[0] as object), from: 13, to: 13 }]
    const own = { ...theirs, v: 2, ref: sent.ref, steps }
    const on = article(title("Lorem"), p("they first Lost 600 ships"))
    one = await scripted(on, store, { clientId: "fresh", v: 2, commits: [theirs, own] })
    expect(words()).toBe("they first second Lost 600 ships")
    expect((await one.sent()).at(-1)).toMatchObject({
      base: 2,
      ref: { clientId: "me", seq: 2 },
      steps: [{ from: 19 }],
    })
  })

  it("are given back as words where the article has moved on too far", async () => {
    const { store } = await leave()
    one = await scripted(after, store, { clientId: "fresh", v: 9_000 })
    expect(words()).toBe("they Lost 600 ships")
    expect(one.session.status.refused).toMatchObject({ why: "dropped", text: "first second " })
  })

  it("are forgotten once they are confirmed", async () => {
    const { store, sent } = await leave()
    one = await scripted(doc, store, { clientId: "fresh", commits: [] })
    await one.accept(sent, 1)
    await one.accept(await commit(), 2)
    one.session.close()
    await new Promise(done => setTimeout(done, 10))
    expect(await store.abandoned("a1", "another")).toEqual([])
  })
})
