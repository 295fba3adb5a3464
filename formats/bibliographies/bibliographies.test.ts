import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CslItem, cslTypes } from "@/core/sources/source"
import { differingFields } from "../parts/bibliography-losses"
import { bibliographies, bibliographyById, bibliographyOf } from "./index"

const format = (id: string) => bibliographyById(id) ?? expect.fail(`no format ${id}`)

const geese: CslItem = {
  ...{
    id: "lorem2013geese",
    type: "article-newspaper",
    title: "On Geese & Ducks: 100% of them_ $5 {sic} ~ ^ \\ #1",
  },
  author: [
    { family: "Amet", given: "Sit", "non-dropping-particle": "van der", suffix: "Jr." },
    { literal: "Council of Dolor and Lorem, Ltd." },
    { family: "de la Ipsum", given: "Ana, María" },
    { family: "Dolor", given: "Ludovica", "dropping-particle": "von" },
  ],
  "container-title": "The Lorem Valley Courier",
  issued: { "date-parts": [[2013, 8, 4]] },
  accessed: { "date-parts": [[2014, 1]] },
  ...{
    page: "12-19",
    volume: "3",
    issue: "7",
    publisher: "Lorem and Sons",
    "publisher-place": "Saint Dolor",
  },
  ...{ URL: "https://example.org/a_b%20c?x=1&y=~2#part", DOI: "10.1000/geese_1", ISSN: "1234-5679" },
  ...{ language: "en", abstract: "Geese were counted.", keyword: "ducks, geese", note: "Seen by Ada." },
}

