import { eq } from "drizzle-orm"
import fc from "fast-check"
import { afterAll, beforeAll, expect, it } from "vitest"
import { sourceKeys } from "../tables/library"
import { workspaces } from "../tables/people"
import { sources } from "../tables/sources"
import { type TemporaryDatabase, temporaryDatabase } from "../testing/temporary-database"
import { insertRows } from "./many-rows"
import { keepKeys } from "./source-keys"

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
