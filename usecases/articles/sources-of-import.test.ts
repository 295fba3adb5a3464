import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { Page, SourceRow } from "@/core/desk/views"
import { limits } from "@/core/limits"
import type { RenderedCitations } from "@/core/sources/citation"
import type { CslItem } from "@/core/sources/source"
import { bareText, type DocJson, type ImportedSource } from "@/formats/imported"
import type { Blobs, Children, Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import { importArticle } from "./import-article"
import { namedAnew } from "./sources-of-import"

let desk: TestDesk
let ana: Viewer
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const cites = (...ids: string[]): DocJson => ({
  type: "citation",
  attrs: {
    items: ids.map(sourceId => ({ sourceId, locator: null, label: null, prefix: null, suffix: null })),
  },
})
const text = (...citations: DocJson[]): DocJson => ({
  type: "doc",
  content: [
    { type: "title", content: [{ type: "text", text: "Lorem Valley" }] },
    { type: "paragraph", content: [{ type: "text", text: 'Geese {"sourceId":"s1"}' }, ...citations] },
  ],
})
const csl = (id: string, more: Partial<CslItem>): ImportedSource => ({
  id,
  csl: { id, type: "webpage", ...more } as CslItem,
})

/** As if a file had been read that cites these. */
async function bring(sources: ImportedSource[], doc: DocJson, as = ana, more: { blobs?: Blobs } = {}) {
  const imported = { ...bareText("Lorem Valley", doc, []), sources }
  const run: Children["run"] = async () => ({
    ...{ format: "wikitext", imported, document: JSON.stringify(doc), map: null },
  })
  const ctx = { ...desk.contextFor(as), children: { run }, ...more }
  const bytes = new TextEncoder().encode(`file ${Math.random()}`)
  const { articleId, messages } = await importArticle(ctx, { bytes })
  const { doc: stored } = await ctx.live.read(articleId)
  const items = ((stored as DocJson).content?.[1]?.content ?? []).flatMap(
    node => (node.attrs?.items ?? []) as { sourceId: string }[],
  )
  return { articleId, messages, stored: stored as DocJson, cited: items.map(one => one.sourceId) }
}
const library = async (as = ana) => (await desk.call<Page<SourceRow>>(as, "listSources", { most: 200 })).items

const page = csl("s1", { title: "Geese", URL: "https://example.org/geese?utm_source=x" })
const book = csl("s2", { type: "book", title: "On Geese", ISBN: "978-0-00-000000-2" })

describe("the sources of an imported text", () => {
  it("are printed as the place that they come from prints them", async () => {
    const words = "== Geese ==\n'''Geese''' rest.<ref>{{cite web|title=Geese}}</ref>\n"
    const bytes = new TextEncoder().encode(words)
    const { articleId } = await importArticle(desk.contextFor(ana), { bytes, format: "wikitext" })
    const { article } = await desk.call<{ article: { citations: unknown } }>(ana, "openDesk", {
      id: articleId,
    })
    expect(article.citations).toEqual({ style: "wikipedia" })
  })

  it("are in the library, cited by the text, and told as events", async () => {
    const { articleId, cited, stored } = await bring([page, book], text(cites("s1", "s2"), cites("s1")))
    const rows = await library()
    expect(rows.map(row => row.csl.title).sort()).toEqual(["Geese", "On Geese"])
    const ids = ["Geese", "On Geese"].map(title => rows.find(row => row.csl.title === title)?.id)
    expect(cited).toEqual([ids[0], ids[1], ids[0]])
    expect(stored.content?.[1]?.content?.[0]?.text).toBe('Geese {"sourceId":"s1"}')
    const told = await desk.call<Page<EventRow>>(ana, "sourceEvents", { id: ids[0] })
    expect(told.items.map(one => one.verb)).toEqual(["source.created"])
    const uses = await desk.call<{ texts: unknown[] }>(ana, "sourceUses", { id: ids[0] })
    expect(uses.texts).toEqual([{ id: articleId, title: "Lorem Valley", times: 2 }])
    const cluster = (...sourceIds: (string | undefined)[]) => ({
      items: sourceIds.map(sourceId => ({ sourceId })),
    })
    const { bibliography } = await desk.call<RenderedCitations>(ana, "renderCitations", {
      ...{ id: articleId, clusters: [cluster(ids[0], ids[1]), cluster(ids[0])] },
    })
    expect(bibliography.map(one => [one.sourceId, one.used])).toEqual([
      [ids[0], 2],
      [ids[1], 1],
    ])
  })

  it("are not there twice when they come again, in this file or in another", async () => {
    const twin = csl("s3", { title: "Geese!", URL: "https://www.example.org/geese" })
    const first = await bring([page, book, twin], text(cites("s1", "s2", "s3")))
    expect(first.cited[2]).toBe(first.cited[0])
    const second = await bring([book, page], text(cites("s1", "s2")))
    expect(second.cited).toEqual(first.cited.slice(0, 2))
    expect(await library()).toHaveLength(2)
  })

  it("are two where only their title is one, and they stand at two addresses", async () => {
    const copies = ["a", "b"].map(name =>
      csl(name, { title: "Archived copy", URL: `https://${name}.example/1` }),
    )
    const { cited } = await bring(copies, text(cites("a", "b")))
    expect(new Set(cited).size).toBe(2)
    const later = await bring(
      [csl("c", { title: "Archived copy", URL: "https://c.example/1" })],
      text(cites("c")),
    )
    expect(cited).not.toContain(later.cited[0])
  })

  it("are never a restricted source: not for those outside its circle, and not for those in it", async () => {
    const cleo = await desk.person("Cleo", "editor")
    const kept = await desk.call<SourceRow>(cleo, "addSource", { csl: page.csl, restricted: true })
    for (const as of [ana, cleo]) {
      const { cited } = await bring([page], text(cites("s1")), as)
      expect(cited[0]).not.toBe(kept.id)
    }
    expect((await library(ana)).map(row => row.id)).not.toContain(kept.id)
    expect(await library(ana)).toHaveLength(1)
  })

  it("lose a field that no record can keep, with a message, and the text loses nothing", async () => {
    const odd = csl("s1", {
      ...{ title: "Geese\u0000", URL: "javascript:alert(1)", author: "Ana" as never, publisher: "Lorem" },
    })
    const none = { id: "s2", csl: { id: "s2", type: "goose", title: "Honk" } as never }
    const { messages, cited } = await bring([odd, none], text(cites("s1", "s2")))
    expect(messages).toEqual([
      { code: "source.field_left_out", place: "s1", values: { fields: "author, URL" } },
      { code: "source.field_left_out", place: "s2", values: { fields: "type" } },
    ])
    const rows = await library()
    expect(rows.find(row => row.id === cited[0])?.csl).toMatchObject({ title: "Geese", publisher: "Lorem" })
    expect(rows.find(row => row.id === cited[1])?.csl).toMatchObject({ title: "Honk", type: "document" })
  })

  it("are none that was restricted while the text was read", async () => {
    const kept = await desk.call<SourceRow>(ana, "addSource", { csl: page.csl })
    const ctx = desk.contextFor(ana)
    const restricting: Blobs = {
      ...ctx.blobs,
      put: async bytes => {
        const change = { id: kept.id, rev: kept.rev, restricted: true, csl: kept.csl }
        await desk.call(ana, "changeSource", change)
        return ctx.blobs.put(bytes)
      },
    }
    const { cited } = await bring([page], text(cites("s1")), ana, { blobs: restricting })
    expect(cited[0]).not.toBe(kept.id)
  })

  it("are one where two texts bring the same at once", async () => {
    const both = await Promise.all([bring([page], text(cites("s1"))), bring([page], text(cites("s1")))])
    expect(new Set(both.map(one => one.cited[0])).size).toBe(1)
    expect(await library()).toHaveLength(1)
  })

  it("are refused, and the text with them, where they are more than others can wait for", async () => {
    const many = Array.from({ length: limits.citedSources + 1 }, (_, nth) =>
      csl(`s${nth}`, { title: `${nth}` }),
    )
    await expect(bring(many, text(cites("s1")))).rejects.toMatchObject({ code: "import.too_many_sources" })
    expect(await library()).toEqual([])
  })

  it("lose their longest fields where they are too long as a whole, and keep what names them", async () => {
    const long = csl("s1", {
      ...{
        title: "Big\u0000 geese",
        DOI: "10.5555/geese",
        publisher: "Lorem",
        note: "goose ".repeat(12_000),
      },
    })
    const { messages, cited } = await bring([long], text(cites("s1")))
    expect(messages).toMatchObject([{ code: "source.field_left_out", values: { fields: "note" } }])
    const kept = (await library()).find(row => row.id === cited[0])?.csl
    expect(kept).toMatchObject({ DOI: "10.5555/geese", publisher: "Lorem" })
    expect(kept?.title).not.toContain("\u0000")
  })

  it("are not written where the text is not", async () => {
    const broken = bring([page], text(cites("s1")), { ...ana, role: "reviewer" })
    await expect(broken).rejects.toMatchObject({ kind: "forbidden" })
    expect(await library()).toEqual([])
  })

  it("leaves what the file does not name as it is", () => {
    const document = JSON.stringify(text(cites("s1", "other")))
    expect(namedAnew(document, new Map([["s1", "x"]]))).toBe(JSON.stringify(text(cites("x", "other"))))
  })
})
