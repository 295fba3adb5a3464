import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { BatchDone, SourceUses } from "@/core/desk/source-views"
import type { Page, SourceRow } from "@/core/desk/views"
import { sources } from "@/db/tables/sources"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import { keepLibrary } from "./keep-library"

let desk: TestDesk
let ana: Viewer
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "reviewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

type Verb = Parameters<TestDesk["call"]>[1]
const call = <T>(verb: Verb, input: object, as = ana) => desk.call<T>(as, verb, input)
const add = (title: string, more: object = {}, rest: object = {}) =>
  call<SourceRow>("addSource", { csl: { type: "report", title, ...more }, ...rest })
const list = async (input: object = {}, as = ana) =>
  (await call<Page<SourceRow>>("listSources", input, as)).items.map(row => row.csl.title)
const change = (input: object) => call<BatchDone>("changeSources", input)
const tagsOf = async (id: string) => (await call<SourceRow>("openSource", { id })).tags
const tags = async (q?: string, as = ana) =>
  (await call<{ items: { name: string; n: number }[] }>("listTags", q === undefined ? {} : { q }, as)).items
const year = (n: number) => ({ issued: { "date-parts": [[n]] } })

describe("a list of sources", () => {
  it("comes in the order asked for, page by page, either way round", async () => {
    await add("The geese", { author: [{ family: "Moor" }], ...year(1913) })
    await add("Élan of ducks", { author: [{ family: "Zorn" }], ...year(1887) })
    await add("swans", { author: [{ family: "ander" }] })
    expect(await list({ sort: "title" })).toEqual(["Élan of ducks", "The geese", "swans"])
    expect(await list({ sort: "title", order: "desc" })).toEqual(["swans", "The geese", "Élan of ducks"])
    expect(await list({ sort: "maker" })).toEqual(["swans", "The geese", "Élan of ducks"])
    expect(await list({ sort: "year" })).toEqual(["The geese", "Élan of ducks", "swans"])
    expect(await list({ sort: "added", order: "asc" })).toEqual(["The geese", "Élan of ducks", "swans"])
    for (const sort of ["title", "year", "added", "changed"]) {
      const seen: (string | undefined)[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await call<Page<SourceRow>>("listSources", {
          sort,
          most: 1,
          ...(cursor ? { cursor } : {}),
        })
        seen.push(...page.items.map(row => row.csl.title))
        if (!page.next) break
        cursor = page.next
      }
      expect([sort, seen]).toEqual([sort, await list({ sort })])
    }
    const { next } = await call<Page<SourceRow>>("listSources", { sort: "title", most: 1 })
    await expect(list({ sort: "year", cursor: next })).rejects.toMatchObject({ code: "request.cursor" })
  })

  it("is narrowed by years, tags, standing, copies, and by what an article uses", async () => {
    const geese = await add("Geese", { keyword: "birds, ponds", ...year(1913) })
    await add("Ducks", { keyword: "Birds", ...year(1920) }, { standing: { grade: "contested", reason: "" } })
    await add("Stones", year(1887))
    expect(await list({ year: "1913-1920", sort: "title" })).toEqual(["Ducks", "Geese"])
    expect(await list({ year: "-1900" })).toEqual(["Stones"])
    expect(await list({ tag: "BIRDS", sort: "title" })).toEqual(["Ducks", "Geese"])
    expect(await list({ tag: "birds,ponds" })).toEqual(["Geese"])
    expect(await list({ standing: "any" })).toEqual(["Ducks"])
    expect(await list({ grade: "contested" })).toEqual(["Ducks"])
    expect(await list({ standing: "none", sort: "title" })).toEqual(["Geese", "Stones"])
    await call("addSnapshot", { id: geese.id, bytes: new TextEncoder().encode("Geese"), filename: "a.txt" })
    expect(await list({ copy: "any" })).toEqual(["Geese"])
    expect(await list({ copy: "none", sort: "title" })).toEqual(["Ducks", "Stones"])
    await expect(list({ year: "long ago" })).rejects.toMatchObject({ code: "source.year_unreadable" })
    const editor = await desk.person("Edda", "editor")
    const articleId = await desk.article(editor, "Lorem\n\nSome 42 geese were counted.")
    expect(await list({ article: articleId })).toEqual([])
    const claim = await call<{ questionId: string }>("createClaim", {
      ...{ id: articleId, quote: "42 geese", kind: "figure" },
    })
    await call("addEvidence", { id: claim.questionId, sourceId: geese.id, stance: "supports", quote: "42" })
    expect(await list({ article: articleId })).toEqual(["Geese"])
    const uses = await call<SourceUses>("sourceUses", { id: geese.id })
    expect(uses).toEqual({ evidence: 1, texts: [], repeatedBy: 0 })
  })
})

