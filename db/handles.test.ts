import { eq, sql } from "drizzle-orm"
import pg from "pg"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { onPostgres } from "./dialect"
import { openDatabase } from "./handles"
import { workspaces } from "./tables/people"
import { type TemporaryDatabase, temporaryDatabase } from "./testing/temporary-database"

const row = (id: string) => ({ id, name: `Desk ${id}`, settings: { b: 1, a: 2 }, lastEvent: 0, createdAt: 1 })

describe("openDatabase", () => {
  let database: TemporaryDatabase
  const logged: string[] = []
  const names = async () =>
    (await database.read.select().from(workspaces).orderBy(workspaces.id)).map(one => one.id)

  beforeEach(async () => {
    logged.length = 0
    database = await temporaryDatabase(event => logged.push(event))
  })
  afterEach(() => database.close())

  it("keeps what a transaction wrote, with JSON keys in the order they were given", async () => {
    const kept = await database.transact(async tx => tx.insert(workspaces).values(row("w1")).returning())
    expect(kept).toEqual([row("w1")])
    const [read] = await database.read.select().from(workspaces)
    expect(JSON.stringify(read?.settings)).toBe('{"b":1,"a":2}')
  })

  it("keeps nothing when the body throws", async () => {
    const failing = database.transact(async tx => {
      await tx.insert(workspaces).values(row("w1"))
      throw new Error("changed my mind")
    })
    await expect(failing).rejects.toThrow("changed my mind")
    expect(await names()).toEqual([])
  })

  it("keeps nothing when a query fails, and the next transaction runs", async () => {
    const failing = database.transact(async tx => {
      await tx.insert(workspaces).values(row("w1"))
      await tx.insert(workspaces).values(row("w1"))
    })
    await expect(failing).rejects.toThrow()
    await database.transact(async tx => tx.insert(workspaces).values(row("w2")))
    expect(await names()).toEqual(["w2"])
  })

  it("refuses a transaction inside a transaction, and rolls the outer one back", async () => {
    const nested = database.transact(async tx => {
      await tx.insert(workspaces).values(row("w1"))
      await database.transact(async inner => inner.insert(workspaces).values(row("w2")))
    })
    await expect(nested).rejects.toThrow("inside a transaction")
    expect(await names()).toEqual([])
  })

  it("allows a transaction started by a timer that a transaction set", async () => {
    const later = await database.transact(async () => ({
      done: new Promise(resolve =>
        setTimeout(() => resolve(database.transact(async tx => tx.insert(workspaces).values(row("w1")))), 5),
      ),
    }))
    await later.done
    expect(await names()).toEqual(["w1"])
  })

  it("refuses a query through a handle whose transaction is over", async () => {
    const stolen = await database.transact(async tx => ({ tx }))
    await expect((async () => stolen.tx.insert(workspaces).values(row("w1")))()).rejects.toThrow()
    const during = database.transact(async tx => tx.insert(workspaces).values(row("w2")))
    await expect((async () => stolen.tx.insert(workspaces).values(row("w3")))()).rejects.toThrow()
    await during
    expect(await names()).toEqual(["w2"])
  })

  it("runs transactions one after the other: a counter read and written by 50 at once ends at 50", async () => {
    await database.transact(async tx => tx.insert(workspaces).values(row("w1")))
    const raise = () =>
      database.transact(async tx => {
        const [one] = await tx.select({ n: workspaces.lastEvent }).from(workspaces)
        await tx
          .update(workspaces)
          .set({ lastEvent: (one?.n ?? 0) + 1 })
          .where(eq(workspaces.id, "w1"))
      })
    await Promise.all(Array.from({ length: 50 }, raise))
    const [one] = await database.read.select({ n: workspaces.lastEvent }).from(workspaces)
    expect(one?.n).toBe(50)
  })

  it("refuses a reference to a row that is not there", async () => {
    const { members } = await import("./tables/people")
    const stray = { workspaceId: "none", userId: "none", role: "viewer" as const, createdAt: 1 }
    await expect(database.transact(async tx => tx.insert(members).values(stray))).rejects.toThrow()
  })

  it("cannot write through the reading handle", async () => {
    const sly = database.read as unknown as Parameters<Parameters<typeof database.transact>[0]>[0]
    await expect((async () => sly.insert(workspaces).values(row("w1")))()).rejects.toThrow()
    expect(await names()).toEqual([])
  })

  it("logs a transaction of more than 50 ms", async () => {
    await database.transact(async tx => {
      const until = performance.now() + 60
      while (performance.now() < until) await tx.select().from(workspaces)
    })
    expect(logged).toEqual(["slow_transaction"])
  })
})

