import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import BetterSqlite from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { migrationFolder } from "../testing/migration-folder"
import { migrateSqlite } from "./migrate-sqlite"

const first = {
  "0000_lay": [
    "create table parent (id integer primary key, name text)",
    "create table child (id integer primary key, parent integer not null references parent(id) on delete cascade)",
  ],
}
const rebuild = {
  "0001_rebuild": [
    "create table new_parent (id integer primary key, name text not null)",
    "insert into new_parent select id, coalesce(name, '') from parent",
    "drop table parent",
    "alter table new_parent rename to parent",
  ],
}

describe("migrateSqlite", () => {
  let folder: string
  let file: string
  const made: string[] = []
  const migrate = (migrations: Record<string, string[]>) => {
    const from = migrationFolder(migrations)
    made.push(from)
    return migrateSqlite(file, join(folder, "copies"), from)
  }
  const look = <T>(ask: (client: BetterSqlite.Database) => T): T => {
    const client = new BetterSqlite(file)
    try {
      return ask(client)
    } finally {
      client.close()
    }
  }
  const rows = () =>
    look(client =>
      client.prepare("select (select count(*) from parent), (select count(*) from child)").raw().get(),
    )

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "obelus-test-"))
    file = join(folder, "obelus.db")
    await migrate(first)
    look(client =>
      client.exec(
        "insert into parent values (1, 'a'), (2, null); insert into child values (1, 1), (2, 2), (3, 2)",
      ),
    )
  })
  afterEach(() => {
    for (const path of [folder, ...made.splice(0)]) rmSync(path, { recursive: true })
  })

  it("makes no copy of a new database, and does nothing the second time", async () => {
    expect(existsSync(join(folder, "copies"))).toBe(false)
    expect(await migrate(first)).toEqual({ applied: [], copy: null })
  })

  it("keeps the children's rows when a parent table is rebuilt, and makes a copy first", async () => {
    const done = await migrate({ ...first, ...rebuild })
    expect(done.applied).toEqual(["0001_rebuild"])
    expect(rows()).toEqual([2, 3])
    const copy = new BetterSqlite(done.copy ?? "", { readonly: true })
    expect(copy.prepare("select count(*) from parent where name is null").pluck().get()).toBe(1)
    copy.close()
  })

  it("copies what still lies in the write-ahead log of a program that was killed", async () => {
    const open = new BetterSqlite(file)
    open.exec("insert into parent values (3, 'only in the log')")
    const killed = join(folder, "killed")
    mkdirSync(killed)
    for (const rest of ["", "-wal"]) copyFileSync(file + rest, join(killed, `obelus.db${rest}`))
    open.close()
    file = join(killed, "obelus.db")
    const done = await migrate({ ...first, ...rebuild })
    const copy = new BetterSqlite(done.copy ?? "", { readonly: true })
    expect(copy.prepare("select count(*) from parent").pluck().get()).toBe(3)
    copy.close()
  })

  it("does not change tables under a program that has them open", { timeout: 15_000 }, async () => {
    const open = new BetterSqlite(file)
    open.pragma("journal_mode = WAL")
    open.prepare("select count(*) from parent").get()
    await expect(migrate({ ...first, ...rebuild })).rejects.toMatchObject({
      kind: "busy",
      code: "database.busy",
    })
    expect(await migrate(first)).toEqual({ applied: [], copy: null })
    open.close()
    expect(rows()).toEqual([2, 3])
  })

  it.each([
    ["loses rows", ["delete from child where id = 3"]],
    ["leaves a reference to nothing", ["update child set parent = 9 where id = 1"]],
    ["drops a table with rows", ["drop table child"]],
    ["does not run", ["create table third (id)", "this is no statement"]],
  ])("puts the copy back when a migration %s", async (_, statements) => {
    const failing = migrate({ ...first, "0001_bad": statements })
    await expect(failing).rejects.toMatchObject({ kind: "unprocessable", code: "database.migration_failed" })
    expect(rows()).toEqual([2, 3])
    expect(
      look(client => client.prepare("select 1 from sqlite_master where name = 'third'").get()),
    ).toBeUndefined()
    expect(readdirSync(folder).filter(name => name.includes("restoring"))).toEqual([])
    expect((await migrate({ ...first, ...rebuild })).applied).toEqual(["0001_rebuild"])
  })

  it("does not touch a database that a newer program has changed", async () => {
    await migrate({ ...first, ...rebuild })
    const refused = { kind: "unprocessable", code: "database.newer" }
    await expect(migrate(first)).rejects.toMatchObject(refused)
    expect(rows()).toEqual([2, 3])
  })

  it("says so when the file cannot be opened for writing", async () => {
    file = join(folder, "taken")
    mkdirSync(file)
    await expect(migrate(first)).rejects.toMatchObject({ code: "database.not_writable", values: { file } })
  })

  it("refuses a file that is no database, and leaves it as it is", async () => {
    for (const rest of ["", "-wal", "-shm"]) rmSync(file + rest, { force: true })
    writeFileSync(file, "these are not the pages you are looking for, and there are enough of them")
    await expect(migrate(first)).rejects.toMatchObject({ kind: "unprocessable", code: "database.not_ours" })
    expect(readFileSync(file, "utf8")).toMatch(/^these are not/)
  })
})
