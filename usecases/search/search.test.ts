import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { SearchPage } from "@/core/desk/search-views"
import { type SearchDesk, searchDesk, told } from "./testing/search-desk"

const text = `Lorem Valley

In June 2013 some 190–205 civilians were killed near Lorem, Médecins Sans Frontières said.

Later 1,500 geese left; ١٩٠ ducks stayed. قُتل المدنيون في وادي لوريم.

東京都は首都である. The theguardians of the pond sang.`

let at: SearchDesk
let articleId: string
let claimId: string
let sourceId: string
beforeAll(async () => {
  at = await searchDesk()
  articleId = await at.desk.article(at.ana, text)
  const claim = await at.claim(articleId, "190–205 civilians were killed")
  claimId = claim.id
  const csl = { type: "report", title: "Geese counted", publisher: "Pond Press", DOI: "10.1234/Lorem.7" }
  const source = await at.make("addSource", {
    csl: {
      ...csl,
      id: "quill1987",
      author: [{ family: "Quill", given: "Petra" }],
      issued: { "date-parts": [[1987]] },
    },
  })
  sourceId = source.id
  await at.make("addEvidence", {
    ...{ id: claim.questionId, sourceId, stance: "supports", quote: "Wir zählten 190 am Weiher." },
    translation: { text: "We counted 190 by the mere.", by: "Ana", machine: false },
  })
  await at.note("claim", claimId, "Ask who stood by the mere.")
  await at.copy(sourceId, "The mill stands behind the mere.\n\nNobody counted there.")
})
afterAll(async () => {
  expect(at.desk.faults).toEqual([])
  await at.desk.close()
})

