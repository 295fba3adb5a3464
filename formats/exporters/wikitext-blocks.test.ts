import { describe, expect, it } from "vitest"
import type { DocJson } from "../imported"
import { p } from "../testing/make-bundle"
import { imported, nodeIn, reword, rewritten, words, written } from "../testing/wikitext-out"

const outline = (doc: DocJson): string[] =>
  (doc.content ?? []).slice(1).map(node => `${node.type}: ${words(node)}`)
const without = (source: string, ...types: string[]) =>
  rewritten(source, doc => {
    doc.content = (doc.content ?? []).filter(node => !types.includes(node.type))
  })

describe("a block taken out of lines without blank lines", () => {
  it.each([
    ["A\n== H ==\nB\n", "A\n\nB\n", "heading"],
    ["A\n* one\n* two\nB\n", "A\n\nB\n", "bullet_list"],
    ["A\n----\nB\n", "A\n\nB\n", "horizontal_rule"],
    ["A\n{{clear}}\nB\n", "A\n\nB\n", "template_block"],
    ["A\n[[File:A.jpg|thumb|Geese]]\nB\n", "A\n\nB\n", "image"],
    ['A\n{| class="wikitable"\n| x\n|}\nB\n', "A\n\nB\n", "table"],
    ["A\n== H ==\n----\nB\n", "A\n\nB\n", "heading", "horizontal_rule"],
    ["* a\n== H ==\n* b\n", "* a\n\n* b\n", "heading"],
    ["A\n\n== H ==\nB\n", "A\n\nB\n", "heading"],
    ["A\n== H ==\n* b\n", "A\n* b\n", "heading"],
  ])("leaves apart what stood around it: %j", async (source, expected, ...types) => {
    const text = await without(source, ...types)
    expect(text).toBe(expected)
    const kept = outline(imported(source).doc).filter(one => !types.includes(one.split(":")[0] ?? ""))
    expect(outline(imported(text).doc)).toEqual(kept)
  })
})

describe("a line taken out of a quotation", () => {
  it.each([
    [0, ": b\n: c\nX\n"],
    [1, ": a\n: c\nX\n"],
    [2, ": a\n: b\nX\n"],
  ])("goes with its colon: the one at %i", async (at, expected) => {
    const text = await rewritten(": a\n: b\n: c\nX\n", doc => {
      nodeIn(doc, one => one.type === "blockquote")?.content?.splice(at, 1)
    })
    expect(text).toBe(expected)
  })
})

describe("a paragraph put", () => {
  const into = (source: string, type: string, at: number, node: DocJson) =>
    rewritten(source, doc => {
      nodeIn(doc, one => one.type === type)?.content?.splice(at, 0, node)
    })

  it.each([
    [": quoted\n: more\nX\n", 2, ": quoted\n: more\n: third\nX\n"],
    [": quoted\nX\n", 1, ": quoted\n: third\nX\n"],
    [": quoted\n: more\nX\n", 0, ": third\n: quoted\n: more\nX\n"],
    [": quoted\n: more\nX\n", 1, ": quoted\n: third\n: more\nX\n"],
  ])("in the quotation of %j at %i is a line of it", async (source, at, expected) => {
    expect(await into(source, "blockquote", at, p("third"))).toBe(expected)
  })

  it.each([
    ["{|\n| A\n* x\n* y\n|}\n", 2],
    ["{|\n|\n* x\n|}\n", 0],
    ["{|\n| A\n|}\n", 1],
  ])("in the cell of %j at %i is a paragraph of its own", async (source, at) => {
    const text = await into(source, "table_cell", at, p("third"))
    const before = nodeIn(imported(source).doc, one => one.type === "table_cell")?.content ?? []
    const after = nodeIn(imported(text).doc, one => one.type === "table_cell")?.content ?? []
    const blocks = before.filter(one => words(one) !== "").map(one => [one.type, words(one)])
    const expected = blocks.toSpliced(at, 0, ["paragraph", "third"])
    expect(after.map(one => [one.type, words(one)])).toEqual(expected)
  })
})

describe("a caption changed", () => {
  it.each(["left", "thumb", "alt=geese", "upright", "upright 1.2", "200px", "x40px", "link=Swan", "Center"])(
    "to %j is still the caption",
    async put => {
      const source = "Lorem\n\n[[File:A.jpg|thumb|A caption here]]\n"
      const text = await rewritten(source, doc => reword(doc, "A caption here", put))
      expect(text).toBe(source.replace("A caption here", `<nowiki/>${put}`))
      expect(outline(imported(text).doc)).toEqual(["paragraph: Lorem", `image: ${put}`])
      const anew = await rewritten(source, doc => {
        const picture = nodeIn(doc, one => one.type === "image") as DocJson
        doc.content?.push({ ...picture, content: [{ type: "text", text: put }] })
      })
      expect(outline(imported(anew).doc)).toContain(`image: ${put}`)
    },
  )
})

describe("a row that loses a cell", () => {
  it.each([
    ["{|\n|- style=x\n! scope=row | A\n| B\n|}\n", true],
    ["{|\n|-\n| A || data-sort-value=5 | B\n|}\n", true],
    ["{|\n|-\n| A\n| B<!-- c -->\n|}\n", true],
    ["{|\n|- style=x\n| A\n| colspan=2 | [[B=c|b]]\n|}\n", false],
  ])("is said to lose what only its source held: %j", async (source, isSaid) => {
    const { codes } = await written(imported(source), doc => {
      nodeIn(doc, one => one.type === "table_row")?.content?.pop()
    })
    expect(codes).toEqual(isSaid ? ["export.row_details_lost"] : [])
  })
})
