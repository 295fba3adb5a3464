import { afterEach, describe, expect, it } from "vitest"
import { claimIdsIn } from "@/editor/model/claims-in-document"
import { schema } from "@/editor/model/schema"
import { article, footnote, h, p, table, td, tr } from "@/editor/testing/build"
import { temporaryArticle } from "../live/testing/temporary-article"

// Claims in places nobody would choose on purpose, as any client may send them: each works, or is refused by its name.

let opened: Awaited<ReturnType<typeof temporaryArticle>> | null = null
afterEach(async () => {
  expect(opened?.faults ?? []).toEqual([])
  await opened?.close()
  opened = null
})

const id = "0198c0de-0000-7000-8000-000000000001"

async function mark(doc: ReturnType<typeof article>, from: number, to: number, claimId = id, base = 0) {
  opened ??= await temporaryArticle(doc)
  const ana = opened.person("Ana", "reviewer")
  const step = { stepType: "addMark", from, to, mark: { type: "claim", attrs: { id: claimId } } }
  return opened.send(ana, base, [step], { records: { claims: [{ id: claimId, kind: "statement" }] } })
}
const now = async () => {
  const read = await opened?.authority.read(opened.articleId)
  return schema.nodeFromJSON(read?.doc)
}

describe("a claim", () => {
  it("may stand in a heading", async () => {
    const doc = article(h(2, "Losses of June"), p("Lorem."))
    expect(await mark(doc, 12, 18)).toMatchObject({ ok: true })
    expect(claimIdsIn(await now()).has(id)).toBe(true)
  })

  it("may go over two paragraphs and over two cells", async () => {
    const doc = article(p("Lorem one."), p("Lorem two."), table(tr(td("12 geese"), td("30 geese"))))
    expect(await mark(doc, 16, doc.content.size - 12)).toMatchObject({ ok: true })
    expect(claimIdsIn(await now()).has(id)).toBe(true)
  })

  it("may overlap another, and both keep their words", async () => {
    const doc = article(p("Lorem counted 12 geese in June."))
    const other = "0198c0de-0000-7000-8000-000000000002"
    expect(await mark(doc, 12, 24)).toMatchObject({ ok: true })
    expect(await mark(doc, 18, 34, other, 1)).toMatchObject({ ok: true })
    expect([...claimIdsIn(await now())].sort()).toEqual([id, other])
  })

  it("is refused over a footnote's edge, by what cannot be", async () => {
    const doc = article(p("Lost 600", footnote("others say 500"), " ships"))
    const at = 11 + "Lost ".length
    expect(await mark(doc, at, at + 10)).toMatchObject({
      ok: false,
      error: { kind: "invalid", code: "editor.footnote_edge" },
    })
  })

  it("of 5,000 words is refused with the number", async () => {
    const doc = article(p("geese ".repeat(5_000)))
    expect(await mark(doc, 12, doc.content.size - 4)).toMatchObject({
      ok: false,
      error: { kind: "too_large", code: "claim.range_too_long", values: { limit: 5_000 } },
    })
  })
})
