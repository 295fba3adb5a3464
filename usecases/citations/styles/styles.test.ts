import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SourceRow } from "@/core/desk/views"
import { runsText } from "@/core/sources/citation"
import type { UploadedStyle } from "@/core/sources/citation-style"
import { styleXml } from "@/formats/citations/style-files"
import type { Viewer } from "../../context"
import { type TestDesk, testDesk } from "../../testing/test-desk"
import type { RenderedView } from "../render-citations"

let desk: TestDesk
let edda: Viewer
let olga: Viewer
let rita: Viewer
let articleId: string
let source: SourceRow

beforeAll(async () => {
  desk = await testDesk()
  olga = await desk.person("Olga", "owner")
  edda = await desk.person("Edda", "editor")
  rita = await desk.person("Rita", "reviewer")
  articleId = await desk.article(edda, "Lorem Valley\n\nIn June 42 geese were counted.")
  const csl = {
    type: "book",
    title: "Geese",
    author: [{ family: "Ander" }],
    issued: { "date-parts": [[2013]] },
  }
  source = await desk.call<SourceRow>(edda, "addSource", { csl })
}, 60_000)
afterAll(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const named = (title: string, base: Parameters<typeof styleXml>[0] = "vancouver") =>
  styleXml(base)
    .replace(/<title>[^<]*/, `<title>${title}`)
    .replace(/<id>[^<]*/, `<id>http://lorem.example/${title.replaceAll(" ", "-")}`)
const upload = (csl: string, as = edda) => desk.call<UploadedStyle>(as, "addStyle", { csl })
const listed = async (as = edda) =>
  (await desk.call<{ items: UploadedStyle[] }>(as, "listStyles")).items.map(({ title }) => title)
const choose = (style: string | null) =>
  desk.call(edda, "changeArticle", { id: articleId, citations: style && { style } })
const written = () =>
  desk.call<RenderedView>(rita, "renderCitations", {
    id: articleId,
    clusters: [{ items: [{ sourceId: source.id }] }],
  })

describe("an uploaded citation style", { timeout: 60_000 }, () => {
  it("is listed by its title, chosen for an article and written by", async () => {
    const style = await upload(named("Lorem numbers"))
    expect(style).toMatchObject({ title: "Lorem numbers", articles: 0, usual: false })
    expect(await listed(rita)).toContain("Lorem numbers")
    await choose(style.id)
    const view = await written()
    expect(view).toMatchObject({ style: style.id, styleTitle: "Lorem numbers" })
    expect(view.labels.map(({ runs }) => runsText(runs))).toEqual(["(1)"])
    expect(JSON.stringify(view)).not.toContain("<style")
    const bytes = await desk.call<{ bytes: Uint8Array }>(rita, "exportArticle", {
      id: articleId,
      format: "plain",
    })
    expect(new TextDecoder().decode(bytes.bytes)).toContain("42 geese")
  })

  it("stays while an article or the workspace is written by it, and comes back after it was removed", async () => {
    const style = await upload(named("Lorem in use"))
    const remove = () => desk.call(edda, "removeStyle", { id: style.id })
    await choose(style.id)
    await expect(remove()).rejects.toMatchObject({ code: "style.in_use", values: { n: 1 } })
    await choose(null)
    const setting = (value: string | null) =>
      desk.call(olga, "changeSettings", { settings: { "citations.style": value } })
    await setting(style.id)
    await expect(remove()).rejects.toMatchObject({ code: "style.is_usual" })
    await setting(null)
    await remove()
    expect(await listed()).not.toContain("Lorem in use")
    await expect(choose(style.id)).rejects.toMatchObject({ code: "article.no_such_citation_style" })
    await desk.call(edda, "restoreStyle", { id: style.id })
    expect(await listed()).toContain("Lorem in use")
  })

  it("is refused a second time", async () => {
    await upload(named("Lorem twice"))
    await expect(upload(named("Lorem twice"))).rejects.toMatchObject({
      ...{ kind: "conflict", code: "style.here_already", values: { title: "Lorem twice" } },
    })
  })

  it("that only names another is kept with that one's rules, and refused without it", async () => {
    const dependent = (title: string, parent: string) =>
      `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>${title}</title><id>x</id>` +
      `<link href="${parent}" rel="independent-parent"/></info></style>`
    await expect(upload(dependent("Lorem Letters", "http://lorem.example/nowhere"))).rejects.toMatchObject({
      ...{ code: "style.dependent", values: { parent: "http://lorem.example/nowhere" } },
    })
    const apa = await upload(dependent("Lorem Letters", "https://www.zotero.org/styles/apa"))
    await choose(apa.id)
    expect(await written()).toMatchObject({ styleTitle: "Lorem Letters", labels: [{ note: null }] })
    await upload(named("Lorem parent", "notes"))
    const notes = await upload(dependent("Lorem Notes", "http://lorem.example/Lorem-parent"))
    await choose(notes.id)
    expect(await written()).toMatchObject({ styleTitle: "Lorem Notes", labels: [{ note: 1 }] })
    await choose(null)
  })

  it("is nobody's to bring in but an editor's", async () => {
    await expect(upload(named("Lorem other"), rita)).rejects.toMatchObject({ kind: "forbidden" })
  })

  it("of which the processor stops at a record is refused in words, and what others write is not held up", async () => {
    const run = desk.contextFor(edda).children.run
    const broken = run("render-in-uploaded", {
      ...{ style: "x", csl: "<geese/>", locale: "en-US", text: "broken" },
      ...{ clusters: [], sources: [] },
    })
    await expect(broken).rejects.toMatchObject({ kind: "unprocessable", code: "style.not_written" })
    expect(await written()).toMatchObject({ styleTitle: null })
  })
})
