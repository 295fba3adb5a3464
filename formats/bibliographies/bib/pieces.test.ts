import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { manyEntries } from "@/formats/testing/many-entries"
import { pieces } from "./pieces"
import { readBibInParts } from "./read"

/** What a file reads as, in pieces of so many entries. */
function read(text: string, most: number) {
  const parts = [...readBibInParts(text, most)]
  return { items: parts.flatMap(part => part.items), messages: parts.flatMap(part => part.messages) }
}
const whole = Number.MAX_SAFE_INTEGER

const entries = fc.constantFrom(
  '@string{lv = "Lorem Valley"}\n',
  "@string{pond = lv # { Pond}}\n",
  "@article{a, title = {Geese}, journal = lv, year = 1913}\n",
  "@book{b, title = {The {Pond}}, publisher = pond # { Press}, note = nobody}\n",
  '@misc{c,\n  title = {Swans \\& ducks},\n  author = {M{\\"u}hlgans, Ida and Lorem, Otto},\n}\n',
  "@misc{, title = {Without a key}}\n",
  "@comment{jabref-meta: @book{x, title={No book}}; }\n",
  "@comment said in a line\n",
  "@book{d, title {No equals sign}}\n",
  "@preamble{{\\newcommand{\\lorem}{Lorem}}}\n",
  "Some words between, with somebody@lorem.example among them.\n",
  "@book{e, note = {an @misc{inner, title = {i}} within}, title = {Outer}}\n",
  "@book{f title = {No comma}, year = 1920}\n",
)

describe("a file read in pieces", () => {
  // Of two broken entries that say the same, one piece names the first one's line for both.
  it("reads as in one, entry by entry, whatever stands between", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), (some, most) => {
        const text = some.join("")
        const [inPieces, atOnce] = [read(text, most), read(text, whole)]
        expect(inPieces.items).toEqual(atOnce.items)
        expect(inPieces.messages.map(one => one.code)).toEqual(atOnce.messages.map(one => one.code))
      }),
      { numRuns: 150 },
    )
  })

  it("leaves out what is switched off by a comment", () => {
    const text = "@misc{a, title = {A}}\n% @book{off, title = {Switched off}}\n@misc{b, title = {B}}\n"
    expect(read(text, 1).items.map(item => item.place)).toEqual(["a", "b"])
  })

  it("ends every piece behind an entry", () => {
    const some = [...pieces(manyEntries(500))]
    expect(some.map(piece => piece.text.match(/^@/gm)?.length)).toEqual([200, 200, 100])
    expect(some.map(piece => piece.text).join("")).toBe(manyEntries(500))
  })

  it("stays in one where entries inherit", () => {
    const text = "@book{a, title = {A}, publisher = {P}}\n@inbook{b, title = {B}, crossref = {a}}\n"
    expect([...pieces(text, 1)]).toHaveLength(1)
    expect(read(text, 1).items[1]?.csl.publisher).toBe("P")
  })

  it("names the line of the file where an entry of a later piece is broken", () => {
    const text = `${manyEntries(3)}@book{broken, title = {Du\n`
    const { items, messages } = read(text, 2)
    expect(items).toHaveLength(3)
    expect(messages).toMatchObject([{ place: `line ${manyEntries(3).split("\n").length}` }])
  })

  it("loses no entry of a later piece where a brace is never closed", () => {
    const text = `@book{open, title = {Du\n${manyEntries(4)}`
    expect(read(text, 1).items.map(item => item.place)).toHaveLength(4)
  })

  it("is read on in one where many braces are never closed: the end of each is looked for in all of it", () => {
    expect([...pieces("@a{".repeat(200_000), 1)]).toHaveLength(1)
    expect([...pieces(`${"@a{".repeat(60)}${manyEntries(3)}`, 1)]).toHaveLength(1)
  })
})
