import { randomUUID } from "node:crypto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

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

const geese = "{{cite web |last=Ander |title=Geese |url=https://example.org/geese |odd = kept}}"
const text = `'''Lorem Valley''' has 127 geese.<ref name="g">${geese}</ref>

It had '''40''' ducks,<ref name=g /> and {{unknown|x}} more.<ref>{{cite book|title=On Ducks|isbn=978-0-00-000000-2|page=7}}</ref>

== References ==
{{reflist}}
`
const bytesOf = (source: string) => new TextEncoder().encode(source)
const bring = async (source: string, as = ana) => {
  const input = { bytes: bytesOf(source), filename: "lorem-valley.wikitext" }
  return (await desk.call<{ articleId: string }>(as, "importArticle", input)).articleId
}
const out = async (id: string, preset = "outside") => {
  const input = { id, format: "wikitext", preset }
  return new TextDecoder().decode((await desk.call<{ bytes: Uint8Array }>(ana, "exportArticle", input)).bytes)
}
/** Replaces words by a text or a citation, as typing or citing would. */
async function put(id: string, words: string, content: object[]) {
  const { doc, version } = await desk.live.document(id)
  let from = 0
  doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? "").indexOf(words) : -1
    if (at >= 0) from = pos + at
  })
  const step = { stepType: "replace", from, to: from + words.length, slice: { content } }
  const ref = { clientId: `client-${randomUUID()}`, seq: 1 }
  await desk.call(ana, "commitText", { id, base: version, steps: [step], ref })
}
const sources = async () => (await desk.call<Page<SourceRow>>(ana, "listSources", {})).items
const cite = (sourceId: string) => ({
  type: "citation",
  attrs: { items: [{ sourceId, locator: "3", label: "page", prefix: null, suffix: null }] },
})

describe("an article that came as wikitext", () => {
  it("goes home byte for byte, with its sources in the library", async () => {
    const id = await bring(text)
    expect(await out(id)).toBe(text)
    expect(await out(id, "inside")).toBe(text)
    expect((await sources()).map(row => row.csl.title).sort()).toEqual(["Geese", "On Ducks"])
  })

  it("holds a changed figure and a new mention of its source, and nothing else that is new", async () => {
    const id = await bring(text)
    const row = (await sources()).find(one => one.csl.title === "Geese") as SourceRow
    await put(id, "40", [{ type: "text", text: "41", marks: [{ type: "strong" }] }])
    await put(id, "more.", [{ type: "text", text: "more." }, cite(row.id)])
    expect(await out(id)).toBe(
      text.replace("'''40'''", "'''41'''").replace("more.<ref>", 'more.<ref name="g" />{{rp|3}}<ref>'),
    )
  })

  it("defines a source that the page did not name", async () => {
    const id = await bring(text)
    const csl = { type: "book", title: "On Swans", author: [{ family: "Sit" }], id: "sit1999" }
    const row = await desk.call<SourceRow>(ana, "addSource", { csl })
    await put(id, "more.", [{ type: "text", text: "more." }, cite(row.id)])
    expect(await out(id)).toBe(
      text.replace(
        "more.<ref>",
        'more.<ref name="sit1999">{{cite book |last=Sit |title=On Swans}}</ref>{{rp|3}}<ref>',
      ),
    )
  })

  it("is the same bytes after a source of its was made one with another", async () => {
    const id = await bring(text)
    const row = (await sources()).find(one => one.csl.title === "Geese") as SourceRow
    const twin = await desk.call<SourceRow>(ana, "addSource", { csl: { ...row.csl, id: "twin" } })
    const [kept, other] = await Promise.all(
      [twin, row].map(one => desk.call<SourceRow>(ana, "openSource", { id: one.id })),
    )
    const input = { id: twin.id, rev: kept?.rev, other: row.id, otherRev: other?.rev, fields: {} }
    await desk.call(ana, "mergeSources", input)
    expect(await out(id)).toBe(text)
  })

  it("has its sources once, whoever brings the next page that cites them", async () => {
    await bring(text)
    await bring(`Another page.<ref>{{cite web|title=Geese again|url=http://www.example.org/geese/}}</ref>\n`)
    expect(await sources()).toHaveLength(2)
  })
})
