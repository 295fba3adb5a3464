import { describe, expect, it } from "vitest"
import { citekeyOf } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { bibliographyOf } from "."

// Made-up records, written as Zotero's own translators write them.

const bibtex = `
@article{pondquill_geese_1913,
	title = {Geese of the {Lorem} {Valley}},
	volume = {7},
	issn = {0000-0019},
	url = {https://lorem.example/geese?a=1\\&b=2},
	doi = {10.5555/lorem\\_geese},
	abstract = {Some 40\\% of the geese \\textendash{} or so {\\textless}i{\\textgreater}they{\\textless}/i{\\textgreater} say.},
	language = {en},
	number = {2},
	urldate = {2026-01-05},
	journal = {Lorem Letters},
	author = {Pondquill, Ida and {Lorem Valley Council}},
	month = mar,
	year = {1913},
	note = {A remark of one's own},
	keywords = {geese, {\\"U}berwinterung, Lorem Valley},
	pages = {10--19},
	file = {Full Text PDF:/home/ida/Zotero/storage/ABCD2345/Geese.pdf:application/pdf},
}
`
const cslJson = JSON.stringify([
  {
    ...{ id: "http://zotero.org/users/1/items/ABCD2345", type: "article-journal", title: "Geese" },
    ...{ "citation-key": "pondquillGeese1913", note: "PMID: 123", source: "Lorem Catalog" },
    author: [{ family: "Pondquill", given: "Ida" }],
    issued: { "date-parts": [["1913", 3]] },
  },
])
const ris = `TY  - JOUR
TI  - Geese of the Lorem Valley
AU  - Pondquill, Ida
T2  - Lorem Letters
DA  - 1913/03/04/
PY  - 1913
DO  - 10.5555/lorem_geese
VL  - 7
SP  - 10
EP  - 19
UR  - https://lorem.example/geese
Y2  - 2026/01/05/12:00:00
L1  - /home/ida/Zotero/storage/ABCD2345/Geese.pdf
KW  - geese
KW  - Lorem Valley
N1  - A remark
ER  - 

`
const read = (text: string, name: string): CslItem => {
  const { items, messages } = bibliographyOf(text, name)?.read(text) ?? { items: [], messages: [] }
  expect(messages).toEqual([])
  return items[0]?.csl as CslItem
}

describe("a library as Zotero writes it out", () => {
  it("comes by BibTeX with its addresses, accents and keywords, without files of another machine", () => {
    const csl = read(bibtex, "Lorem.bib")
    expect(csl).toMatchObject({
      ...{ id: "pondquill_geese_1913", type: "article-journal", title: "Geese of the Lorem Valley" },
      ...{
        DOI: "10.5555/lorem_geese",
        URL: "https://lorem.example/geese?a=1&b=2",
        page: "10-19",
        issue: "2",
      },
      ...{ abstract: "Some 40% of the geese – or so <i>they</i> say.", note: "A remark of one's own" },
      author: [{ family: "Pondquill", given: "Ida" }, { literal: "Lorem Valley Council" }],
      accessed: { "date-parts": [[2026, 1, 5]] },
    })
    expect(String(csl.keyword).split(", ").sort()).toEqual(["Lorem Valley", "geese", "Überwinterung"])
    expect(JSON.stringify(csl)).not.toContain("/home/ida")
  })

  it("comes by CSL-JSON under the key that people cite by", () => {
    const csl = read(cslJson, "Lorem.json")
    expect(citekeyOf(csl, () => false)).toBe("pondquillGeese1913")
    expect(csl).toMatchObject({ note: "PMID: 123", source: "Lorem Catalog" })
  })

  it("comes by RIS with its keywords, notes and days", () => {
    const csl = read(ris, "Lorem.ris")
    expect(csl).toMatchObject({
      ...{ keyword: "geese, Lorem Valley", note: "A remark", DOI: "10.5555/lorem_geese", page: "10-19" },
      ...{ issued: { "date-parts": [[1913, 3, 4]] }, accessed: { "date-parts": [[2026, 1, 5]] } },
    })
    expect(JSON.stringify(csl)).not.toContain("/home/ida")
  })
})
