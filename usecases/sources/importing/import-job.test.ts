import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ImportView } from "@/core/desk/import-view"
import type { Page, SourceRow } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import { manyEntries } from "@/formats/testing/many-entries"
import type { Viewer } from "../../context"
import { type TestDesk, testDesk } from "../../testing/test-desk"
import { takeIn } from "./take-in"

let desk: TestDesk
let ana: Viewer
let ben: Viewer
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "reviewer")
  ben = await desk.person("Ben", "reviewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const start = (text: string) =>
  desk.call<ImportView>(ana, "startImport", { text, format: "bibtex", filename: "lorem.bib" })
const read = (id: string, as = ana) => desk.call<ImportView>(as, "readImport", { id })
const turn = () => new Promise<void>(go => setImmediate(go))
const count = async () => {
  const { items } = await desk.call<Page<SourceRow>>(ana, "listSources", { most: 200 })
  return items.length
}

/** Waits until the import is as told. */
async function until(id: string, is: (view: ImportView) => boolean): Promise<ImportView> {
  for (;;) {
    const view = await read(id)
    if (is(view) || view.state !== "running") return view
    await turn()
  }
}
const ended = (id: string) => until(id, ({ state }) => state !== "running")

describe("an import beside other work", () => {
  it("answers at once, tells how far it is, and what became of each entry", async () => {
    const broken = "@book{broken, title = {Du\n"
    const started = await start(`${manyEntries(450)}${broken}@book{last, title = {Last}}`)
    expect(started).toMatchObject({ state: "running", step: "reading", filename: "lorem.bib", added: 0 })
    const writing = await until(started.id, ({ step, done }) => step === "writing" && done > 0)
    expect(writing).toMatchObject({ state: "running", of: 452 })
    const done = await ended(started.id)
    expect(done).toMatchObject({ state: "done", added: 451, known: 0, remarks: 1, refusal: null })
    expect(done.messages).toMatchObject([{ code: "bibliography.entry_unreadable" }])
    const again = await ended((await start(manyEntries(450))).id)
    expect(again).toMatchObject({ state: "done", added: 0, known: 450 })
  })

  it("takes a file with signs that no database keeps, without these", async () => {
    const text = String.raw`[{"id":"a","type":"book","title":"Ge\u0000ese","note":"\ud83e"},{"id":"b","type":"book","title":"Swans"}]`
    const { id } = await desk.call<ImportView>(ana, "startImport", { text })
    expect(await ended(id)).toMatchObject({ state: "done", added: 2 })
    const { items } = await desk.call<Page<SourceRow>>(ana, "listSources", {})
    expect(items.map(item => item.csl.title).sort()).toEqual(["Geese", "Swans"])
  })

  it("keeps nothing when it is stopped before it writes", async () => {
    const { id } = await start(manyEntries(300))
    await desk.call(ana, "stopImport", { id })
    expect(await ended(id)).toMatchObject({ state: "stopped", added: 0 })
    expect(await count()).toBe(0)
  })

  it("says what it kept when it is stopped later", async () => {
    const { id } = await start(manyEntries(450))
    await until(id, ({ step, done }) => step === "writing" && done > 0)
    await desk.call(ana, "stopImport", { id })
    const { state, added } = await ended(id)
    expect(state).toBe("stopped")
    expect(added).toBeGreaterThan(0)
    expect(added).toBeLessThanOrEqual(450)
    expect(await count()).toBe(Math.min(200, added))
  })

  it("keeps what it added, and says why there is no more, when reading ends badly", async () => {
    const ctx = desk.contextFor(ana)
    const read = ctx.children.run
    const run: typeof read = async (task, input, bytes, take) => {
      let n = 0
      await read(task, input, bytes, part => ++n < 2 && (take?.(part) ?? true))
      throw appError("unprocessable", "child.too_slow", { seconds: 60 })
    }
    const text = manyEntries(450)
    const { added, messages } = await takeIn({ ...ctx, children: { run } }, { text, format: "bibtex" })
    expect(added).toHaveLength(200)
    expect(messages).toMatchObject([{ code: "child.too_slow", values: { seconds: 60 } }])
    const crashing: typeof read = async (task, input, bytes, take) => {
      let n = 0
      await read(task, input, bytes, part => ++n < 2 && (take?.(part) ?? true))
      throw new Error("a crash")
    }
    const other = manyEntries(450)
      .replaceAll("10.0000/", "10.0001/")
      .replaceAll("Geese", "Swans")
      .replaceAll("/letters/", "/papers/")
    const told: unknown[] = []
    const log = (event: string, { err }: Record<string, unknown>) => void told.push([event, String(err)])
    const crashed = { ...ctx, children: { run: crashing }, log }
    const rest = await takeIn(crashed, { text: other, format: "bibtex" })
    expect(rest.added).toHaveLength(200)
    expect(rest.messages).toMatchObject([{ code: "source.import_broken_off" }])
    expect(told).toEqual([["import_broke_off", "Error: a crash"]])
    const broken = { run: async () => Promise.reject(new Error("a bug")) }
    await expect(takeIn({ ...ctx, children: broken }, { text })).rejects.toThrow("a bug")
  })

  it("takes what a file says twice as it is, wherever it stands", async () => {
    const twice = "@misc{twice, title = {Geese}, doi = {10.0000/lorem.twice}}\n"
    const { id } = await start(`${twice}${manyEntries(300)}${twice}`)
    expect(await ended(id)).toMatchObject({ state: "done", added: 302, known: 0 })
    expect(await ended((await start(twice)).id)).toMatchObject({ added: 0, known: 1 })
  })

  it("is its starter's alone, one at a time", async () => {
    const { id } = await start(manyEntries(30))
    await expect(start(manyEntries(1))).rejects.toMatchObject({ code: "source.import_runs" })
    await expect(read(id, ben)).rejects.toMatchObject({ kind: "not_found", code: "source.no_such_import" })
    await expect(desk.call(ben, "stopImport", { id })).rejects.toMatchObject({ kind: "not_found" })
    expect(await ended(id)).toMatchObject({ state: "done", added: 30 })
  })

  it("says why a file is none, in the sentence that importing at once refuses with", async () => {
    const { id } = await start("geese")
    expect(await ended(id)).toMatchObject({ state: "done", added: 0 })
    const other = await desk.call<ImportView>(ana, "startImport", { text: "[1, {", format: "csl-json" })
    expect(await ended(other.id)).toMatchObject({
      ...{ state: "refused", refusal: { kind: "unprocessable", code: "bibliography.no_json" } },
    })
  })
})

describe("an import of many entries without keys of their own", () => {
  it("gives each a citekey of its own, whatever is here already", async () => {
    const ris = Array.from(
      { length: 250 },
      (_, n) => `TY  - BOOK\nAU  - Ander, Ida\nTI  - Geese ${n}\nPY  - 2013\nER  - \n`,
    )
    await desk.call(ana, "addSource", { csl: { type: "book", title: "x", id: "ander2013geese" } })
    const text = ris.join("")
    const { added } = await desk.call<{ added: SourceRow[] }>(ana, "importSources", { text })
    expect(new Set(added.map(row => row.citekey)).size).toBe(250)
    expect(added[0]?.citekey).toBe("ander2013geese-2")
  })
})
