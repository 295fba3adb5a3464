import { eq } from "drizzle-orm"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { sourceKeys } from "../tables/library"
import { workspaces } from "../tables/people"
import { sources } from "../tables/sources"
import { type TemporaryDatabase, temporaryDatabase } from "../testing/temporary-database"
import { insertRows } from "./many-rows"
import { keepKeys, sourcesWithKeys } from "./source-keys"
import type { Sees } from "./visible"

const ids = ["a", "b", "c", "d"]
const at = 1_700_000_000_000

let database: TemporaryDatabase
beforeAll(async () => {
  database = await temporaryDatabase()
  await database.transact(async tx => {
    for (const id of ["w", "other"])
      await tx.insert(workspaces).values({ id, name: id, settings: {}, lastEvent: 0, createdAt: at })
    const rows = [...ids, "far"].map(id => ({
      ...{ id, workspaceId: id === "far" ? "other" : "w", citekey: id, csl: { type: "book", id }, title: id },
      ...{ byline: "", restricted: false, person: false, state: "active", rev: 1, createdBy: "u" },
      ...{ createdAt: at, updatedAt: at },
    }))
    await insertRows(tx, sources, rows as never)
    await keepKeys(tx, "other", [{ sourceId: "far", keys: ["k1", "k2"] }])
  })
})
afterAll(() => database.close())

const change = fc.uniqueArray(
  fc.record({
    sourceId: fc.constantFrom(...ids),
    keys: fc.uniqueArray(fc.constantFrom("k1", "k2", 'k"3', "k4"), { maxLength: 4 }),
  }),
  { selector: one => one.sourceId, minLength: 1 },
)

it("knows which keys are shared, however sources get and lose them, one or many at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async changes => {
      const held = new Map<string, readonly string[]>()
      const rows = await database.transact(async tx => {
        await keepKeys(
          tx,
          "w",
          ids.map(sourceId => ({ sourceId, keys: [] })),
        )
        for (const given of changes) {
          await keepKeys(tx, "w", given)
          for (const { sourceId, keys } of given) held.set(sourceId, keys)
        }
        return tx.select().from(sourceKeys).where(eq(sourceKeys.workspaceId, "w"))
      })
      const all = [...held.values()].flat()
      const expected = [...held].flatMap(([sourceId, keys]) =>
        keys.map(key => ({
          workspaceId: "w",
          sourceId,
          key,
          shared: all.filter(one => one === key).length > 1,
        })),
      )
      const order = (list: { sourceId: string; key: string }[]) =>
        [...list].sort((a, b) => `${a.sourceId} ${a.key}`.localeCompare(`${b.sourceId} ${b.key}`))
      expect(order(rows)).toEqual(order(expected))
    }),
    { numRuns: 60 },
  )
})

it("gives the oldest of each key, however many have one of them", async () => {
  const crowd = Array.from({ length: 130 }, (_, n) => `crowd${String(n).padStart(3, "0")}`)
  await database.transact(async tx => {
    await tx
      .insert(workspaces)
      .values({ id: "crowded", name: "Lorem", settings: {}, lastEvent: 0, createdAt: at })
    const rows = [...crowd, "late"].map((id, n) => ({
      ...{ id, workspaceId: "crowded", citekey: id, csl: { type: "book", id }, title: id, byline: "" },
      ...{ restricted: false, person: false, state: "active", rev: 1, createdBy: "u" },
      ...{ createdAt: at + n, updatedAt: at },
    }))
    await insertRows(tx, sources, rows as never)
    const keyed = crowd.map(sourceId => ({ sourceId, keys: ["doi 10.1/all"] }))
    await keepKeys(tx, "crowded", [...keyed, { sourceId: "late", keys: ["link late", "doi 10.1/all"] }])
  })
  const ana: Sees = { userId: "u", workspaceId: "crowded", role: "editor", guestOf: new Map() }
  const found = async (most?: number) =>
    (await sourcesWithKeys(database.read, ana, ["link late", "doi 10.1/all"], most ? { most } : {})).map(
      ({ key, source }) => `${key}: ${source.id}`,
    )
  expect(await found(2)).toEqual(["doi 10.1/all: crowd000", "doi 10.1/all: crowd001", "link late: late"])
  expect(await found()).toContain("link late: late")
})
