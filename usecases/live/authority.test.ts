import { randomUUID } from "node:crypto"
import type { Node } from "prosemirror-model"
import { Transform } from "prosemirror-transform"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { appError } from "@/core/failing/app-error"
import { articles } from "@/db/tables/articles"
import { claims } from "@/db/tables/claims"
import { events } from "@/db/tables/events"
import { schema } from "@/editor/model/schema"
import type { Outcome } from "./flush"
import {
  articleOf,
  line,
  storeArticle,
  type TemporaryArticle,
  temporaryArticle,
} from "./testing/temporary-article"

const text = "In early June 42 soldiers were killed near Lorem."
let desk: TemporaryArticle
const doc = articleOf(text, "A second paragraph.")
/** The position of words in a document. */
const at = (words: string, on: Node = doc): number => {
  let found = -1
  on.descendants((node, pos) => {
    const index = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (index >= 0) found = pos + index
  })
  if (found < 0) throw new Error(`no “${words}” in the document`)
  return found
}
const steps = (make: (tr: Transform) => void, on: Node = doc): unknown[] => {
  const tr = new Transform(on)
  make(tr)
  return tr.steps.map(step => step.toJSON() as unknown)
}
const insert = (place: number, words: string, on: Node = doc) =>
  steps(tr => tr.insert(place, schema.text(words)), on)
const mark = (words: string, id: string, on: Node = doc) =>
  steps(tr => tr.addMark(at(words, on), at(words, on) + words.length, schema.mark("claim", { id })), on)
const now = async () => schema.nodeFromJSON((await desk.authority.read(desk.articleId)).doc)
const claimRow = async (id: string) =>
  (await desk.database.read.select().from(claims)).find(row => row.id === id)
const verbs = async () =>
  (await desk.database.read.select().from(events)).sort((a, b) => a.n - b.n).map(row => row.verb)
const versionOf = (outcome: Outcome) => (outcome.ok ? outcome.version : outcome.error.code)