describe("search", () => {
  it.each([
    ["a word of a title", "valley", ["article: Valley"]],
    ["words without their accents", "medecins frontieres", ["article: Médecins, Frontières"]],
    ["a word that is being typed", "fronti", ["article: Frontières"]],
    ["words in quotes side by side", '"geese left"', ["article: geese left"]],
    ["nothing where words in quotes stand apart", '"geese ducks"', []],
    ["a number in a range", "205", ["claim: 205", "article: 205"]],
    ["a grouped number without its comma", "1500", ["article: 1,500"]],
    ["a number written in another script", "۱۹۰ ducks", ["article: ١٩٠, ducks"]],
    ["no number that only begins so", "19", []],
    ["Arabic words with and without points", "المدنيون قتل", ["article: قُتل, المدنيون"]],
    ["a part of a run without spaces", "京都は首", ["article: 京都は首"]],
    ["a single sign", "首", ["article: 首都"]],
    ["a part of a word, where words fail", "guardian", ["article: theguardians"]],
    ["people", "petra quill", ["source: Petra, Quill, quill"]],
    ["a publisher", "pond press", ["source: Pond, Press"]],
    ["a citekey", "quill1987", ["source: quill1987"]],
    ["a DOI", "10.1234/lorem.7", ["source: 10.1234/lorem.7"]],
    [
      "a quote, its translation, a note and a saved copy",
      "mere",
      ["source: mere", "note: mere", "quote: mere"],
    ],
    ["a quote in its own words", "weiher", ["quote: Weiher"]],
    ["nothing for nothing", " – ", []],
  ])("finds %s", async (_, q, expected) => {
    const found = await at.found(q)
    expect([...found].sort()).toEqual([...expected].sort())
  })

  it("puts a title first, then words side by side, then words apart", async () => {
    const inTitle = await at.desk.article(at.ana, "Grey heron\n\nNothing here.")
    const apart = await at.desk.article(at.ana, "One\n\nA heron is grey.")
    const together = await at.desk.article(at.ana, "Two\n\nA grey heron stood.")
    const newer = await at.desk.article(at.ana, "Three\n\nThe heron was not so grey.")
    const { items } = await at.find("grey heron")
    expect(items.map(item => item.id)).toEqual([inTitle, together, newer, apart])
  })

  it("shows an article once, however often it says it", async () => {
    await at.desk.article(at.ana, `Egret\n\n${"An egret.\n\nAnother egret.\n\n".repeat(60)}`)
    expect((await at.find("egret")).items).toHaveLength(1)
  })

  it("says where a result leads", async () => {
    const [claim] = (await at.find("killed", { kinds: "claim" })).items
    expect(claim).toMatchObject({ id: claimId, article: { id: articleId }, link: { claim: claimId } })
    const [place] = (await at.find("1500")).items
    expect(place?.link.words).toBe("Later 1,500 geese left; ١٩٠ ducks stayed. قُتل المدنيون في وادي لوريم.")
    const [quote] = (await at.find("weiher")).items
    expect(quote?.link).toMatchObject({ claim: claimId, source: sourceId })
    const [note] = (await at.find("stood by", { kinds: "note" })).items
    expect(note).toMatchObject({ article: { id: articleId }, link: { claim: claimId, subject: "claim" } })
    const [copy] = (await at.find("mill")).items
    expect(copy?.link).toMatchObject({ source: sourceId, words: "The mill stands behind the mere." })
    expect(copy?.link.snapshot).toBeDefined()
  })

  it("keeps to kinds and to an article, and counts both", async () => {
    expect(await at.found("mere", { kinds: "note,quote" })).toHaveLength(2)
    const other = await at.desk.article(at.ana, "Elsewhere\n\nA mere, too.")
    expect(await at.found("mere", { article: other })).toEqual(["article: mere"])
    expect((await at.found("mere", { article: articleId })).sort()).toEqual([
      ...["note: mere", "quote: mere", "source: mere"],
    ])
    const { counts } = await at.find("mere", { counts: "1", kinds: "note" })
    const n = (one: number) => ({ n: one, more: false })
    expect(counts).toEqual({ article: n(1), claim: n(0), quote: n(1), note: n(1), source: n(1) })
    expect((await at.find("mere", { counts: "1", article: other })).counts?.note).toEqual(n(0))
  })

  it("says that words failed only where they found nothing of any kind", async () => {
    expect(await at.find("mere", { kinds: "claim" })).toMatchObject({ items: [], mode: "words" })
    expect(await at.find("uardia", { kinds: "article" })).toMatchObject({ mode: "parts" })
    expect(await at.find("ua")).toMatchObject({ items: [], mode: "words" })
  })

  it("reads on page by page, each result once, while others are added", async () => {
    for (let n = 0; n < 7; n++) await at.note("article", articleId, `Plover ${n} and plover again`)
    await at.desk.article(at.ana, "Plover\n\nOf plovers.")
    const seen: string[] = []
    let page: SearchPage | null = await at.find("plover", { most: 3 })
    while (page) {
      seen.push(...page.items.map(item => item.snippet.text))
      await at.note("article", articleId, "A plover that came late")
      page = page.next ? await at.find("plover", { most: 3, cursor: page.next }) : null
    }
    const first = [6, 5, 4, 3, 2, 1, 0].map(n => `Plover ${n} and plover again`)
    expect(seen).toEqual(["", ...first])
  })

  it("reads on inside of words too", async () => {
    for (let n = 0; n < 5; n++) await at.note("article", articleId, `Number ${n} was unplaced`)
    const { items, next, mode } = await at.find("nplace", { most: 3 })
    expect({ mode, n: items.length }).toEqual({ mode: "parts", n: 3 })
    const more = await at.find("nplace", { most: 3, cursor: next })
    expect(more.items.map(told)).toEqual(["note: unplaced", "note: unplaced"])
    expect(more).toMatchObject({ next: null, mode: "parts" })
  })

  it.each(["x", btoa('[0,"words claim none"]'), btoa('[-1,""]'), btoa('[9,"parts note"]')])(
    "refuses the cursor %s",
    async cursor => {
      await expect(at.find("geese", { cursor })).rejects.toMatchObject({ code: "request.cursor" })
    },
  )
})
