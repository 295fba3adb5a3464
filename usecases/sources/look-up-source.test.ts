import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { LookedUp } from "@/core/desk/looked-up"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"

// Answers are made up, in the shape that the services answer in.

let desk: TestDesk
let rita: Viewer
beforeEach(async () => {
  desk = await testDesk()
  rita = await desk.person("Rita", "reviewer")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const turnOn = async (...services: string[]) => {
  const olga = await desk.person("Olga", "owner")
  const settings = Object.fromEntries(services.map(service => [`services.${service}`, true]))
  await desk.call(olga, "changeSettings", { settings })
}
const look = (text: string, more: object = {}) => desk.call<LookedUp>(rita, "lookUpSource", { text, ...more })
const answers = (url: string, body: unknown) =>
  desk.web.at(url, {
    body: typeof body === "string" ? body : JSON.stringify(body),
    contentType: "application/json",
  })

const geese = {
  ...{ type: "journal-article", title: "Geese of the <i>dunes</i>", "container-title": "Lorem Journal" },
  ...{ author: [{ family: "Example", given: "Ada" }], issued: { "date-parts": [[2031, 2]] }, volume: 4 },
  ...{ URL: "https://lorem.example/geese", reference: [{ key: "1" }], title_junk: "x", language: 7 },
}

describe("looking a source up", () => {
  it("fills the form from a DOI, whatever stands behind it, with known fields and without markup", async () => {
    await turnOn("doi")
    answers("https://doi.org/10.5555/geese.3", geese)
    const looked = await look("https://doi.org/10.5555/Geese.3).")
    expect(looked).toMatchObject({ kind: "doi", by: "doi", problem: null, same: null })
    expect(looked.csl).toEqual({
      ...{ type: "article-journal", title: "Geese of the dunes", "container-title": "Lorem Journal" },
      ...{
        author: [{ family: "Example", given: "Ada" }],
        issued: { "date-parts": [[2031, 2]] },
        volume: "4",
      },
      ...{ DOI: "10.5555/geese.3", URL: "https://lorem.example/geese", language: "7" },
    })
    expect(desk.web.asked[0]?.accept).toBe("application/vnd.citationstyles.csl+json")
  })

  it("gives what is here under its DOI, ISBN or address before anybody is asked, where that is wished", async () => {
    await turnOn("doi", "pages", "isbn")
    const csl = { type: "webpage", title: "Geese", URL: "http://lorem.example/geese" }
    const made = await desk.call<{ id: string }>(rita, "addSource", { csl })
    const book = { type: "book", title: "Drakes", ISBN: "978-3-16-148410-0", DOI: "10.5555/Drakes" }
    const other = await desk.call<{ id: string }>(rita, "addSource", { csl: book })
    for (const [text, id] of [
      ["https://lorem.example/geese/", made.id],
      ["isbn 9783161484100", other.id],
      ["https://doi.org/10.5555/drakes", other.id],
    ] as const)
      expect(await look(text, { knownFirst: true })).toMatchObject({ by: null, problem: null, same: { id } })
    expect(desk.web.asked).toEqual([])
    answers("https://doi.org/10.5555/geese.9", { ...geese, URL: "https://lorem.example/other" })
    expect(await look("10.5555/geese.9", { knownFirst: true })).toMatchObject({ by: "doi", same: null })
  })

  it("tells nobody of a source outside whose circle they are", async () => {
    const olga = await desk.person("Olga", "owner")
    const csl = { type: "book", title: "Hidden", DOI: "10.5555/hidden" }
    await desk.call(olga, "addSource", { csl, restricted: true })
    expect(await look("10.5555/hidden", { knownFirst: true })).toMatchObject({ same: null })
  })

  it("asks DataCite for arXiv's papers, PubMed for its records, Open Library for books", async () => {
    await turnOn("doi", "pubmed", "isbn")
    answers("https://doi.org/10.48550/arxiv.2101.00001", { type: "article", title: "On lamps" })
    answers("https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=12345678", geese)
    answers("https://openlibrary.org/api/books?bibkeys=ISBN:9783161484100&format=json&jscmd=data", {
      "ISBN:9783161484100": {
        ...{
          title: "Lamps",
          subtitle: "A count",
          authors: [{ name: "Ada Example" }],
          publish_date: "May 2031",
        },
        publishers: [{ name: "Lorem Press" }],
      },
    })
    expect((await look("arXiv:2101.00001v2")).csl).toMatchObject({ type: "article", title: "On lamps" })
    expect((await look("PMID: 12345678")).csl).toMatchObject({
      title: "Geese of the dunes",
      PMID: "12345678",
    })
    expect((await look("978-3-16-148410-0")).csl).toEqual({
      ...{
        type: "book",
        title: "Lamps: A count",
        author: [{ literal: "Ada Example" }],
        ISBN: "9783161484100",
      },
      ...{ publisher: "Lorem Press", issued: { "date-parts": [[2031]] } },
    })
  })

  it("says that an ISBN was mistyped, and asks nobody about it", async () => {
    await turnOn("isbn")
    expect(await look("978-3-16-148410-1")).toMatchObject({
      ...{ kind: "isbn", csl: { type: "book", ISBN: "9783161484101" } },
      problem: { code: "lookup.isbn_check_digit", values: { isbn: "9783161484101" } },
    })
    expect(desk.web.asked).toEqual([])
  })

  it("reads what a page says of itself, hostile or not", async () => {
    await turnOn("pages")
    const script = '<script>alert(1)</script><script type=\'application/ld+json\'>{"@type":"Report",</script>'
    const body = `<html lang=en><title>Geese &amp; herons</title>${script}<meta name=author content="<img onerror=x>Ada">`
    desk.web.at("https://lorem.example/a", { body })
    expect((await look("https://lorem.example/a")).csl).toMatchObject({
      ...{ type: "webpage", title: "Geese & herons", author: [{ literal: "Ada" }], language: "en" },
      URL: "https://lorem.example/a",
    })
  })

  it("asks Citoid where a page says nothing, at the address an owner set", async () => {
    await turnOn("pages", "citoid")
    const olga = await desk.person("Odo", "owner")
    const base = "https://citoid.example/data/citation/mediawiki/"
    await desk.call(olga, "changeSettings", { settings: { "services.citoidAddress": base } })
    desk.web.at("https://lorem.example/a", { body: "<p>Nothing" })
    answers(`${base}https%3A%2F%2Florem.example%2Fa`, [
      { itemType: "newspaperArticle", title: "Geese", author: [["Ada", "Example"]], date: "2031-02-03" },
    ])
    const looked = await look("https://lorem.example/a")
    expect(looked).toMatchObject({ by: "citoid", problem: null })
    expect(looked.csl).toMatchObject({
      ...{ type: "article-newspaper", title: "Geese", author: [{ family: "Example", given: "Ada" }] },
      issued: { "date-parts": [[2031, 2, 3]] },
    })
  })

  it.each([
    ["10.5555/none", "doi", { DOI: "10.5555/none" }],
    ["https://lorem.example/none", "pages", { URL: "https://lorem.example/none" }],
    ["9783161484100", "isbn", { ISBN: "9783161484100" }],
    ["PMID:1", "pubmed", { PMID: "1" }],
  ])(
    "leaves a half-filled form for %s where the service is off, fails or answers nonsense",
    async (text, service, csl) => {
      expect(await look(text)).toMatchObject({
        csl,
        problem: { code: "outbound.service_off", values: { service } },
      })
      await turnOn(service)
      expect(await look(text)).toMatchObject({ csl, problem: { code: "outbound.unreachable" } })
      const url = desk.web.asked[0]?.url ?? ""
      for (const body of [
        "",
        "null",
        "[]",
        '"x"',
        "{",
        '{"title":{"a":1},"author":"x","ISBN:9783161484100":7}',
      ]) {
        answers(url, body)
        expect(await look(text)).toMatchObject({ csl, problem: { code: "lookup.unknown" } })
      }
    },
  )

  it("reads a pasted citation as far as it goes, and keeps its words", async () => {
    const text = "Example, A., & Sample, B. (2031). Geese of the dunes. Lorem Journal, 3."
    expect(await look(text)).toMatchObject({
      ...{ kind: "words", by: null, problem: null },
      csl: {
        author: [
          { family: "Example", given: "A." },
          { family: "Sample", given: "B." },
        ],
        ...{ title: "Geese of the dunes", issued: { "date-parts": [[2031]] }, note: text },
      },
    })
    expect((await look("Lamps, by nobody")).csl).toMatchObject({ title: "Lamps, by nobody" })
  })

  it("tells of the same source that is here already, but of none outside somebody's circle", async () => {
    const csl = { type: "article-journal", title: "Geese", DOI: "10.5555/geese.3" }
    const ana = await desk.person("Ana", "editor")
    const { id } = await desk.call<{ id: string }>(ana, "addSource", { csl, restricted: true })
    expect((await look("10.5555/geese.3")).same).toBeNull()
    expect((await desk.call<LookedUp>(ana, "lookUpSource", { text: "10.5555/geese.3" })).same?.id).toBe(id)
  })

  it("asks nobody outside about a source that will be restricted", async () => {
    await turnOn("doi")
    answers("https://doi.org/10.5555/geese.3", geese)
    expect(await look("10.5555/geese.3", { restricted: true })).toMatchObject({
      ...{ csl: { DOI: "10.5555/geese.3" }, by: null, problem: null },
    })
    expect(desk.web.asked).toEqual([])
  })
})