beforeEach(async () => {
  desk = await temporaryArticle(doc)
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

describe("one flush", () => {
  it("keeps what two people typed on the same version, in one order for all", async () => {
    const [ana, ben] = [desk.person("Ana"), desk.person("Ben")]
    const done = await Promise.all([
      desk.send(ana, 0, insert(at("42"), "about ")),
      desk.send(ben, 0, insert(at("second"), "very ")),
    ])
    expect(done.map(versionOf)).toEqual([1, 2])
    expect(await desk.text()).toContain("early June about 42 soldiers")
    expect(await desk.text()).toContain("A very second paragraph")
  })

  it("answers a repeated commit with the first one's version and applies it once", async () => {
    const ana = desk.person("Ana")
    const ref = { clientId: "c", seq: 7 }
    const send = () => desk.send(ana, 0, insert(at("42"), "x"), { ref })
    const [first, again] = [await send(), await send()]
    const [third, fourth] = await Promise.all([
      desk.send(ana, 1, insert(2, "y"), { ref: { clientId: "c", seq: 8 } }),
      desk.send(ana, 1, insert(2, "y"), { ref: { clientId: "c", seq: 8 } }),
    ])
    expect([first, again, third, fourth].map(versionOf)).toEqual([1, 1, 2, 2])
    expect(again).toMatchObject({ repeated: { version: 1 } })
    expect((await desk.text()).match(/[xy]/g)?.filter(letter => letter === "x").length).toBe(1)
  })

  it("opens again from the log as it was", async () => {
    const ana = desk.person("Ana")
    for (let i = 0; i < 20; i++) await desk.send(ana, i, insert(3, String(i), await now()))
    const other = desk.another()
    expect((await other.read(desk.articleId)).version).toBe(20)
    expect(await other.read(desk.articleId)).toEqual(await desk.authority.read(desk.articleId))
    await other.close()
  })

  it.each(["blockquote", "bullet_list"])("lets an editor wrap a paragraph in a %s", async kind => {
    const item = kind === "bullet_list" ? [{ type: schema.nodes.list_item }] : []
    const wrapped = steps(tr => {
      const $at = tr.doc.resolve(at("42"))
      const range = $at.blockRange($at)
      if (range) tr.wrap(range, [{ type: schema.nodes[kind] as never }, ...item])
    })
    expect(versionOf(await desk.send(desk.person("Ana"), 0, wrapped))).toBe(1)
    expect((await now()).child(1).type.name).toBe(kind)
  })

  it("tells watchers only what is committed, once, in order", async () => {
    const seen: number[] = []
    const article = await desk.authority.open(desk.articleId)
    article.watchers.add({
      update: entries => seen.push(...entries.map(one => one.version)),
      changed: () => {},
    })
    const ana = desk.person("Ana")
    await Promise.all([1, 2, 3, 4].map(() => desk.send(ana, 0, insert(3, "a"))))
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it("tells the desks of other articles which of their questions were answered by words that changed", async () => {
    const ana = desk.person("Ana")
    const far = randomUUID()
    await storeArticle(desk.database, { articleId: far, workspaceId: desk.workspaceId, doc })
    const told: Record<string, string[][]> = { near: [], far: [] }
    for (const [name, id] of [
      ["near", desk.articleId],
      ["far", far],
    ] as const) {
      const article = await desk.authority.open(id)
      article.watchers.add({ update() {}, changed: what => told[name]?.push(what.questions ?? []) })
    }
    const claim = (id: string, more: object = {}) => ({ claims: [{ id, kind: "figure", ...more }] })
    const [one, two] = [randomUUID(), randomUUID()]
    await desk.send(ana, 0, mark("42 soldiers", one), { records: claim(one) })
    const questionId = (await claimRow(one))?.questionId ?? ""
    await desk.authority.commit(far, {
      ...{ as: ana, base: 0, steps: mark("42 soldiers", two) },
      records: claim(two, { questionId }),
    })
    // Making a claim that shares the question is news for the other desk as well.
    await expect.poll(() => told.near?.at(-1)).toEqual([questionId])
    told.far = []
    const { doc: json, version } = await desk.authority.read(desk.articleId)
    const inside = at("42 soldiers", schema.nodeFromJSON(json)) + 1
    await desk.send(ana, version, insert(inside, "0", schema.nodeFromJSON(json)))
    await expect.poll(() => told.far).toEqual([[questionId]])
  })

  it("rebases and tries again when another machine was first", async () => {
    const other = desk.another()
    const ana = desk.person("Ana")
    await desk.authority.open(desk.articleId)
    await other.commit(desk.articleId, { as: ana, base: 0, steps: insert(at("42"), "nearly ") })
    expect(versionOf(await desk.send(ana, 0, insert(at("soldiers"), "brave ")))).toBe(2)
    expect(await desk.text()).toContain("nearly 42 brave soldiers")
    await other.close()
  })
})

describe("several machines", () => {
  it("tell their people what another one committed, and agree on the order when all write at once", async () => {
    const there = desk.another({ followEvery: 20 })
    const seen: number[] = []
    const article = await there.open(desk.articleId)
    article.watchers.add({
      update: entries => seen.push(...entries.map(one => one.version)),
      changed: () => {},
    })
    await desk.send(desk.person("Ana"), 0, insert(3, "a"))
    await expect.poll(() => seen).toEqual([1])
    const ben = desk.person("Ben")
    const here = Array.from({ length: 20 }, () => desk.send(ben, 1, insert(3, "b")))
    const elsewhere = Array.from({ length: 20 }, () =>
      there.commit(desk.articleId, { as: ben, base: 1, steps: insert(3, "c") }),
    )
    await Promise.all([...here, ...elsewhere])
    await expect.poll(() => seen.length).toBe(41)
    expect(seen).toEqual(Array.from({ length: 41 }, (_, i) => i + 1))
    await desk.send(ben, 41, insert(3, "d"))
    await expect.poll(async () => (await there.read(desk.articleId)).version).toBe(42)
    expect(await there.read(desk.articleId)).toEqual(await desk.authority.read(desk.articleId))
    await there.close()
  })
})

describe("what is refused", () => {
  it.each<[string, unknown[], string]>([
    [
      "a link with a script",
      [
        {
          stepType: "addMark",
          from: 25,
          to: 30,
          mark: { type: "link", attrs: { href: "javascript:alert(1)" } },
        },
      ],
      "live.step",
    ],
    [
      "a link with a password",
      [
        {
          ...{ stepType: "addMark", from: 25, to: 30 },
          mark: { type: "link", attrs: { href: "https://ada:secret@lorem.example" } },
        },
      ],
      "live.names_user",
    ],
    ["a step of no known type", [{ stepType: "explode" }], "live.step"],
    ["a step outside the document", [{ stepType: "replace", from: 9000, to: 9001 }], "live.step_failed"],
    ["a position that is no whole number", [{ stepType: "replace", from: 1.5, to: 2 }], "live.step"],
    [
      "a script link inside pasted text",
      [
        {
          stepType: "replace",
          from: 20,
          to: 20,
          slice: {
            content: [
              { type: "text", text: "x", marks: [{ type: "link", attrs: { href: "data:text/html,x" } }] },
            ],
          },
        },
      ],
      "live.step",
    ],
    ["201 steps", Array(201).fill({ stepType: "replace", from: 3, to: 3 }), "live.steps"],
  ])("refuses %s", async (_, bad, code) => {
    expect(versionOf(await desk.send(desk.person("Ana"), 0, bad))).toBe(code)
    expect((await desk.authority.read(desk.articleId)).version).toBe(0)
  })

  it("lets words be moved that carry such a link since an import of long ago", async () => {
    const link = schema.mark("link", { href: "https://ada:secret@lorem.example" })
    const old = await temporaryArticle(
      articleOf(line("x"), schema.node("paragraph", null, schema.text("y", [link]))),
    )
    const { doc: json } = await old.authority.read(old.articleId)
    const on = schema.nodeFromJSON(json)
    const moved = steps(tr => tr.insert(at("x", on), schema.text("y", [link])), on)
    expect(versionOf(await old.send(old.person("Ana"), 0, moved))).toBe(1)
    await old.close()
  })

  it("refuses JSON nested thousands deep without overflowing the stack", async () => {
    let deep: unknown = { type: "paragraph" }
    for (let i = 0; i < 6000; i++) deep = { type: "blockquote", content: [deep] }
    const step = { stepType: "replace", from: 14, to: 14, slice: { content: [deep] } }
    expect(versionOf(await desk.send(desk.person("Ana"), 0, [step]))).toBe("live.depth")
  })

  it("refuses one commit of a flush and keeps the others", async () => {
    const ana = desk.person("Ana")
    const bad = { also: async () => Promise.reject(appError("invalid", "test.bad")) }
    const done = await Promise.all([
      desk.send(ana, 0, insert(3, "a")),
      desk.send(ana, 0, insert(3, "B"), bad),
      desk.send(ana, 0, insert(3, "c")),
    ])
    expect(done.map(versionOf)).toEqual([1, "test.bad", 2])
    expect(await desk.text()).not.toContain("B")
  })

  it.each([
    ["viewer", "mark", "live.forbidden"],
    ["viewer", "type", "live.forbidden"],
    ["reviewer", "mark", 1],
    ["reviewer", "type", "live.forbidden"],
    ["reviewer", "type, late", "live.forbidden"],
    ["editor", "type", 1],
    [null, "type", "article.not_found"],
  ] as const)("judges a %s by what a commit does: %s → %s", async (role, act, outcome) => {
    const id = randomUUID()
    const who = desk.person("Rae", role)
    const records = { claims: [{ id, kind: "figure" as const }] }
    if (act === "mark")
      return expect(versionOf(await desk.send(who, 0, mark("42", id), { records }))).toBe(outcome)
    if (act === "type, late") await desk.send(desk.person("Ana"), 0, insert(3, "z"))
    expect(versionOf(await desk.send(who, 0, insert(at("42"), "1")))).toBe(outcome)
  })

  it("does not let a reviewer retype the same words with other marks", async () => {
    const strong = steps(tr =>
      tr.replaceWith(at("42"), at("42") + 2, schema.text("42", [schema.mark("strong")])),
    )
    expect(versionOf(await desk.send(desk.person("Rae", "reviewer"), 0, strong))).toBe("live.forbidden")
  })
})

describe("claims in a commit", () => {
  const id = randomUUID()
  const records = { claims: [{ id, kind: "figure" as const }] }
  const create = (words = "42 soldiers") => desk.send(desk.person("Ana"), 0, mark(words, id), { records })

  it("makes record, question and event with the words the server reads", async () => {
    expect(versionOf(await create())).toBe(1)
    expect(await claimRow(id)).toMatchObject({
      ...{ words: "42 soldiers", anchor: "anchored", version: 1, rev: 1, createdBy: "ana" },
      ...{ prefix: "In early June ", suffix: " were killed near Lorem." },
    })
    expect(await verbs()).toEqual(["claim.created"])
  })

  it("removes marks of claims that are neither this article's nor come with their records", async () => {
    expect(versionOf(await desk.send(desk.person("Ana"), 0, mark("42", randomUUID())))).toBe(1)
    expect(JSON.stringify((await now()).toJSON())).not.toContain('"claim"')
  })

  it("follows the words as they change, and says who changed which from what", async () => {
    await create()
    await desk.send(
      desk.person("Ben"),
      1,
      steps(
        tr => tr.insert(at("42") + 1, schema.text("0", (tr.doc.nodeAt(at("42")) as Node).marks)),
        await now(),
      ),
    )
    expect(await claimRow(id)).toMatchObject({ words: "402 soldiers", version: 2, rev: 2 })
    const [, changed] = await desk.database.read.select().from(events)
    expect(changed).toMatchObject({ verb: "claim.changed", by: "ben", version: 2 })
    expect(JSON.parse(changed?.from ?? "")).toMatchObject({ words: "42 soldiers" })
    expect(JSON.parse(changed?.to ?? "")).toMatchObject({ words: "402 soldiers" })
  })

  it("shows both values when two people change one claim's words at once", async () => {
    await create()
    const on = await now()
    const retype = (words: string) =>
      steps(
        tr =>
          tr.replaceWith(
            at("42", on),
            at("42", on) + 2,
            schema.text(words, (on.nodeAt(at("42", on)) as Node).marks),
          ),
        on,
      )
    await Promise.all([
      desk.send(desk.person("Ana"), 1, retype("43")),
      desk.send(desk.person("Ben"), 1, insert(at("42", on) + 1, "9", on)),
    ])
    expect(await verbs()).toContain("claim.claim_conflict")
  })

  it("detaches a claim whose words are deleted and finds it again when they come back", async () => {
    await create()
    const on = await now()
    const cut = new Transform(on).delete(at("42", on), at("42", on) + 11)
    await desk.send(
      desk.person("Ana"),
      1,
      cut.steps.map(step => step.toJSON()),
    )
    expect(await claimRow(id)).toMatchObject({ anchor: "detached", words: "42 soldiers" })
    const back = cut.steps.map((step, i) => step.invert(cut.docs[i] as Node).toJSON())
    await desk.send(desk.person("Ana"), 2, back)
    expect(await claimRow(id)).toMatchObject({ anchor: "anchored", words: "42 soldiers" })
    expect(await verbs()).toEqual(["claim.created", "claim.detached", "claim.reattached"])
  })

  it("withdraws a claim undone while nothing hangs on it, and restores it on redo", async () => {
    await create()
    const on = await now()
    const undo = new Transform(on).removeMark(0, on.content.size, schema.marks.claim)
    await desk.send(
      desk.person("Ana"),
      1,
      undo.steps.map(step => step.toJSON()),
    )
    expect(await claimRow(id)).toMatchObject({ anchor: "withdrawn" })
    await desk.send(desk.person("Ana"), 2, mark("42 soldiers", id))
    expect(await claimRow(id)).toMatchObject({ anchor: "anchored" })
    expect(await verbs()).toEqual(["claim.created", "claim.withdrawn", "claim.restored"])
  })

  it("stores a new claim detached with its words when somebody deleted them first", async () => {
    await desk.send(
      desk.person("Ben"),
      0,
      steps(tr => tr.delete(at("42"), at("42") + 12)),
    )
    expect(versionOf(await create())).toBe(2)
    expect(await claimRow(id)).toMatchObject({ anchor: "detached", words: "42 soldiers" })
  })

  it("keeps a copied claim in its first place only", async () => {
    await create()
    const on = await now()
    const copied = on.slice(at("42", on), at("42", on) + 11)
    await desk.send(
      desk.person("Ana"),
      1,
      steps(tr => tr.replace(at("second", on), at("second", on), copied), on),
    )
    expect(await desk.text()).toContain("A 42 soldierssecond")
    expect(await claimRow(id)).toMatchObject({
      words: "42 soldiers",
      blockPath: (await claimRow(id))?.blockPath,
    })
    expect(JSON.stringify((await now()).toJSON()).match(/"claim"/g)?.length).toBe(1)
  })

  it("refuses records of a claim that is another article's", async () => {
    await create()
    const other = randomUUID()
    await desk.database.transact(async tx => {
      const [article] = await tx.select().from(articles)
      if (article) await tx.insert(articles).values({ ...article, id: other })
      await tx.update(claims).set({ articleId: other }).returning()
    })
    const again = { claims: [{ id, kind: "figure" as const }] }
    const on = articleOf(text, "A second paragraph.")
    const sent = await desk.send(desk.person("Ana"), 1, mark("June", id, on), { records: again })
    expect(versionOf(sent)).toBe("live.foreign_claim")
  })
})

describe("commits of verbs", () => {
  it("writes nothing when a claim it judged has changed since", async () => {
    const id = randomUUID()
    const ana = desk.person("Ana")
    await desk.send(ana, 0, mark("42", id), { records: { claims: [{ id, kind: "figure" as const }] } })
    const on = await now()
    const marks = (on.nodeAt(at("42", on)) as Node).marks
    await desk.send(
      ana,
      1,
      steps(tr => tr.insert(at("42", on) + 1, schema.text("1", marks)), on),
    )
    let ran = false
    const late = desk.authority.commit(desk.articleId, {
      ...{ as: ana, base: 1, steps: insert(3, "q", on), unlessChanged: [id] },
      also: async () => {
        ran = true
      },
    })
    await expect(late).rejects.toMatchObject({
      kind: "conflict",
      current: { claims: [{ id, words: "412" }] },
    })
    expect(ran).toBe(false)
    expect(await desk.text()).not.toContain("q")
  })
})
