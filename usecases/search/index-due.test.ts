import { eq, sql } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { searchReading } from "@/core/search/reading"
import { keepReading } from "@/db/queries/search-due"
import { searchIndex } from "@/db/queries/search-index"
import { evidence, notes } from "@/db/tables/evidence"
import { searchDue, searchPassages, searchTerms } from "@/db/tables/search"
import { makeIndexKeeper } from "./keep-index"
import { type SearchDesk, searchDesk } from "./testing/search-desk"

let at: SearchDesk
let articleId: string
beforeEach(async () => {
  at = await searchDesk()
  articleId = await at.desk.article(at.ana, "Lorem Valley\n\nSome 42 herons stood.\n\nThe egrets left.")
})
afterEach(async () => {
  expect(at.desk.faults).toEqual([])
  await at.desk.close()
})

const passages = () => at.desk.database.read.select().from(searchPassages)
const due = () => at.desk.database.read.select().from(searchDue)
const words = async () =>
  (await at.desk.database.read.select({ term: searchTerms.term }).from(searchTerms)).map(row => row.term)
const entries = () => at.desk.database.read.select({ id: searchIndex.id }).from(searchIndex)

/** Puts words before the line with these words, as somebody typing would. */
async function type(before: string, added: string) {
  const { doc, version } = await at.desk.live.read(articleId)
  const text = JSON.stringify(doc)
  expect(text).toContain(before)
  let pos = 0
  const node = await at.desk.live.documentOf(articleId)
  node.descendants((child, at) => {
    if (child.isText && child.text?.includes(before)) pos = at
    return true
  })
  const steps = [
    { stepType: "replace", from: pos, to: pos, slice: { content: [{ type: "text", text: added }] } },
  ]
  await at.desk.live.commit(articleId, { as: at.ana, base: version, steps })
}

