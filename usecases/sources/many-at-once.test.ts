import { count, eq } from "drizzle-orm"
import { afterEach, beforeEach, expect, it } from "vitest"
import type { BatchDone } from "@/core/desk/source-views"
import { duplicateKeys } from "@/core/sources/duplicate-keys"
import type { CslItem } from "@/core/sources/source"
import { mostAtOnce } from "@/core/sources/source-change"
import { onPostgres } from "@/db/dialect"
import { updateRows } from "@/db/queries/many-rows"
import { insertSources } from "@/db/queries/many-sources"
import { keepKeys } from "@/db/queries/source-keys"
import { events } from "@/db/tables/events"
import { sourceKeys, sourceTags } from "@/db/tables/library"
import { sourceLinks } from "@/db/tables/links"
import { sources } from "@/db/tables/sources"
import type { Viewer } from "../context"
import { type TestDesk, testDesk } from "../testing/test-desk"
import { columnsOf } from "./csl-input"

let desk: TestDesk
let ana: Viewer
beforeEach(async () => {
  desk = await testDesk()
  ana = await desk.person("Ana", "editor")
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const idOf = (n: number) => `s${String(n).padStart(5, "0")}`

async function library(n: number) {
  const ids = Array.from({ length: n }, (_, at) => idOf(at))
  await desk.database.transact(async tx => {
    const rows = ids.map((id, at) => {
      const url = `https://lorem.example/${at}`
      const csl: CslItem = { id, type: "report", title: `Geese of Lorem Valley ${at}`, URL: url, ISBN: "" }
      return {
        ...{ id, workspaceId: desk.workspace.id, citekey: id, ...columnsOf(csl), restricted: false },
        ...{ state: "active" as const, rev: 1, createdBy: ana.userId, createdAt: at, updatedAt: at },
      }
    })
    await insertSources(tx, rows)
    const keys = rows.map(({ id, csl }) => ({ sourceId: id, keys: duplicateKeys(csl) }))
    await keepKeys(tx, desk.workspace.id, keys)
  })
  return ids
}

const rowsIn = async (table: typeof events | typeof sourceTags | typeof sourceKeys | typeof sourceLinks) => {
  const [row] = await desk.database.read.select({ n: count() }).from(table)
  return Number(row?.n)
}
const inState = async (state: "active" | "trashed") => {
  const rows = await desk.database.read.select({ n: count() }).from(sources).where(eq(sources.state, state))
  return Number(rows[0]?.n)
}
const change = (input: object) => desk.call<BatchDone>(ana, "changeSources", input)

it("tags, trashes, and gives back as many as may be changed at once, with an event each", {
  timeout: 120_000,
}, async () => {
  const ids = await library(mostAtOnce)
  const before = {
    keys: await rowsIn(sourceKeys),
    links: await rowsIn(sourceLinks),
    events: await rowsIn(events),
  }
  const all = async (work: Promise<BatchDone>) => {
    const done = await work
    expect(done).toMatchObject({ changed: mostAtOnce, missing: 0, refused: [] })
    return done
  }
  const undo = (id: string | null) => desk.call<BatchDone>(ana, "undoSources", { id })
  const tagged = await all(change({ ids, addTags: ["Geese", "pond"] }))
  expect(await rowsIn(sourceTags)).toBe(2 * mostAtOnce)
  const trashed = await all(change({ ids, state: "trashed" }))
  expect(await inState("trashed")).toBe(mostAtOnce)
  expect([await rowsIn(sourceKeys), await rowsIn(sourceLinks)]).toEqual([0, 0])
  await all(undo(trashed.batchId))
  expect([await rowsIn(sourceKeys), await rowsIn(sourceLinks)]).toEqual([before.keys, before.links])
  await all(change({ ids, type: "book", language: "la" }))
  await all(undo(tagged.batchId))
  expect(await rowsIn(sourceTags)).toBe(0)
  expect(await rowsIn(events)).toBe(before.events + 5 * mostAtOnce)
  const [row] = await desk.database.read
    .select()
    .from(sources)
    .where(eq(sources.id, idOf(7)))
  expect(row).toMatchObject({ type: "book", state: "active", rev: 4, csl: { language: "la", type: "book" } })
})

it("gives rows of every kind of column their new values, and leaves the others", async () => {
  const [one, two] = await library(3)
  await desk.database.transact(tx =>
    updateRows(tx, sources, [
      ...[{ id: one ?? "", restricted: true, doi: null, csl: { id: "x", type: "map", title: 'a "b" \\' } }],
      ...[{ id: two ?? "", restricted: false, doi: "10.0000/é🪿", csl: { id: "y", type: "book" } }],
    ] as never),
  )
  const rows = await desk.database.read.select().from(sources).orderBy(sources.id)
  expect(rows).toMatchObject([
    { restricted: true, doi: null, csl: { id: "x", type: "map", title: 'a "b" \\' }, rev: 1 },
    { restricted: false, doi: "10.0000/é🪿", csl: { id: "y", type: "book" }, citekey: idOf(1) },
    { restricted: false, doi: null, csl: { title: "Geese of Lorem Valley 2" } },
  ])
  expect(onPostgres || typeof rows[0]?.csl).not.toBe("string")
})
