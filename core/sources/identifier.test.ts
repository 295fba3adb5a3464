import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isSoundIsbn, readIdentifier } from "./identifier"

const doi = (value: string) => ({ kind: "doi", value })
const cases: [string, object][] = [
  ["10.5555/Lorem.Valley.42", doi("10.5555/lorem.valley.42")],
  ["doi:10.5555/lorem.", doi("10.5555/lorem")],
  ["https://doi.org/10.5555/lorem)", doi("10.5555/lorem")],
  ["https://dx.doi.org/10.5555%2Florem", doi("10.5555/lorem")],
  ["10.5555/(lorem)42", doi("10.5555/(lorem)42")],
  ["10.5555/s0042(31)00001-7,", doi("10.5555/s0042(31)00001-7")],
  ["Example, A. (2031). Geese of the dunes. Lorem Journal, 3. doi:10.5555/geese.3;", doi("10.5555/geese.3")],
  ["ISBN 978-3-16-148410-0", { kind: "isbn", value: "9783161484100", sound: true }],
  ["978-3-16-148410-1", { kind: "isbn", value: "9783161484101", sound: false }],
  ["080442957x", { kind: "isbn", value: "080442957X", sound: true }],
  ["0-8044-2957-1", { kind: "isbn", value: "0804429571", sound: false }],
  ["PMID: 12345678", { kind: "pmid", value: "12345678" }],
  ["https://pubmed.ncbi.nlm.nih.gov/12345678/", { kind: "pmid", value: "12345678" }],
  ["arXiv:2101.00001v2", { kind: "arxiv", value: "2101.00001" }],
  ["2101.00001", { kind: "arxiv", value: "2101.00001" }],
  ["https://arxiv.org/abs/hep-th/9901001", { kind: "arxiv", value: "hep-th/9901001" }],
  ["https://arxiv.org/pdf/2101.00001v1.pdf", { kind: "arxiv", value: "2101.00001" }],
  [" https://lorem.example/a?b=10.5555/x ", { kind: "url", value: "https://lorem.example/a?b=10.5555/x" }],
  ["www.lorem.example/a", { kind: "url", value: "https://www.lorem.example/a" }],
  ["lorem.example/geese?n=190", { kind: "url", value: "https://lorem.example/geese?n=190" }],
  ["lorem.example", { kind: "url", value: "https://lorem.example" }],
  ["doi.org/10.5555/lorem", doi("10.5555/lorem")],
  ["arxiv.org/abs/2101.00001", { kind: "arxiv", value: "2101.00001" }],
  ["St.Lorem", { kind: "words", value: "St.Lorem" }],
  ["geese.pdf", { kind: "words", value: "geese.pdf" }],
  ["Geese of the dunes", { kind: "words", value: "Geese of the dunes" }],
  ["", { kind: "words", value: "" }],
]

describe("what is put into the field for sources", () => {
  it.each(cases)("it reads “%s”", (pasted, expected) => {
    expect(readIdentifier(pasted)).toEqual(expected)
  })

  it("is read whatever it is", () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(readIdentifier(text).kind).toBeTruthy()
      }),
    )
  })

  it("knows every ISBN by its last digit alone", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^97[89]\d{9}$/), start => {
        const sound = [..."0123456789"].filter(last => isSoundIsbn(start + last))
        expect(sound).toHaveLength(1)
      }),
    )
  })
})
