import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { SnapshotView, SourceView } from "@/core/desk/source-views"
import type { Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

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

const report = { id: "quill1987", type: "report", title: "Lorem counted", author: [{ family: "Quill" }] }
const add = (csl: object = report) => desk.call<SourceRow>(ana, "addSource", { csl })
const list = async (input: object = {}) =>
  (await desk.call<Page<SourceRow>>(ana, "listSources", input)).items.map(row => row.citekey)

describe("addSource", () => {
  it("keeps fields it does not know and numbers a citekey that is taken", async () => {
    expect(await add({ ...report, "call-number": "L 12" })).toMatchObject({
      ...{ citekey: "quill1987", label: "Quill", csl: { "call-number": "L 12" } },
    })
    expect((await add()).citekey).toBe("quill1987-2")
  })

  it("keeps words that end in half of a letter, as a cut text may, wherever they are read again", async () => {
    const cut = "Geese \ud83e"
    const csl = { ...report, title: cut, keyword: `${cut}, pond`, "call-number": cut }
    const { id, rev } = await add(csl)
    const whole = "Geese \ufffd"
    await desk.call(ana, "changeSource", {
      id,
      rev,
      csl,
      interest: cut,
      standing: { grade: cut, reason: cut },
    })
    const opened = await desk.call<SourceView>(ana, "openSource", { id })
    expect(opened).toMatchObject({
      ...{ csl: { title: whole, "call-number": whole }, tags: [whole, "pond"] },
      ...{ interest: whole, standing: { grade: whole } },
    })
    expect(await list({ grade: cut })).toEqual(["quill1987"])
    expect(await list({ tag: cut })).toEqual(["quill1987"])
    await desk.indexed()
    expect(await list({ q: "geese" })).toEqual(["quill1987"])
    await expect(desk.call(ana, "exportSources", { format: "csl-json" })).resolves.toBeTruthy()
  })

  it.each([
    ["an address a browser would run", { ...report, URL: "javascript:alert(1)" }],
    ["a type CSL does not know", { ...report, type: "rumour" }],
    ["a record beyond 64 kB", { ...report, abstract: "x".repeat(70_000) }],
  ])("refuses %s", async (_, csl) => {
    await expect(add(csl)).rejects.toMatchObject({ kind: "invalid" })
  })
})

describe("listSources", () => {
  it("finds by words of title, name and citekey, by type and by what nobody uses", async () => {
    await add()
    await add({ id: "post1990", type: "webpage", title: "100 % of geese" })
    expect(await list({ q: "quill lorem" })).toEqual(["quill1987"])
    expect(await list({ q: "100 %" })).toEqual(["post1990"])
    expect(await list({ type: "webpage" })).toEqual(["post1990"])
    expect(await list({ unused: "1" })).toHaveLength(2)
  })
})

describe("a field that a verb does not know", () => {
  it("is refused with the names of those it knows", async () => {
    await expect(list({ limit: "1" })).rejects.toMatchObject({
      ...{ kind: "invalid", code: "request.unknown_field" },
      values: {
        field: "limit",
        known: "q, type, state, unused, year, tag, standing, grade, copy, article, sort, order, cursor, most",
      },
    })
    const { id } = await add()
    await expect(desk.call(ana, "trashSource", { id, why: "x" })).rejects.toMatchObject({
      values: { field: "why" },
    })
  })
})

describe("changeSource", () => {
  it("changes it for everybody and tells the second of two people what the first saved", async () => {
    const { id, rev } = await add()
    const changed = await desk.call<SourceRow>(ana, "changeSource", {
      id,
      rev,
      csl: { ...report, title: "Second edition" },
    })
    expect(changed).toMatchObject({ citekey: "quill1987", csl: { title: "Second edition" }, rev: rev + 1 })
    await expect(
      desk.call(ana, "changeSource", { id, rev, interest: "counts its own" }),
    ).rejects.toMatchObject({
      ...{ kind: "conflict", current: { csl: { title: "Second edition" } } },
    })
  })
})

describe("trashSource", () => {
  it("puts a source aside and takes it back", async () => {
    const { id } = await add()
    expect(await desk.call(ana, "trashSource", { id })).toMatchObject({ state: "trashed" })
    expect(await list()).toEqual([])
    expect(await list({ state: "trashed" })).toEqual(["quill1987"])
    expect(await desk.call(ana, "restoreSource", { id })).toMatchObject({ state: "active" })
  })
})

describe("importSources", () => {
  it("adds what is new, tells what is here, and says which item is no source", async () => {
    await add({ ...report, DOI: "10.1234/LOREM" })
    const text = JSON.stringify([
      { ...report, DOI: "https://doi.org/10.1234/lorem", title: "Same by its DOI" },
      { id: "two", type: "book", title: "New" },
      { type: "rumour" },
    ])
    const done = await desk.call<{ added: SourceRow[]; known: SourceRow[]; messages: object[] }>(
      ana,
      "importSources",
      { text },
    )
    expect(done.added.map(row => row.citekey)).toEqual(["two"])
    expect(done.known.map(row => row.citekey)).toEqual(["quill1987"])
    expect(done.messages).toMatchObject([{ code: "source.item_unreadable", place: "item 3" }])
  })

  it("takes BibTeX and RIS by what they look like, and loses one bad entry only", async () => {
    const take = (text: string) =>
      desk.call<{ format: string; added: SourceRow[]; messages: object[] }>(ana, "importSources", { text })
    const bib = await take(
      "@book{geese, title={Geese}, year=1913}\n@book{bad, title={Du\n@book{drakes, title={Drakes}}",
    )
    expect(bib.added.map(row => row.citekey)).toEqual(["geese", "drakes"])
    expect(bib.messages).toMatchObject([{ code: "bibliography.entry_unreadable", place: "line 2" }])
    expect(await take("TY  - BOOK\nTI  - Swans\nER  - \n")).toMatchObject({
      format: "ris",
      added: [{ csl: { title: "Swans" } }],
    })
  })

  it("refuses what is no bibliography", async () => {
    const refused = desk.call(ana, "importSources", { text: "[1, {", format: "csl-json" })
    await expect(refused).rejects.toMatchObject({ code: "bibliography.no_json" })
    await expect(desk.call(ana, "importSources", { text: "geese" })).rejects.toMatchObject({
      code: "bibliography.unknown_format",
    })
  })

  it("goes out again in each format, people and restricted sources left at home", async () => {
    await add({ type: "book", title: "Geese", author: [{ family: "Quill", given: "Ida" }] })
    await add({ type: "personal_communication", title: "Talk with Ida" })
    const out = async (input: object) => {
      const { bytes } = await desk.call<{ bytes: Uint8Array }>(ana, "exportSources", input)
      return new TextDecoder().decode(bytes)
    }
    for (const format of ["csl-json", "biblatex", "bibtex", "ris"]) {
      expect(await out({ format })).toContain("Geese")
      expect(await out({ format })).not.toContain("Talk with")
      expect(await out({ format, preset: "inside" })).toContain("Talk with")
    }
  })
})

describe("saved copies", () => {
  const save = (id: string, words: string) =>
    desk.call<SnapshotView>(ana, "addSnapshot", {
      id,
      bytes: new TextEncoder().encode(words),
      filename: "a.txt",
    })

  it("keep the bytes once and their text", async () => {
    const { id } = await add()
    const copy = await save(id, "Some 42 geese.")
    expect((await save(id, "Some 42 geese.")).id).toBe(copy.id)
    expect(await desk.call(ana, "snapshotText", { id: copy.id })).toMatchObject({
      ...{ text: "Some 42 geese.", extractor: "text" },
    })
    const { snapshotList } = await desk.call<SourceView>(ana, "openSource", { id })
    expect(snapshotList.map(one => one.sha256)).toEqual([copy.sha256])
  })

  it("are kept without a text when they are damaged", async () => {
    const { id } = await add()
    const bytes = new TextEncoder().encode("%PDF-1.7\nnot really one")
    const copy = await desk.call<SnapshotView>(ana, "addSnapshot", { id, bytes, filename: "a.pdf" })
    expect(copy).toMatchObject({ mediaType: "application/pdf", hasText: false, fault: "damaged" })
    await expect(desk.call(ana, "snapshotText", { id: copy.id })).rejects.toMatchObject({
      code: "snapshot.no_text",
    })
    expect(desk.logged).toMatchObject([{ event: "snapshot_unreadable", mediaType: "application/pdf" }])
  })

  it("are refused empty", async () => {
    const { id } = await add()
    await expect(save(id, "")).rejects.toMatchObject({ code: "snapshot.empty" })
  })
})
