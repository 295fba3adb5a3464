import { describe, expect, it } from "vitest"
import { decodePage } from "./decode-page"

const latin = (text: string) => Buffer.from(text, "latin1")

describe("decodePage", () => {
  it.each([
    ["what a page declares", latin("<meta charset=iso-8859-2>\xb1"), "ą"],
    ["UTF-8 that is declared as something else", Buffer.from("<meta charset='windows-1252'>“190”"), "“190”"],
    ["windows-1252 where UTF-8 is declared and false", latin("<meta charset=utf-8>\x93190\x94"), "“190”"],
    ["windows-1252 where nothing is said", latin("190\x96205"), "190–205"],
    ["an unknown name as windows-1252", latin("<meta charset=klingon>\x96"), "–"],
    ["a byte order mark before all", Buffer.from("\ufeff<meta charset=latin1>é"), "é"],
    ["UTF-16 by its mark", Buffer.from("\ufeffgeese", "utf16le"), "geese"],
  ])("reads %s", (_, bytes, words) => expect(decodePage(bytes)).toContain(words))

  it("reads Shift_JIS and Windows Arabic where they are declared", () => {
    expect(decodePage(latin("<meta charset=shift_jis>\x82\xa0"))).toContain("あ")
    expect(
      decodePage(latin('<meta http-equiv=Content-Type content="text/html; charset=windows-1256">\xc7')),
    ).toContain("ا")
  })
})
