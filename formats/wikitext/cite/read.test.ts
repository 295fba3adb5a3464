import { describe, expect, it } from "vitest"
import type { CslItem } from "@/core/sources/source"
import { readTemplate, type Template } from "../template"
import { cslOfTemplate, locatorOfTemplate } from "./read"

const template = (source: string) => readTemplate(source, 0) as Template
const read = (source: string) => cslOfTemplate(template(source))
const field = (source: string) => read(`{{cite web|title=Geese|${source}}}`)

describe("a citation template as a source", () => {
  it.each<[string, Partial<CslItem>]>([
    [
      "{{cite web |url=https://example.org/geese?a=1&amp;b=2 |title=Geese of the ''Lorem'' [[Lorem Valley|Valley]] |website=[[Valley Courier]] |access-date=2014-02-03}}",
      {
        ...{ type: "webpage", title: "Geese of the Lorem Valley", "container-title": "Valley Courier" },
        ...{ URL: "https://example.org/geese?a=1&b=2", accessed: { "date-parts": [[2014, 2, 3]] } },
      },
    ],
    [
      "{{Cite news|last1=Ander |first1=Ida |author2=Lorem, Ana|author3=((Goose Board, The))|work=Courier|date=4 August 2013|page=5|agency=Dolor Press}}",
      {
        type: "article-newspaper",
        author: [
          { family: "Ander", given: "Ida" },
          { family: "Lorem", given: "Ana" },
          { literal: "Goose Board, The" },
        ],
        ...{ "container-title": "Courier", page: "5", issued: { "date-parts": [[2013, 8, 4]] } },
        custom: { agency: "Dolor Press" },
      },
    ],
    [
      "{{cite book |author=Ministry of Geese |chapter=Nests |title=On Geese |editor-last=Sit |editor-first=Amet Jr. |edition=2nd |series=Birds |volume=3 |pages=12-19 |isbn=978-0-00-000000-2 |location=Saint Dolor |publisher=Lorem & Sons |orig-date=1899}}",
      {
        ...{ type: "chapter", title: "Nests", "container-title": "On Geese", edition: "2nd", volume: "3" },
        author: [{ literal: "Ministry of Geese" }],
        editor: [{ family: "Sit", given: "Amet", suffix: "Jr." }],
        ...{ "collection-title": "Birds", page: "12–19", "publisher-place": "Saint Dolor" },
        ...{ publisher: "Lorem & Sons", ISBN: "978-0-00-000000-2" },
        "original-date": { "date-parts": [[1899]] },
      },
    ],
    [
      "{{cite journal|vauthors=Noens I, van Berckel-Onnes IA 3rd, ((Goose Group)), et al.|title=Geese|journal=J Geese|volume=3|issue=2|doi=https://doi.org/10.1000/Geese.1|pmid=123|pmc=456|arxiv=2101.00001}}",
      {
        type: "article-journal",
        author: [
          { family: "Noens", given: "I" },
          { family: "van Berckel-Onnes", given: "IA", suffix: "3rd" },
          { literal: "Goose Group" },
        ],
        ...{ volume: "3", issue: "2", DOI: "10.1000/Geese.1", PMID: "123", PMCID: "PMC456" },
        ...{ archive: "arXiv", archive_location: "2101.00001" },
      },
    ],
    [
      "{{cite report|title=Count|institution=Goose Office|number=7|at=para. 4}}",
      { type: "report", number: "7", publisher: "Goose Office", section: "para. 4" },
    ],
    [
      "{{cite thesis|title=Geese|degree=PhD|publisher=University of Lorem}}",
      { type: "thesis", genre: "PhD", publisher: "University of Lorem" },
    ],
    [
      "{{cite press release|title=Geese return|publisher=Office}}",
      { type: "document", genre: "Press release" },
    ],
    [
      "{{cite conference|title=Geese|book-title=Birds|conference=Goose Days}}",
      { type: "paper-conference", "container-title": "Birds", "event-title": "Goose Days" },
    ],
    [
      "{{cite encyclopedia|entry=Goose|title=Book of Birds}}",
      { type: "entry-encyclopedia", title: "Goose", "container-title": "Book of Birds" },
    ],
    [
      "{{cite AV media|people=Ida Ander (director)|title=Geese|medium=Film}}",
      { type: "motion_picture", author: [{ literal: "Ida Ander (director)" }], medium: "Film" },
    ],
    [
      "{{cite tweet|user=geese|number=12345|title=Honk|date=May 3, 2013}}",
      { type: "post", URL: "https://twitter.com/geese/status/12345", author: [{ literal: "geese" }] },
    ],
    ["{{citation|title=Geese|journal=J Geese}}", { type: "article-journal" }],
    ["{{citation|title=Geese|isbn=123}}", { type: "book" }],
    ["{{citation|title=Geese|url=https://example.org}}", { type: "webpage" }],
    ["{{vcite book|author=Ander I|title=Geese}}", { type: "book", author: [{ literal: "Ander I" }] }],
    [
      "{{cite interview|subject=Ida Ander|interviewer-last=Sit|title=Geese}}",
      { type: "document", genre: "Interview", interviewer: [{ family: "Sit" }] },
    ],
  ])("is read from %s", (source, fields) => {
    expect(read(source)).toMatchObject({ id: "", ...fields })
  })

  it.each([
    ["4 August 2013", { "date-parts": [[2013, 8, 4]] }],
    ["August 4, 2013", { "date-parts": [[2013, 8, 4]] }],
    ["2013-08-04", { "date-parts": [[2013, 8, 4]] }],
    ["Sept. 2013", { "date-parts": [[2013, 9]] }],
    ["c. 2013", { "date-parts": [[2013]], circa: true }],
    ["{{circa|2013}}", { "date-parts": [[2013]], circa: true }],
    ["2013–14", { "date-parts": [[2013], [2014]] }],
    ["2013a", { "date-parts": [[2013]] }],
    ["Spring 2013", { "date-parts": [[2013]], season: 1 }],
    ["Winter 2013–14", { "date-parts": [[2013], [2014]], season: 4 }],
    [
      "4–18 August 2013",
      {
        "date-parts": [
          [2013, 8, 4],
          [2013, 8, 18],
        ],
      },
    ],
    [
      "July–August 2013",
      {
        "date-parts": [
          [2013, 7],
          [2013, 8],
        ],
      },
    ],
    [
      "December 30, 2012 – January 2, 2013",
      {
        "date-parts": [
          [2012, 12, 30],
          [2013, 1, 2],
        ],
      },
    ],
    ["{{start date|2013|8|4}}", { "date-parts": [[2013, 8, 4]] }],
    ["4 August 2013<!-- seen by a goose -->", { "date-parts": [[2013, 8, 4]] }],
    ["31 February 2013", { literal: "31 February 2013" }],
    ["the year of the goose", { literal: "the year of the goose" }],
    ["n.d.", undefined],
  ])("takes %s for its date", (date, issued) => {
    expect(field(`date=${date}`)?.issued).toEqual(issued)
  })

  it("puts year and month together where an old template splits them", () => {
    expect(field("year=2013|month=August")?.issued).toEqual({ "date-parts": [[2013, 8]] })
  })

  it.each([
    ["A {{!}} B", "A | B"],
    ["[https://example.org Geese] &ndash; ducks", "Geese – ducks"],
    ["<nowiki>''{{[[geese]]</nowiki> &#91;1]", "''{{[[geese]] [1]"],
    ["\ue0000\ue001x<nowiki>secret</nowiki>\ue0000\ue001", "0xsecret0"],
    ["{{lang|la|Anser}} and {{nowrap|12 ducks}}{{dead link|date=May 2013}}", "Anser and 12 ducks"],
    ["Geese<ref>Ducks</ref><br/>swans<!-- or not -->", "Geese swans"],
    ["'''Bold''' ''italic'' it''''s'", "Bold italic it's'"],
    ["{{unknown|{{deep|[[a|b]]}}|x}}", "b"],
    ["{{ unclosed [[ too", "{{ unclosed [[ too"],
  ])("reads %s as its words", (value, words) => {
    const source = `{{cite web|title=${value}}}`
    const one = readTemplate(source, 0)
    // A template that never ends is no template: its value alone is read then.
    const whole = one ?? { ...template("{{cite web|title=x}}"), parameters: [] }
    const parameters = one?.parameters ?? [{ name: "title", value, src: 0, end: 0 }]
    expect(cslOfTemplate({ ...whole, parameters })?.title).toBe(words)
  })

  it("keeps what CSL has no field for under its own name", () => {
    expect(
      field(
        "archiveurl=https://web.example/1|archivedate=3 May 2014|deadurl=no|trans-title=Gänse|quote=12 [[geese]]",
      )?.custom,
    ).toEqual({
      ...{ "archive-url": "https://web.example/1", "archive-date": "3 May 2014", "url-status": "live" },
      ...{ "trans-title": "Gänse", quote: "12 geese" },
    })
  })

  it.each(["javascript:alert(1)", "https://ana:secret@example.org/", "geese", "https://example.org/a b"])(
    "takes no address that is none: %s",
    address => {
      expect(field(`url=${address}`)).not.toHaveProperty("URL")
    },
  )

  it.each(["{{citation needed|date=May 2013}}", "{{cite web}}", "{{cite q|Q1}}", "{{rp|5}}", "{{cite }}"])(
    "is nothing where %s names no source",
    source => {
      expect(read(source)).toBeNull()
    },
  )

  it("takes the pages of a whole book for a place in it", () => {
    const book = template("{{cite book|title=Geese|pages=12-19}}")
    expect(cslOfTemplate(book)).not.toHaveProperty("page")
    expect(locatorOfTemplate(book)).toEqual({ label: "page", locator: "12–19" })
    expect(locatorOfTemplate(template("{{cite journal|title=Geese|pages=12}}"))).toBeNull()
  })
})