describe("tags", () => {
  it("are read from each format's keywords and written to them", async () => {
    const bib = "@book{geese, title={Geese}, year=1913, keywords={Birds, wet ponds}}"
    const ris = "TY  - BOOK\nTI  - Swans\nKW  - Birds\nKW  - lakes\nER  - \n"
    for (const text of [bib, ris]) await call("importSources", { text })
    expect(await tags()).toEqual([
      ...[
        { name: "Birds", n: 2 },
        { name: "lakes", n: 1 },
        { name: "wet ponds", n: 1 },
      ],
    ])
    expect(await tags("w")).toEqual([{ name: "wet ponds", n: 1 }])
    const out = async (format: string) =>
      new TextDecoder().decode(
        (await call<{ bytes: Uint8Array }>("exportSources", { format, tag: "lakes" })).bytes,
      )
    expect(JSON.parse(await out("csl-json"))).toMatchObject([{ title: "Swans", keyword: "Birds, lakes" }])
    expect(await out("biblatex")).toMatch(/keywords\s*=\s*\{Birds, lakes\}/)
    expect(await out("ris")).toMatch(/KW {2}- Birds\r?\nKW {2}- lakes/)
  })

  it("are renamed everywhere, joined with one of that name, and brought back", async () => {
    const [one, two] = [await add("A", { keyword: "geese" }), await add("B", { keyword: "geese, birds" })]
    const { batchId } = await call<BatchDone>("renameTag", { from: "Geese", to: "Birds!" })
    expect([await tagsOf(one.id), await tagsOf(two.id)]).toEqual([["Birds!"], ["birds"]])
    await call("undoSources", { id: batchId })
    expect([await tagsOf(one.id), await tagsOf(two.id)]).toEqual([["geese"], ["birds", "geese"]])
  })

  it("of restricted sources are told to nobody else, nor renamed by them", async () => {
    const secret = await add("Quagmire", { keyword: "turnstile" }, { restricted: true })
    const edda = await desk.person("Edda", "editor")
    expect(await tags("turn", edda)).toEqual([])
    expect(await call("renameTag", { from: "turnstile", to: "door" }, edda)).toMatchObject({ changed: 0 })
    expect(await tagsOf(secret.id)).toEqual(["turnstile"])
  })
})

