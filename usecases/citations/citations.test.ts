import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { EventRow } from "@/core/desk/history-views"
import type { ArticleRow, SourceRow } from "@/core/desk/views"
import { runsText } from "@/core/sources/citation"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import type { RenderedView } from "./render-citations"

let desk: TestDesk
let olga: Viewer
let edda: Viewer
let articleId: string
let open: SourceRow
let secret: SourceRow

const csl = (id: string, year: number) => ({
  ...{ id, type: "book", title: `Geese of ${id}`, author: [{ family: "Ander", given: "Ann" }] },
  issued: { "date-parts": [[year]] },
})

beforeAll(async () => {
  desk = await testDesk()
  olga = await desk.person("Olga", "owner")
  edda = await desk.person("Edda", "editor")
  articleId = await desk.article(olga, "Lorem Valley\n\nIn June 42 geese were counted.")
  open = await desk.call<SourceRow>(olga, "addSource", { csl: csl("Sitmere", 2013) })
  secret = await desk.call<SourceRow>(olga, "addSource", { csl: csl("Lorem", 2014), restricted: true })
}, 60_000)
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const clusters = (...ids: string[]) => ids.map(sourceId => ({ items: [{ sourceId }] }))
const render = (as: Viewer, input: object) =>
  desk.call<RenderedView>(as, "renderCitations", { id: articleId, ...input })
const words = ({ labels }: RenderedView) => labels.map(({ runs }) => runsText(runs))
const change = (citations: object | null) =>
  desk.call<ArticleRow>(edda, "changeArticle", { id: articleId, citations })

describe("citations of an article", { timeout: 60_000 }, () => {
  it("read in the style asked for, with the bibliography behind them", async () => {
    const view = await render(edda, { style: "wikipedia", clusters: clusters(open.id, open.id) })
    expect(words(view)).toEqual(["[1]", "[1]"])
    expect(view.bibliography).toMatchObject([{ sourceId: open.id, used: 2 }])
  })

  it("say nothing of a source outside whose circle one is, not even that it is there", async () => {
    const asked = (id: string) => render(edda, { style: "wikipedia", clusters: clusters(id, open.id) })
    expect(await asked(secret.id)).toEqual(await asked("0199aaaa-0000-7000-8000-000000000001"))
    const mine = await render(olga, { style: "wikipedia", clusters: clusters(secret.id, open.id) })
    expect(words(mine)).toEqual(["[1]", "[2]"])
    expect(await asked(secret.id)).toMatchObject({ labels: [{ missing: 1 }, { missing: 0 }] })
  })

  it("follow the article's own style, else the workspace's, else the usual one", async () => {
    const given = { clusters: clusters(open.id) }
    expect(words(await render(edda, given))).toEqual(["(Ander, 2013)"])
    await desk.call(olga, "changeSettings", { settings: { "citations.style": "vancouver" } })
    expect(words(await render(edda, given))).toEqual(["(1)"])
    expect(await change({ style: "notes", locale: "de-DE" })).toMatchObject({
      citations: { style: "notes", locale: "de-DE" },
    })
    expect(await render(edda, given)).toMatchObject({
      style: "notes",
      locale: "de-DE",
      labels: [{ note: 1 }],
    })
    expect(await change(null)).toMatchObject({ citations: null })
    expect(words(await render(edda, given))).toEqual(["(1)"])
    const { items } = await desk.call<{ items: EventRow[] }>(edda, "articleEvents", { id: articleId })
    expect(items.find(({ verb }) => verb === "article.settings_changed")).toMatchObject({
      from: { citations: { style: "notes", locale: "de-DE" } },
      to: { citations: null },
    })
  })

  it("refuse a style that is on no list", async () => {
    await expect(change({ style: "runes" })).rejects.toMatchObject({ kind: "invalid" })
    await expect(
      desk.call(olga, "changeSettings", { settings: { "citations.style": "runes" } }),
    ).rejects.toMatchObject({ code: "article.no_such_citation_style" })
  })

  it("refuse more than a text may hold", async () => {
    await expect(render(edda, { clusters: clusters(...Array(3_001).fill(open.id)) })).rejects.toMatchObject({
      kind: "invalid",
    })
  })
})
