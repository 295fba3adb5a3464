import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { DocJson } from "../imported"
import { blockWith, imported, rewritten } from "../testing/wikitext-out"

const kinds = ["link", "strong", "em", "sub", "code"] as const
type Kind = (typeof kinds)[number]

/** Words with marks, in the order in which a document keeps them. */
const marked = (text: string, ...with_: Kind[]): DocJson => {
  const marks = kinds
    .filter(kind => with_.includes(kind))
    .map(type =>
      type === "link" ? { type, attrs: { href: "https://en.wikipedia.org/wiki/Swan" } } : { type },
    )
  return { type: "text", text, ...(marks.length ? { marks } : {}) }
}
const line = (source: string, ...content: DocJson[]) =>
  rewritten(source, doc => Object.assign(blockWith(doc, "Lorem"), { content }))

/** Every character of a line with the kinds of its marks. */
const shown = (doc: DocJson) =>
  (blockWith(doc, "Lorem").content ?? []).flatMap(node =>
    [...(node.text ?? "")].map(sign => [sign, ...(node.marks ?? []).map(mark => mark.type).sort()].join()),
  )

describe("marks in wikitext", () => {
  it.each<[string, string, DocJson[], string]>([
    [
      "a bold word in italics",
      "''Lorem ipsum dolor.''\n",
      [marked("Lorem ", "em"), marked("ipsum", "strong", "em"), marked(" dolor.", "em")],
      "''Lorem '''ipsum''' dolor.''\n",
    ],
    [
      "an italic word in bold",
      "'''Lorem ipsum dolor.'''\n",
      [marked("Lorem ", "strong"), marked("ipsum", "strong", "em"), marked(" dolor.", "strong")],
      "'''Lorem ''ipsum'' dolor.'''\n",
    ],
    [
      "a bold word at the end of italics",
      "Lorem\n",
      [marked("Lorem ", "em"), marked("ipsum", "strong", "em")],
      "''Lorem '''ipsum'''''\n",
    ],
    [
      "italics that begin in bold and go on",
      "Lorem\n",
      [marked("Lorem", "strong", "em"), marked(" ipsum", "em")],
      "'''''Lorem''' ipsum''\n",
    ],
    [
      "bold beside italics",
      "Lorem\n",
      [marked("Lorem", "em"), marked("ipsum", "strong")],
      "''Lorem'''''ipsum'''\n",
    ],
    [
      "a word that ends in an apostrophe",
      "Lorem\n",
      [marked("Lorem'"), marked("ipsum'", "em"), marked("' dolor")],
      "Lorem'<nowiki/>''ipsum'<nowiki/>''<nowiki/>' dolor\n",
    ],
    [
      "a page's name set in italics",
      "Lorem\n",
      [marked("Lorem "), marked("Swan", "link", "em")],
      "Lorem ''[[Swan]]''\n",
    ],
  ])("stand for %s", async (_, source, content, expected) => {
    const text = await line(source, ...content)
    expect(text).toBe(expected)
    expect(shown(imported(text).doc)).toEqual(
      shown({ type: "doc", content: [{ type: "paragraph", content }] }),
    )
  })

  it("are read again as they were, whichever words carry them", () => {
    const word = fc.constantFrom("geese", "'", "swan'", "'ducks", "Swan", "[", "]", "a b", "12")
    const part = fc.record({ word, marks: fc.subarray([...kinds]) })
    return fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async parts => {
        const content = [
          marked("Lorem "),
          ...parts.map(({ word, marks }) => marked(word, ...marks)),
          marked(" end."),
        ]
        for (const source of ["Lorem\n", "''Lorem'' it's '''b''' end.\n"]) {
          const text = await line(source, ...content)
          const now = shown({ type: "doc", content: [{ type: "paragraph", content }] })
          expect(shown(imported(text).doc)).toEqual(now)
        }
      }),
      { numRuns: 400 },
    )
  })
})