describe("changeSources", () => {
  it("changes many by one act, tells what could not be changed, and takes all of it back by one", async () => {
    const [one, two] = [await add("A", { keyword: "x" }), await add("B")]
    const talk = await call<SourceRow>("addSource", { csl: { type: "interview", title: "Talk" } })
    const ids = [one.id, two.id, talk.id, "0199aaaa-0000-7000-8000-000000000001"]
    const done = await change({ ids, addTags: ["birds"], removeTags: ["X"], type: "book", language: "de" })
    expect(done).toMatchObject({
      ...{ changed: 2, missing: 1, refused: [{ id: talk.id, label: "Talk", code: "source.batch_person" }] },
    })
    expect(await list({ type: "book", tag: "birds", sort: "title" })).toEqual(["A", "B"])
    expect((await call<SourceRow>("openSource", { id: one.id })).csl).toMatchObject({
      type: "book",
      language: "de",
    })
    // What somebody changes meanwhile stays: its tag, and a type changed again.
    await change({ ids: [one.id], addTags: ["own"] })
    await change({ ids: [two.id], type: "thesis" })
    const undone = await call<BatchDone>("undoSources", { id: done.batchId })
    expect(undone).toMatchObject({ changed: 1, refused: [{ id: two.id, code: "source.changed_meanwhile" }] })
    expect(await call("openSource", { id: one.id })).toMatchObject({
      csl: { type: "report" },
      tags: ["own", "x"],
    })
    expect(await call("undoSources", { id: done.batchId })).toMatchObject({ changed: 0 })
    expect(await change({ ids: [two.id], type: "thesis" })).toMatchObject({ changed: 0, batchId: null })
    await expect(change({ ids, addTags: [] })).rejects.toMatchObject({ code: "source.nothing_to_change" })
  })

  it("puts aside what nothing uses, and brings it back with its citekey, tags and duplicates", async () => {
    const same = { DOI: "10.1234/geese", keyword: "birds" }
    const [one, two] = [await add("Geese", same), await add("Geese again", same)]
    const ids = [one.id, two.id]
    const { batchId } = await change({ ids, state: "trashed" })
    expect(await list()).toEqual([])
    expect(await tags()).toEqual([])
    expect(await list({ state: "trashed", tag: "birds", sort: "title" })).toEqual(["Geese", "Geese again"])
    await add("Geese", same)
    await call("undoSources", { id: batchId })
    expect(await call("openSource", { id: one.id })).toMatchObject({ citekey: one.citekey, tags: ["birds"] })
    const editor = await desk.person("Edda", "editor")
    expect((await call<Page<object>>("listDuplicates", {}, editor)).items).toHaveLength(2)
  })

  it("puts nothing aside by an undo that was used since", async () => {
    const { id } = await add("Geese")
    await change({ ids: [id], state: "trashed" })
    const { batchId } = await change({ ids: [id], state: "active" })
    const editor = await desk.person("Edda", "editor")
    const articleId = await desk.article(editor, "Lorem\n\nSome 42 geese were counted.")
    const claim = await call<{ questionId: string }>("createClaim", {
      ...{ id: articleId, quote: "42 geese", kind: "figure" },
    })
    await call("addEvidence", { id: claim.questionId, sourceId: id, stance: "supports", quote: "42" })
    expect(await call("undoSources", { id: batchId })).toMatchObject({
      ...{ changed: 0, refused: [{ id, code: "source.in_use" }] },
    })
    expect(await call("openSource", { id })).toMatchObject({ state: "active" })
  })

  it("finds all that a filter leaves, and takes the chosen ones along", async () => {
    for (let n = 0; n < 7; n++) await add(`Goose ${n}`, { keyword: n % 2 ? "odd" : "even" })
    const { ids, more } = await call<{ ids: string[]; more: boolean }>("listSourceIds", { tag: "odd" })
    expect([ids.length, more]).toEqual([3, false])
    const { bytes } = await call<{ bytes: Uint8Array }>("exportChosenSources", { format: "csl-json", ids })
    const titles = (JSON.parse(new TextDecoder().decode(bytes)) as { title: string }[]).map(one => one.title)
    expect(titles.sort()).toEqual(["Goose 1", "Goose 3", "Goose 5"])
  })
})

describe("a citekey", () => {
  it("is changed, kept unique, and told by which source it is taken", async () => {
    const [one, two] = [await add("Geese", { id: "geese" }), await add("Swans", { id: "swans" })]
    const set = (source: SourceRow, citekey: string) =>
      call<SourceRow>("changeSource", { id: source.id, rev: source.rev, citekey })
    await expect(set(two, "geese")).rejects.toMatchObject({
      ...{ code: "source.citekey_taken", values: { citekey: "geese", by: "Geese" } },
    })
    for (const unfit of ["two words", "-x", "", "source-0123456789ab"])
      await expect(set(two, unfit)).rejects.toMatchObject({ code: "source.citekey_unfit" })
    expect(await set(one, "geese:1913")).toMatchObject({ citekey: "geese:1913", csl: { id: "geese:1913" } })
    expect(await set(two, "geese")).toMatchObject({ citekey: "geese" })
  })
})

describe("keepLibrary", () => {
  it("reads what an older desk had kept: types, years, keywords as tags, and what looks alike", async () => {
    const [one] = [
      await add("Geese", { DOI: "10.1234/geese", ...year(1913) }),
      await add("Swans", { DOI: "10.1234/x" }),
    ]
    await desk.database.transact(async tx => {
      const csl = {
        id: "old",
        type: "report" as const,
        title: "Geese",
        DOI: "10.1234/geese",
        keyword: "birds; ponds",
      }
      await tx.update(sources).set({ csl, keysRead: 0, year: 0, titleKey: "", type: "document" })
    })
    expect(await keepLibrary(desk.contextFor(ana))).toBe(2)
    expect(await list({ type: "report", tag: "birds,ponds" })).toHaveLength(2)
    expect((await call<SourceRow>("openSource", { id: one.id })).csl).not.toHaveProperty("keyword")
    const editor = await desk.person("Edda", "editor")
    expect((await call<Page<object>>("listDuplicates", {}, editor)).items).toHaveLength(1)
    expect(await keepLibrary(desk.contextFor(ana))).toBe(0)
  })
})
