import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Page, SourceRow } from "@/core/desk/views"
import type { Viewer } from "../context"
import { type SearchDesk, searchDesk } from "../search/testing/search-desk"

let at: SearchDesk
beforeEach(async () => {
  at = await searchDesk()
})
afterEach(async () => {
  expect(at.desk.faults).toEqual([])
  await at.desk.close()
})

const page = (input: object, as: Viewer = at.ana) => at.desk.call<Page<SourceRow>>(as, "listSources", input)
const titles = async (input: object, as: Viewer = at.ana) =>
  (await page(input, as)).items.map(row => row.csl.title)
const read = () => at.desk.indexed()

describe("a list of sources with words", () => {
  it("finds what a search finds: folded letters, beginnings, digits of any script, the inside of words", async () => {
    await at.source("Ferries of Ærøskøbing in 1905")
    await at.source("Lorem lighthouses")
    await read()
    for (const q of ["aeroskobing", "ÆRØ", "١٩٠٥", "ferries 1905", "skobing"])
      expect([q, await titles({ q })]).toEqual([q, ["Ferries of Ærøskøbing in 1905"]])
    expect(await titles({ q: "190" })).toEqual([])
    expect(await titles({ q: "% _ \\ ' \"" })).toHaveLength(2)
  })

  it("puts a title with all words before a saved copy that has them", async () => {
    await at.source("Heron counts")
    const { id } = await at.source("Diary of a ferryman")
    await at.copy(id, "That day the heron counts were read aloud.")
    await read()
    expect(await titles({ q: "heron counts" })).toEqual(["Heron counts", "Diary of a ferryman"])
  })

  it("has what was brought in a moment ago, before the search has read it", async () => {
    await at.source("Geese of the dunes")
    expect(await titles({ q: "dünes gee" })).toEqual(["Geese of the dunes"])
    await read()
    expect(await titles({ q: "dünes gee" })).toEqual(["Geese of the dunes"])
  })

  it("gives each source once, page by page, also where a filter leaves few", async () => {
    for (let n = 0; n < 7; n++) await at.source(`Heron ${n}`)
    const { id } = await at.source("Heron in the trash")
    await at.make("trashSource", { id })
    await read()
    const seen: (string | undefined)[] = []
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await page({ q: "heron", most: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...items.map(row => row.csl.title))
      if (!next) break
      cursor = next
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map(n => `Heron ${n}`))
    expect(await titles({ q: "heron", state: "trashed" })).toEqual(["Heron in the trash"])
    expect(await titles({ q: "heron", type: "book" })).toEqual([])
    expect(await titles({ q: "heron", unused: "1" })).toHaveLength(7)
  })

  it("shows a restricted source to its circle alone, read into the search or not", async () => {
    const others = [await at.person("Olga", "owner"), await at.person("Vito", "viewer")]
    const { id } = await at.source("Quagmire papers", { restricted: true })
    for (const moment of ["unread", "read"]) {
      if (moment === "read") {
        await at.copy(id, "A heron in the quagmire.")
        await read()
      }
      expect(await titles({ q: "quagmire" })).toEqual(["Quagmire papers"])
      for (const other of others)
        for (const q of ["quagmire", "uagmir", "heron"])
          expect(await page({ q }, other)).toEqual({ items: [], next: null })
    }
  })
})
