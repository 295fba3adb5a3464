import { describe, expect, it } from "vitest"
import { type PageParts, readPageMetadata } from "./page-metadata"

const address = "https://lorem.example/geese?from=list"
const read = (page: Partial<PageParts>) => readPageMetadata({ meta: [], linkedData: [], ...page }, address)
const data = (thing: object) => [JSON.stringify({ "@context": "https://schema.org", ...thing })]

describe("what a page says of itself", () => {
  it("is its Highwire description, where libraries left one", () => {
    const meta: [string, string][] = [
      ["citation_title", "Geese of the dunes"],
      ["citation_author", "Example, Ada"],
      ["citation_author", "Lorem Valley Council"],
      ["citation_journal_title", "Lorem Journal"],
      ["citation_publication_date", "2031/02/03"],
      ["citation_volume", "4"],
      ["citation_firstpage", "17"],
      ["citation_lastpage", "21"],
      ["citation_doi", "doi:10.5555/geese"],
      ["og:title", "Another title"],
    ]
    expect(read({ meta })).toEqual({
      ...{ type: "article-journal", title: "Geese of the dunes", "container-title": "Lorem Journal" },
      author: [{ family: "Example", given: "Ada" }, { literal: "Lorem Valley Council" }],
      ...{
        issued: { "date-parts": [[2031, 2, 3]] },
        volume: "4",
        page: "17–21",
        DOI: "10.5555/geese",
        URL: address,
      },
    })
  })

  it("is its JSON-LD, also within a graph; broken ones are passed over", () => {
    const article = {
      ...{
        "@type": ["NewsArticle"],
        headline: "190 geese <b>counted</b>",
        datePublished: "2031-02-03T10:00:00Z",
      },
      ...{ author: [{ "@type": "Person", name: "Ada Example" }], publisher: { name: "Lorem Herald" } },
    }
    const linkedData = [
      "{broken",
      ...data({ "@graph": [{ "@type": "BreadcrumbList", name: "Home" }, article] }),
    ]
    expect(read({ linkedData, meta: [["og:site_name", "Lorem Herald online"]] })).toMatchObject({
      ...{ type: "article-newspaper", title: "190 geese counted", author: [{ literal: "Ada Example" }] },
      ...{ publisher: "Lorem Herald", "container-title": "Lorem Herald online" },
      issued: { "date-parts": [[2031, 2, 3]] },
    })
  })

  it("is Dublin Core, then Open Graph, then its title", () => {
    const meta: [string, string][] = [
      ["DC.creator", "Example, Ada"],
      ["dcterms.date", "2031"],
      ["og:title", "Geese"],
    ]
    expect(read({ meta, title: "Geese | Lorem", language: "de" })).toEqual({
      ...{ type: "webpage", title: "Geese", author: [{ family: "Example", given: "Ada" }], language: "de" },
      ...{ issued: { "date-parts": [[2031]] }, URL: address },
    })
    expect(read({ title: "  Geese\n of the dunes " })).toMatchObject({ title: "Geese of the dunes" })
    expect(read({})).toEqual({ type: "webpage", URL: address })
  })

  it.each([
    ["/geese", "https://lorem.example/geese"],
    ["https://lorem.example/g", "https://lorem.example/g"],
    ["https://other.example/geese", address],
    ["javascript:alert(1)", address],
    ["https://ada:secret@lorem.example/", address],
  ])("takes its own address (%s) only on its own site", (canonical, expected) => {
    expect(read({ canonical }).URL).toBe(expected)
  })

  it.each([
    ["numbers and lists", { "@type": "Report", name: 7, author: 42, datePublished: ["x"], publisher: [[]] }],
    ["nulls", { "@type": "Report", name: null, author: null, publisher: null, isPartOf: null }],
    ["a deep type", { "@type": { "@type": "Report" } }],
  ])("lives with %s where words belong", (_, thing) => {
    expect(read({ linkedData: data(thing) }).URL).toBe(address)
  })
})