describe("the search index", () => {
  it("follows the text by the lines that changed, and forgets words that left", async () => {
    await at.desk.indexed()
    const before = await passages()
    await type("The egrets", "Later ")
    await at.desk.indexed()
    const after = await passages()
    const kept = before.filter(one => after.some(two => two.id === one.id && two.hash === one.hash))
    expect([before.length, after.length, kept.length]).toEqual([3, 3, 2])
    expect(await at.found("later egrets")).toEqual(["article: Later, egrets"])
    expect(await words()).toContain("later")
    expect(await entries()).toHaveLength(3)
  })

  it("lets go of notes, evidence, claims, articles and sources that leave, and takes them back", async () => {
    const claim = await at.claim(articleId, "42 herons stood")
    const { id } = await at.source("On herons")
    const aside = await at.source("On waders")
    await at.copy(aside.id, "Herons in a copy.")
    const quote = await at.quote(claim.questionId, id, "Forty-two herons.")
    expect((await at.found("herons")).sort()).toEqual([
      ...["article: herons", "claim: herons", "quote: herons", "source: Herons", "source: herons"],
    ])
    const acts = [
      ["removeEvidence", "restoreEvidence", { id: quote.id, rev: quote.rev }, 4],
      ["trashSource", "restoreSource", { id: aside.id }, 4],
      ["removeArticle", "restoreArticle", { id: articleId }, 3],
    ] as const
    for (const [leave, back, { id, ...more }, left] of acts) {
      await at.make(leave, { id, ...more })
      expect(await at.found("herons"), leave).toHaveLength(left)
      await at.make(back, { id })
      expect(await at.found("herons"), back).toHaveLength(5)
    }
    expect(await at.found("copy")).toEqual(["source: copy"])
  })

  it("keeps no word of what was purged", async () => {
    const note = await at.note("article", articleId, "Zanzibar informant")
    const { id } = await at.source("On herons")
    const claim = await at.claim(articleId, "42 herons stood")
    const quote = await at.quote(claim.questionId, id, "Zanzibar herons.")
    expect(await at.found("zanzibar")).toHaveLength(2)
    await at.desk.database.transact(async tx => {
      await tx.update(notes).set({ body: null }).where(eq(notes.id, note.id))
      await tx.update(evidence).set({ quote: null }).where(eq(evidence.id, quote.id))
    })
    const unread = await at.desk.call<{ items: object[] }>(at.ana, "search", { q: "zanzibar" })
    expect(unread.items).toEqual([])
    await at.desk.indexed()
    expect(JSON.stringify([await passages(), await words()])).not.toMatch(/zanzibar|informant/i)
    expect(await entries()).toHaveLength((await passages()).length)
  })

  it("finds a claim by its question's new title, and a source by its new name", async () => {
    const claim = await at.claim(articleId, "42 herons stood")
    const { rev } = await at.desk.call<{ rev: number }>(at.ana, "openQuestion", { id: claim.questionId })
    await at.make("changeQuestion", { id: claim.questionId, rev, title: "Waders by the pond" })
    const source = await at.source("On herons")
    await at.make("changeSource", {
      id: source.id,
      rev: source.rev,
      csl: { id: "x", type: "book", title: "On storks" },
    })
    expect(await at.found("waders")).toEqual(["claim: Waders"])
    expect(await at.found("storks")).toEqual(["source: storks"])
    expect(await at.found("on herons")).toEqual([])
  })

  it("goes on where a crash stopped it: what was not read is still due", async () => {
    await at.desk.indexed()
    const { id } = await at.source("Long")
    const lines = Array.from({ length: 4000 }, (_, n) => `Pelican ${n} of the long copy.`)
    await at.copy(id, lines.join("\n"))
    const { database, live } = at.desk
    let writes = 0
    const parts = {
      read: database.read,
      blobs: at.desk.contextFor(at.ana).blobs,
      documentOf: live.documentOf,
    }
    const dying = makeIndexKeeper({
      ...parts,
      transact: body => {
        if (++writes > 6) throw Object.assign(new Error("the power went"), { kind: "busy", code: "test" })
        return database.transact(body)
      },
      fault: () => {},
    })
    await expect(dying.settle()).rejects.toThrow("the power went")
    await dying.stop()
    expect((await due()).map(one => one.kind)).toEqual(["copy"])
    const half = (await passages()).length
    expect(await at.found("pelican")).toEqual(["source: Pelican"])
    expect((await passages()).length).toBeGreaterThan(half)
    expect(await due()).toEqual([])
  })

  it("leaves on the list what changes while it is read", async () => {
    await at.desk.indexed()
    await type("The egrets", "First ")
    const { database, live } = at.desk
    let isFirst = true
    const keeper = makeIndexKeeper({
      ...{ read: database.read, transact: database.transact, blobs: at.desk.contextFor(at.ana).blobs },
      documentOf: async id => {
        const doc = await live.documentOf(id)
        if (isFirst) {
          isFirst = false
          await type("The egrets", "Second ")
        }
        return doc
      },
      fault: error => at.desk.faults.push(error),
    })
    await keeper.settle()
    await keeper.stop()
    expect(await due()).toEqual([])
    expect(await at.found("second")).toEqual(["article: Second"])
  })

  it("passes over a record that cannot be read, tells of it, and reads the others", async () => {
    await at.desk.indexed()
    const other = await at.desk.article(at.ana, "Ruritania\n\nCranes.")
    await at.note("article", articleId, "Cranes?")
    const { database } = at.desk
    const faults: unknown[] = []
    const keeper = makeIndexKeeper({
      ...{ read: database.read, transact: database.transact, blobs: at.desk.contextFor(at.ana).blobs },
      documentOf: async id => {
        throw new Error(`the document of ${id} is damaged`)
      },
      fault: error => faults.push(error),
    })
    await keeper.settle()
    await keeper.stop()
    expect(String(faults)).toContain(other)
    const answer = await at.desk.call<{ items: object[] }>(at.ana, "search", { q: "cranes" })
    expect(answer.items).toMatchObject([{ kind: "note" }])
    expect(await at.found("cranes")).toHaveLength(2)
  })
})

describe("making the index anew", () => {
  it("fills it again with everything, at the terminal's word", async () => {
    const { id } = await at.source("On herons")
    await at.copy(id, "Herons in a copy.")
    expect(await at.found("herons")).toHaveLength(2)
    const { system, seam } = at.desk
    expect(await seam.callAs("rebuildSearch", {}, { ...system, via: "terminal" })).toMatchObject({ ok: true })
    expect(await passages()).toEqual([])
    const filling = await at.desk.call(at.ana, "search", { q: "herons" })
    expect(filling).toMatchObject({ items: [], filling: true })
    expect(await at.find("herons")).toMatchObject({ filling: false, items: [{}, {}] })
    await expect(at.make("rebuildSearch", {})).rejects.toMatchObject({ kind: "forbidden" })
  })

  it.each([
    [
      "words are read in another way",
      () => at.desk.database.transact(tx => keepReading(tx, searchReading - 1)),
    ],
    [
      "entries of the index were lost",
      () => at.desk.database.transact(async tx => void (await tx.delete(searchIndex).where(sql`true`))),
    ],
  ])("happens by itself where %s", async (_, spoil) => {
    expect(await at.found("egrets")).toHaveLength(1)
    await spoil()
    expect(await at.found("egrets")).toHaveLength(1)
    expect(await entries()).toHaveLength((await passages()).length)
  })
})
