import { asc, eq, inArray } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { users, workspaces } from "../tables/people"
import { sources } from "../tables/sources"
import { type TemporaryDatabase, temporaryDatabase } from "../testing/temporary-database"
import { insertRows } from "./many-rows"

let database: TemporaryDatabase
beforeAll(async () => {
  database = await temporaryDatabase()
})
afterAll(() => database.close())

const at = 1_700_000_000_000
const source = (id: string) => ({
  ...{ id, workspaceId: "w", citekey: `goose-${id}`, title: `“Geese” \\ é 🪿\n${id}`, byline: "", doi: null },
  csl: { type: "report" as const, id, title: 'a "b" \\u0041 é', author: [{ family: "Ander" }], 1: "one" },
  ...{ restricted: id === "a", person: false, year: -44, contact: { email: "x@example.org" } },
  ...{ state: "active" as const, rev: 1, createdBy: "u", createdAt: at, updatedAt: at },
})

it("writes rows of every kind of column as one row at a time would be", async () => {
  const made = ["a", "b"].map(source)
  await database.transact(async tx => {
    await tx.insert(workspaces).values({ id: "w", name: "Lorem", settings: {}, lastEvent: 0, createdAt: at })
    await insertRows(tx, sources, [])
    await insertRows(tx, sources, made as never)
    await tx.insert(sources).values({ ...source("c"), id: "c" } as never)
  })
  const rows = await database.read
    .select()
    .from(sources)
    .where(eq(sources.workspaceId, "w"))
    .orderBy(asc(sources.id))
  expect(rows.slice(0, 2)).toMatchObject(made)
  expect(JSON.stringify(rows[0]?.csl)).toBe(JSON.stringify(made[0]?.csl))
  const [, b, c] = rows
  expect({ ...b, id: "", citekey: "", title: "", csl: null }).toEqual({
    ...{ ...c, id: "", citekey: "", title: "", csl: null },
  })
})

it("marks half of a letter, as a cut text may end in, where a letter is missing", async () => {
  await database.transact(tx =>
    insertRows(tx, sources, [{ ...source("cut"), title: "Geese \ud83e" } as never]),
  )
  const [row] = await database.read.select().from(sources).where(eq(sources.id, "cut"))
  expect(row?.title).toBe("Geese \ufffd")
})

it("writes a field that only a later row has", async () => {
  const { doi: _, ...bare } = source("bare")
  await database.transact(tx =>
    insertRows(tx, sources, [bare, { ...source("later"), doi: "10.1/a" }] as never),
  )
  const rows = await database.read
    .select()
    .from(sources)
    .where(inArray(sources.id, ["bare", "later"]))
    .orderBy(asc(sources.id))
  expect(rows.map(row => row.doi)).toEqual([null, "10.1/a"])
})

it("keeps dates that a library's own tables hold", async () => {
  const date = new Date(at)
  const user = { id: "u", name: "Ana", email: "a@example.org", emailVerified: true }
  await database.transact(tx => insertRows(tx, users, [{ ...user, createdAt: date, updatedAt: date }]))
  const [row] = await database.read.select().from(users).where(eq(users.id, "u"))
  expect(row).toMatchObject({ ...user, createdAt: date })
})