describe("own files, read again", () => {
  it.each(["csl-json", "biblatex"])("are the same items in %s", id => {
    const { text, messages } = format(id).write([geese])
    expect(format(id).read(text)).toEqual({ items: [expect.objectContaining({ csl: geese })], messages: [] })
    expect(messages).toEqual([])
  })

  it.each([
    ["bibtex", "author"],
    ["ris", "author"],
  ])("in %s lack what the format cannot hold, and it is said", (id, fields) => {
    const { text, messages } = format(id).write([geese])
    const [read] = format(id).read(text).items
    expect(differingFields(geese, read?.csl as CslItem).join(", ")).toBe(fields)
    expect(messages).toEqual([{ code: "bibliography.lost", place: geese.id, values: { fields } }])
  })

  it.each(cslTypes)("keep the type %s in CSL-JSON, BibLaTeX and BibTeX", type => {
    const item: CslItem = { id: "x", type, title: "On geese" }
    for (const id of ["csl-json", "biblatex", "bibtex"])
      expect(format(id).read(format(id).write([item]).text).items[0]?.csl.type).toBe(type)
  })

  it.each([
    [{ "date-parts": [[2013]] }],
    [{ "date-parts": [[2013, 8]] }],
    [
      {
        "date-parts": [
          [2013, 8, 4],
          [2013, 8, 18],
        ],
      },
    ],
    [{ "date-parts": [[1850]], circa: true }],
    [{ "date-parts": [[2013]], season: 3 }],
    [{ "date-parts": [[-44, 3, 15]] }],
    [{ literal: "in the year of the geese" }],
  ])("keep the date %j in BibLaTeX", issued => {
    const item: CslItem = { id: "x", type: "book", title: "On geese", issued }
    expect(format("biblatex").read(format("biblatex").write([item]).text).items[0]?.csl).toEqual(item)
  })

  it("hold any words of a title in BibLaTeX and RIS, whatever they are", () => {
    const signs = fc.constantFrom(..."aÄżλ漢9\\{}$&#%_~^<>\"'`@,;:=()[]!?*+/|.–—-")
    const word = fc.string({ unit: signs, minLength: 1, maxLength: 12 })
    const title = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(" "))
    fc.assert(
      fc.property(title, title, (one, other) => {
        const items: CslItem[] = [one, other].map((title, at) => ({ id: `x${at}`, type: "book", title }))
        for (const id of ["biblatex", "ris"]) {
          const { items: back, messages } = format(id).read(format(id).write(items).text)
          expect(messages).toEqual([])
          expect(back.map(({ csl }) => csl)).toEqual(items)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe("files of others", () => {
  it("lose one bad BibTeX entry, with its line, and nothing else", () => {
    const { items, messages } = format("bibtex").read(
      "@book{one, title={Geese}}\n@book{bad, title = {unclosed\n@book{three, title={Ducks}, year=1913, month=aug}",
    )
    expect(items.map(({ csl }) => csl)).toEqual([
      { id: "one", type: "book", title: "Geese" },
      { id: "three", type: "book", title: "Ducks", issued: { "date-parts": [[1913, 8]] } },
    ])
    expect(messages).toEqual([
      { code: "bibliography.entry_unreadable", place: expect.stringMatching(/^line \d/), values: {} },
    ])
  })

  it("lose one bad entry among 300, and nothing else", () => {
    const entry = (n: number) =>
      n === 150 ? "@book{bad, title = {unclosed\n" : `@book{k${n}, title={Geese ${n}}}\n`
    const { items, messages } = format("bibtex").read(
      Array.from({ length: 300 }, (_, n) => entry(n)).join(""),
    )
    expect(items).toHaveLength(299)
    expect(messages).toMatchObject([{ code: "bibliography.entry_unreadable", place: "line 151" }])
  })

  it.each([
    ["2031/13/45", { literal: "2031/13/45" }, true],
    ["2031/02/30/", { literal: "2031/02/30/" }, true],
    ["2032/02/29/", { "date-parts": [[2032, 2, 29]] }, false],
    ["2031/00/00/", { "date-parts": [[2031]] }, false],
    ["2031/02/03/Spring", { "date-parts": [[2031, 2, 3]] }, false],
    ["soon", { literal: "soon" }, false],
  ])(
    "keep RIS's date %s as a date where there is such a day, else as words, and say so",
    (date, issued, isSaid) => {
      const { items, messages } = format("ris").read(`TY  - RPRT\nTI  - Geese\nPY  - ${date}\nER  - \n`)
      expect(items[0]?.csl.issued).toEqual(issued)
      const said = { code: "bibliography.no_date", place: "line 3", values: { words: date } }
      expect(messages).toEqual(isSaid ? [said] : [])
    },
  )

  it("may leave a RIS record without its end", () => {
    const { items, messages } = format("ris").read(
      "TY  - BOOK\nTI  - Geese\n\nTY  - JOUR\nT1  - Ducks\nER  - \n",
    )
    expect(items.map(({ csl }) => csl.title)).toEqual(["Geese", "Ducks"])
    expect(messages).toEqual([{ code: "bibliography.no_end", place: "line 1", values: {} }])
  })

  it("name the line of broken JSON and the number of what is no item", () => {
    expect(format("csl-json").read("[1, {}").messages[0]?.code).toBe("bibliography.no_json")
    expect(format("csl-json").read('[1, {"id": "a", "type": "book"}]')).toMatchObject({
      items: [{ place: "item 2", csl: { id: "a" } }],
      messages: [{ code: "bibliography.no_item", place: "item 1" }],
    })
  })

  it("are recognised by their name or their beginning", () => {
    expect(bibliographyOf("@book{a, title={b}}")?.id).toBe("biblatex")
    expect(bibliographyOf("TY  - BOOK\r\n")?.id).toBe("ris")
    expect(bibliographyOf('[{"id":1}]', "geese.json")?.id).toBe("csl-json")
    expect(bibliographyOf("geese")).toBeNull()
  })

  it("never make a reader throw", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: "grapheme" }), text => {
        for (const one of bibliographies) expect(one.read(text)).toMatchObject({ items: expect.any(Array) })
      }),
      { numRuns: 60 },
    )
  })
})
