import type { CslItem, CslType } from "@/core/sources/source"

const families = ["Quill", "Pond", "Ander", "Moor", "Lorem", "Heron", "Drake", "Teal"]
const given = ["Ida", "Bo", "Ann Mary", "Carl-Otto", "Eve"]
const person = (n: number) => ({
  family: families[n % families.length] as string,
  given: given[n % given.length] as string,
})

const kinds: [CslType, (n: number) => Partial<CslItem>][] = [
  [
    "book",
    n => ({ publisher: "Lorem Press", "publisher-place": "Sitmere", ...(n % 2 ? { edition: "2" } : {}) }),
  ],
  [
    "article-journal",
    n => ({
      ...{ "container-title": "Journal of Geese", volume: String(n), issue: "2" },
      ...{ page: `${n}-${n + 9}`, DOI: `10.5555/geese.${n}` },
    }),
  ],
  [
    "chapter",
    n => ({
      ...{ "container-title": "Ponds of the valley", publisher: "Pond House", "publisher-place": "Lorem" },
      ...{ editor: [person(n + 3)], page: `${n * 10}-${n * 10 + 7}` },
    }),
  ],
  [
    "webpage",
    n => ({
      ...{ URL: `https://geese.example/counts/${n}`, accessed: { "date-parts": [[2020, 2, (n % 28) + 1]] } },
      "container-title": "Geese online",
    }),
  ],
  [
    "report",
    n => ({
      publisher: "Lorem Valley Council",
      genre: "Report",
      number: `R-${n}`,
      "publisher-place": "Lorem",
    }),
  ],
  ["article-newspaper", n => ({ "container-title": "Sitmere Post", page: String((n % 8) + 1) })],
  ["thesis", () => ({ genre: "Doctoral thesis", publisher: "University of Sitmere" })],
  ["motion_picture", () => ({ publisher: "Marsh Films" })],
]

/** Forty made-up records of eight types: one to four names, bodies, missing and partial dates, an unnamed one. */
export const fortySources: readonly CslItem[] = Array.from({ length: 40 }, (_, n) => {
  const [type, more] = kinds[n % kinds.length] as (typeof kinds)[number]
  const author =
    n % 10 === 9
      ? [{ literal: "Lorem Valley Council" }]
      : Array.from({ length: (n % 4) + 1 }, (__, at) => person(n + at * 3))
  const date = [1950 + n, (n % 12) + 1, (n % 28) + 1].slice(0, (n % 3) + 1)
  return {
    ...{ id: `geese${n}`, type, title: `Geese of pond number ${n}`, author },
    ...(n % 13 === 12 ? {} : { issued: { "date-parts": [date] } }),
    ...more(n),
  } as CslItem
})
