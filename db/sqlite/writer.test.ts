import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import BetterSqlite from "better-sqlite3"
import { integer, sqliteTable } from "drizzle-orm/sqlite-core"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openWriter, type Writer } from "./writer"

const numbers = sqliteTable("number", { n: integer("n").primaryKey() })
const pause = (ms: number) => new Promise(resume => setTimeout(resume, ms))

describe("openWriter", () => {
  let folder: string
  let other: BetterSqlite.Database
  let writer: Writer
  const kept = () => other.prepare("select n from number order by n").pluck().all()

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "obelus-test-"))
    other = new BetterSqlite(join(folder, "x.db"), { timeout: 0 })
    other.exec("create table number (n integer primary key)")
    writer = openWriter(join(folder, "x.db"), () => {})
  })
  afterEach(async () => {
    await writer.close()
    other.close()
    rmSync(folder, { recursive: true })
  })

  it("writes ahead, flushes every commit and checks references", async () => {
    const pragmas = await writer.statement(client =>
      ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map(name =>
        client.pragma(name, { simple: true }),
      ),
    )
    expect(pragmas).toEqual(["wal", 2, 1, 0])
  })

  it("rolls back a body that awaits something foreign, and serves the next one", async () => {
    const waiting = writer.transact(async tx => {
      await tx.insert(numbers).values({ n: 1 })
      await pause(20)
      await tx.insert(numbers).values({ n: 2 })
    })
    const next = writer.transact(async tx => tx.insert(numbers).values({ n: 3 }))
    await expect(waiting).rejects.toThrow("rolled back")
    await next
    await pause(40)
    expect(kept()).toEqual([3])
  })

  it("lets a body await whatever is answered at once", async () => {
    await writer.transact(async tx => {
      for (let n = 0; n < 300; n++) await Promise.resolve().then(async () => tx.insert(numbers).values({ n }))
      await Promise.all([tx.insert(numbers).values({ n: 300 }), tx.insert(numbers).values({ n: 301 })])
    })
    expect(kept()).toHaveLength(302)
  })

  it("runs a statement prepared in an earlier transaction, and refuses it outside one", async () => {
    const { insert } = await writer.transact(async tx => ({
      insert: tx.insert(numbers).values({ n: 1 }).prepare(),
    }))
    await writer.transact(async () => insert.execute())
    expect(kept()).toEqual([1])
    await expect((async () => insert.execute())()).rejects.toThrow("over")
  })

  it("waits for another program's write without stopping this one", async () => {
    other.exec("begin immediate")
    let ticks = 0
    const clock = setInterval(() => ticks++, 5)
    const waiting = writer.transact(async tx => tx.insert(numbers).values({ n: 1 }))
    await pause(60)
    other.exec("commit")
    await waiting
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(4)
    expect(kept()).toEqual([1])
  })

  it("gives sockets and timers a turn within a long queue", async () => {
    let ticks = 0
    const clock = setInterval(() => ticks++, 1)
    const busy = async () => {
      const until = performance.now() + 2
      while (performance.now() < until);
    }
    await Promise.all(Array.from({ length: 60 }, () => writer.transact(busy)))
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(3)
  })
})
