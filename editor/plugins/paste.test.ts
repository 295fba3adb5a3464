import { Fragment } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { schema } from "@/editor/model/schema"
import { claim, footnote, ins, p, strong, uuid } from "@/editor/testing/build"
import { ownMarks, plainSlice } from "./paste"

const shape = (text: string) => plainSlice(text).content.toString()

describe("pasted plain text", () => {
  it.each([
    ["one line", "Lost 600 ships", `<paragraph("Lost 600 ships")>`],
    [
      "a line each, where none is empty",
      "one\ntwo\r\nthree",
      `<paragraph("one"), paragraph("two"), paragraph("three")>`,
    ],
    [
      "paragraphs at empty lines",
      "one\ntwo\n\n \nthree",
      `<paragraph("one", hard_break, "two"), paragraph("three")>`,
    ],
    ["markup as it is typed", "# **no**", `<paragraph("# **no**")>`],
    ["no control characters", "a\u0000\u0007b\tc", `<paragraph("ab\\tc")>`],
    ["no empty edges", "\n\none\n\n", `<paragraph("one")>`],
  ])("keeps %s", (_, text, expected) => {
    expect(shape(text)).toBe(expected)
  })
})

describe("pasted marks", () => {
  const content = Fragment.from(
    p(
      claim("mine", "600"),
      claim("other", " ships"),
      strong(" lost"),
      ins(uuid(1), " again"),
      footnote(claim("other", "12")),
    ),
  )

  it("lose claims that may not come along and every suggestion, and keep their formats", () => {
    const kept = ownMarks(content, id => id === "mine")
    expect(
      kept.firstChild?.eq(p(claim("mine", "600"), " ships", strong(" lost"), " again", footnote("12"))),
    ).toBe(true)
  })

  it("leave words as they are", () => {
    expect(ownMarks(content, () => false).firstChild?.textContent).toBe("600 ships lost again12")
    expect(schema.nodes.doc).toBeDefined()
  })
})
