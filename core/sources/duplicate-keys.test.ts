import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalAddress } from "./canonical-address"
import { duplicateKeys, reasonOf } from "./duplicate-keys"
import type { CslItem } from "./source"

const book = (more: Partial<CslItem>): CslItem => ({ id: "x", type: "book", ...more })
const shared = (one: CslItem, other: CslItem) => {
  const theirs = duplicateKeys(other)
  return duplicateKeys(one)
    .filter(key => theirs.includes(key))
    .map(reasonOf)
}
const year = (n: number) => ({ issued: { "date-parts": [[n]] } })

describe("duplicateKeys", () => {
  it.each<[string, Partial<CslItem>, Partial<CslItem>, string[]]>([
    [
      "one DOI, bare and as an address",
      { DOI: "10.1234/AbC" },
      { URL: "https://doi.org/10.1234/abc." },
      ["doi"],
    ],
    [
      "the old and the new ISBN of a book",
      { ISBN: "0-306-40615-2" },
      { ISBN: "978 0 306 40615 7" },
      ["isbn"],
    ],
    ["one of two ISBNs", { ISBN: "9780306406157, 9790000000001" }, { ISBN: "9780306406157" }, ["isbn"]],
    [
      "an address with and without what says where a reader came from",
      { URL: "http://www.lorem.example/geese/?utm_source=x&b=2&a=1#top" },
      { URL: "https://lorem.example/geese?a=1&b=2" },
      ["link"],
    ],
    [
      "a page and its copy in a web archive",
      { URL: "https://web.archive.org/web/20130811000000/http://lorem.example/geese" },
      { URL: "https://lorem.example/geese" },
      ["link"],
    ],
    [
      "a title written in another way, in one year",
      { title: "The Geese of Ærø: a count", ...year(1913) },
      { title: "the geese of aero — a COUNT", ...year(1913) },
      ["title"],
    ],
  ])("are shared by %s", (_, one, other, reasons) => {
    expect(shared(book(one), book(other))).toEqual(reasons)
  })

  it.each<[string, Partial<CslItem>, Partial<CslItem>]>([
    [
      "a title in two years",
      { title: "Geese counted", ...year(1913) },
      { title: "Geese counted", ...year(1914) },
    ],
    ["a short title without a year", { title: "Geese counted" }, { title: "Geese counted" }],
    ["a site's front page", { URL: "https://lorem.example/" }, { URL: "https://lorem.example" }],
    [
      "one word of a title under two makers",
      { title: "Editorial", author: [{ family: "Quill" }], ...year(1913) },
      { title: "Editorial", author: [{ family: "Drake" }], ...year(1913) },
    ],
    [
      "two chapters of a book",
      { type: "chapter", title: "On geese", ISBN: "9780306406157" },
      { type: "chapter", title: "On drakes", ISBN: "9780306406157" },
    ],
    [
      "a book and its chapter",
      { ISBN: "9780306406157" },
      { type: "chapter", title: "Geese", ISBN: "9780306406157" },
    ],
  ])("are not shared by %s", (_, one, other) => {
    expect(shared(book(one), book(other))).toEqual([])
  })

  it("are none for any record that says nothing, and never throw", () => {
    expect(duplicateKeys(book({}))).toEqual([])
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (title, URL, DOI, ISBN) => {
        const keys = duplicateKeys(book({ title, URL, DOI, ISBN, ...year(2000) }))
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(["doi", "isbn", "link", "title"]).toContain(reasonOf(key))
      }),
    )
  })
})

describe("canonicalAddress", () => {
  it("is the same for its own answer", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), address => {
        const once = canonicalAddress(address)
        if (once !== null) expect(canonicalAddress(`https://${once}`)).toBe(once)
      }),
    )
  })
})
