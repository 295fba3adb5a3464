import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { codePointIndex, codePointsBefore, utf16OffsetOf } from "./code-points"

describe("code points", () => {
  it("counts a pair once, and whole where the offset cuts it", () => {
    expect(codePointsBefore("a😀b", 4)).toBe(3)
    expect(codePointsBefore("a😀b", 2)).toBe(2)
    expect(utf16OffsetOf("a😀b", 2)).toBe(3)
  })

  it("stops at the end of the text", () => {
    expect(codePointsBefore("ab", 9)).toBe(2)
    expect(utf16OffsetOf("ab", 9)).toBe(2)
  })

  it("goes there and back in any text, lone halves too", () => {
    const units = fc.array(fc.constantFrom("a", "😀", "\ud800", "\udc00", "é"), { maxLength: 20 })
    fc.assert(
      fc.property(units, list => {
        const text = list.join("")
        const length = [...text].length
        expect(codePointsBefore(text, text.length)).toBe(length)
        const index = codePointIndex(text)
        for (let at = 0; at <= text.length; at++) expect(index.before(at)).toBe(codePointsBefore(text, at))
        for (let at = 0; at <= length; at++) expect(index.offsetOf(at)).toBe(utf16OffsetOf(text, at))
        for (let at = 0; at <= length; at++) expect(codePointsBefore(text, utf16OffsetOf(text, at))).toBe(at)
      }),
    )
  })
})