describe("openDatabase on this engine", () => {
  it("refuses a place of the other engine", () => {
    const other = onPostgres ? { dataDir: "/nowhere" } : { url: "postgres://nowhere" }
    expect(() => openDatabase(other)).toThrow("DATABASE_URL")
  })
})

const onOneServer = () => {
  let database: TemporaryDatabase
  const logged: string[] = []
  beforeEach(async () => {
    logged.length = 0
    database = await temporaryDatabase(event => logged.push(event))
  })
  afterEach(() => database.close())
  const fail = (code: string) => sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`)
  const execute = (tx: unknown, query: unknown) =>
    (tx as { execute(query: unknown): Promise<unknown> }).execute(query)

  const endOthers = async () => {
    const client = new pg.Client({ connectionString: "url" in database.place ? database.place.url : "" })
    await client.connect()
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    )
    await client.end()
  }

  it.each(["40001", "40P01"])("tries a transaction again after %s, five times at most", async code => {
    let tries = 0
    const kept = await database.transact(async tx => {
      await tx.insert(workspaces).values(row("w1"))
      if (++tries < 3) await execute(tx, fail(code))
      return tries
    })
    expect(kept).toBe(3)
    tries = 0
    const failing = database.transact(async tx => execute(tx, ++tries && fail(code)))
    await expect(failing).rejects.toThrow()
    expect(tries).toBe(5)
  })

  it("does not repeat what failed for another reason", async () => {
    let tries = 0
    const failing = database.transact(async tx => execute(tx, ++tries && fail("23505")))
    await expect(failing).rejects.toThrow()
    expect(tries).toBe(1)
  })

  it("goes on after the server has ended its idle connections", async () => {
    await database.transact(async tx => tx.insert(workspaces).values(row("w1")))
    await database.read.select().from(workspaces)
    await endOthers()
    await new Promise(resume => setTimeout(resume, 100))
    expect(logged).toContain("database_connection_lost")
    await database.transact(async tx => tx.insert(workspaces).values(row("w2")))
    expect(await database.read.select().from(workspaces)).toHaveLength(2)
  })

  it("fails a transaction whose connection is lost between two queries, and goes on", async () => {
    const cut = database.transact(async tx => {
      await tx.insert(workspaces).values(row("w1"))
      await endOthers()
      await new Promise(resume => setTimeout(resume, 50))
      await tx.insert(workspaces).values(row("w2"))
    })
    await expect(cut).rejects.toThrow()
    await database.transact(async tx => tx.insert(workspaces).values(row("w3")))
    expect((await database.read.select().from(workspaces)).map(one => one.id)).toEqual(["w3"])
  })

  it("has one writer at a time, also from two programs", async () => {
    const other = openDatabase(database.place)
    await database.transact(async tx => tx.insert(workspaces).values(row("w1")))
    const raise = (one: typeof other) =>
      one.transact(async tx => {
        const [seen] = await tx.select({ n: workspaces.lastEvent }).from(workspaces)
        await tx.update(workspaces).set({ lastEvent: (seen?.n ?? 0) + 1 })
      })
    await Promise.all(Array.from({ length: 40 }, (_, n) => raise(n % 2 ? database : other)))
    const [seen] = await database.read.select({ n: workspaces.lastEvent }).from(workspaces)
    await other.close()
    expect(seen?.n).toBe(40)
  })
}
if (onPostgres) describe("openDatabase on PostgreSQL", onOneServer)
