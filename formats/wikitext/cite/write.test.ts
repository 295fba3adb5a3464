import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CslItem, CslType } from "@/core/sources/source"
import { matchBrackets } from "../brackets"
import { readTemplate, type Template } from "../template"
import { cslOfTemplate } from "./read"
import { templateOfCsl } from "./write"

const again = (item: CslItem) => cslOfTemplate(readTemplate(templateOfCsl(item), 0) as Template)

describe("a source as a citation template", () => {
  it("is written in the templates' own names and order", () => {
    expect(
      templateOfCsl({
        ...{ id: "ander2013geese", type: "webpage", title: "Geese | Ducks", "container-title": "Courier" },
        author: [
          { family: "Amet", given: "Sit", "non-dropping-particle": "van der" },
          { literal: "Lorem, Sitmere" },
        ],
        ...{ issued: { "date-parts": [[2013, 8, 4]] }, URL: "https://example.org/a|b]c?x={{y}}" },
        accessed: { "date-parts": [[2014, 1]] },
      }),
    ).toBe(
      "{{cite web |last1=van der Amet |first1=Sit |author2=((Lorem, Sitmere)) |date=4 August 2013 |title=Geese {{!}} Ducks |url=https://example.org/a%7Cb%5Dc?x=%7B%7By%7D%7D |website=Courier |access-date=January 2014}}",
    )
  })

  it.each([
    ["dmy", "4 August 2013"],
    ["mdy", "August 4, 2013"],
    ["iso", "2013-08-04"],
  ] as const)("writes days as the text does: %s", (dates, words) => {
    const item: CslItem = { id: "x", type: "book", title: "Geese", issued: { "date-parts": [[2013, 8, 4]] } }
    expect(templateOfCsl(item, { dates })).toBe(`{{cite book |date=${words} |title=Geese}}`)
  })

  it.each<CslType>(["software", "legal_case", "dataset", "article", "graphic"])(
    "is a page or a document where no template is made for a %s",
    type => {
      expect(templateOfCsl({ id: "x", type, title: "Geese" })).toBe("{{cite document |title=Geese}}")
      const page = templateOfCsl({ id: "x", type, title: "Geese", URL: "https://example.org" })
      expect(page).toBe("{{cite web |title=Geese |url=https://example.org}}")
    },
  )

  const sign = fc.constantFrom(
    ..."aÄżλ漢9|{}[]<>&'=~_#*:;!-/\"\\ ,.()%".split(""),
    "&amp;",
    "<ref>",
    "~~~~",
    "}}",
  )
  const words = fc
    .array(sign, { minLength: 1, maxLength: 24 })
    .map(signs => signs.join("").replace(/\s+/g, " ").trim())
    .filter(text => text !== "")
  const name = fc.oneof(
    fc.record({
      family: fc.constantFrom("Amet", "van der Sit", "O’Dolor"),
      given: fc.constantFrom("Ana", "I. B."),
    }),
    fc.record({ literal: fc.constantFrom("Goose Board", "Lorem, Ana", "Board of Geese, Sitmere", "geese") }),
  )
  const year = fc.integer({ min: 1000, max: 2100 })
  const date = fc.oneof(
    year.map(y => ({ "date-parts": [[y]] })),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => ({ "date-parts": [[y, m]] })),
    year.map(y => ({ "date-parts": [[y, 2, 28]], circa: true })),
    year.map(y => ({ "date-parts": [[y], [y + 1]] })),
    year.map(y => ({ "date-parts": [[y], [y + 1]], season: 4 })),
    year.map(y => ({
      "date-parts": [
        [y, 5, 30],
        [y, 6, 2],
      ],
    })),
    fc.constant({ literal: "the year of the goose" }),
  )
  const item = fc.record(
    {
      type: fc.constantFrom<CslType>(
        ...["webpage", "article-newspaper", "article-journal", "article-magazine", "report", "thesis"].map(
          one => one as CslType,
        ),
        ...(["paper-conference", "entry-encyclopedia", "chapter", "motion_picture", "map"] as const),
      ),
      title: words,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      editor: fc.array(name, { minLength: 1, maxLength: 2 }),
      ...{ issued: date, accessed: date, "original-date": date },
      ...{ publisher: words, "publisher-place": words, volume: words, edition: words, source: words },
      page: fc.constantFrom("5", "12–19", "iv", "3, 7–9"),
      URL: fc.webUrl({ withQueryParameters: true }).map(url => url.replace(/['~&{}[\]|<>"\s]/g, "")),
      DOI: fc.constant("10.1000/geese_1(a)"),
      ...{ PMID: fc.constant("123"), PMCID: fc.constant("PMC456"), ISBN: fc.constant("978-0-00-000000-2") },
      custom: fc.record({ quote: words, "archive-url": fc.constant("https://web.example/1?x=http://a.b") }),
    },
    { requiredKeys: ["type", "title"] },
  )

  it("is the same source when it is read again, and nothing breaks out of it", () => {
    fc.assert(
      fc.property(item, given => {
        const csl: CslItem = { id: "", ...given }
        const source = templateOfCsl(csl)
        expect(again(csl)).toEqual(csl)
        const around = `<ref>${source}</ref>`
        const { pairs, opaque } = matchBrackets(around)
        expect([...opaque.values()]).toHaveLength(1)
        expect(opaque.get(0)?.end).toBe(around.length)
        expect(pairs.get(5)?.end).toBe(5 + source.length)
      }),
      { numRuns: 300 },
    )
  })
})
