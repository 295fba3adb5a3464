import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { manyEntries } from "@/formats/testing/many-entries"
import { setAsidePlainFields } from "./plain-fields"
import { readBib } from "./read"

const geese = "Some geese were counted at the pond of Lorem Valley, or so the council said; nobody else did. "

/** With a mark of ours in the file nothing is set aside. */
const asParsed = (text: string) => readBib(`@comment{\uE000}${text}`)

const letters = fc.constantFrom(
  ..."aZ é“”’'-–.,;:!?()[]=/|+*@0\n\t\u00a0",
  ...[
    "\n\n",
    "--",
    "\\&",
    "<",
    "{x}",
    " and ",
    " And ",
    "\\'e",
    "$x$",
    "%",
    "#",
    "~",
    "_",
    "others",
    "van ",
    "{",
    "}",
    '"',
  ],
)
const words = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom("Lorem", "geese", "1999", " ", ", ", "Ida A.") }, letters),
  { maxLength: 12 },
)
const sound = fc
  .array(
    fc.constantFrom("Lorem", "geese", "12", " ", ", ", "Ida A.", " and ", "van der ", "; ", "é", "--", "\\&"),
    {
      maxLength: 9,
    },
  )
  .map(parts => parts.join(""))
const fieldNames = fc.constantFrom(
  ...[
    "title",
    "author",
    "editor",
    "year",
    "date",
    "month",
    "journal",
    "publisher",
    "pages",
    "volume",
    "number",
  ],
  ...["keywords", "doi", "url", "abstract", "note", "language", "Title", "institution", "crossref", "eprint"],
  ...["isbn", "holder", "file", "type"],
)
const value = fc.oneof(
  { weight: 8, arbitrary: sound.map(one => `{${one}}`) },
  { weight: 2, arbitrary: sound.map(one => `"${one}"`) },
  { weight: 1, arbitrary: words.map(parts => `{${parts.join("")}}`) },
  fc.constantFrom(
    "1999",
    "mar",
    "lorem",
    '"a" # "b"',
    "{k1}",
    "{12--34}",
    "{012}",
    "{Quill, Ida and Ander, Otto}",
  ),
)
const entry = fc
  .tuple(
    fc.constantFrom("book", "article", "misc", "inbook", "string", "comment"),
    fc.constantFrom("k1", "k2", "lorem:3", "é4"),
    fc.array(fc.tuple(fieldNames, value), { maxLength: 8 }),
    fc.constantFrom(",\n  ", ",\n", ", ", ",\r\n", ",\n% geese\n"),
    fc.constantFrom("\n}\n", ",\n}\n", "}\n", "\n", "\n}\n% @misc{x,\n"),
  )
  .map(
    ([type, key, fields, between, end]) =>
      `@${type}{${[key, ...fields.map(([name, is]) => `${name} = ${is}`)].join(between)}${end}`,
  )

describe("fields that are set aside", () => {
  it("read as the parser would have read them, whatever else the file holds", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), entries => {
        const text = entries.join("\n")
        expect(readBib(text)).toEqual(asParsed(text))
      }),
      { numRuns: 500 },
    )
  })

  it("are most of what reference managers write", () => {
    const text = manyEntries(50)
    expect(setAsidePlainFields(text).text).not.toMatch(/lorem\.example|Lorem Letters|volume/)
    expect(readBib(text)).toEqual(asParsed(text))
  })

  it("keep the words of another entry that stand inside of a field", () => {
    const text = `@misc{a,\n  note = {see @book{b, abstract = {${geese}},\n year = {1999}}}\n}`
    expect(readBib(text)).toEqual(asParsed(text))
    expect(readBib(text).items[0]?.csl.note).toContain("geese")
  })

  it("leave entries alone that inherit, and those they inherit from", () => {
    const text =
      "@inbook{a,\n title = {Geese},\n crossref = {b},\n}\n@book{b,\n title = {Lorem},\n year = {1999},\n}\n"
    expect(setAsidePlainFields(text).text).toBe(text)
    expect(readBib(text).items[0]?.csl).toMatchObject({ "container-title": "Lorem" })
  })

  it("leave the line of an entry behind them that cannot be read", () => {
    const long = geese.repeat(2).replaceAll(" ", "\n")
    const text = `@misc{a,\n title = {A},\n abstract = {${long}},\n}\n@misc{b, title = {B`
    const line = text.split("\n").length
    expect(setAsidePlainFields(text).text).not.toContain("geese")
    expect(readBib(text).messages).toMatchObject([{ place: `line ${line}` }])
  })
})
