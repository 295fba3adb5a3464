import { rmSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openDatabase } from "../handles"
import { workspaces } from "../tables/people"
import { migrationFolder } from "../testing/migration-folder"
import { type TemporaryPlace, temporaryPlace } from "../testing/temporary-database"

const first = {
  "0000_lay": ["create table parent (id integer primary key)", "insert into parent values (1)"],
}
const second = { "0001_add": ["alter table parent add column name text"] }

describe("migrate, on either engine", () => {
  let at: TemporaryPlace
  const made: string[] = []
  const migrate = (migrations?: Record<string, string[]>) => {
    const folder = migrations && migrationFolder(migrations)
    if (folder) made.push(folder)
    return openDatabase({ ...at.place, ...(folder ? { migrations: folder } : {}) }).migrate()
  }
  beforeEach(async () => {
    at = await temporaryPlace()
  })
  afterEach(async () => {
    await at.remove()
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
  })

  it("runs what is due, once, in order", async () => {
    expect((await migrate(first)).applied).toEqual(["0000_lay"])
    expect((await migrate({ ...first, ...second })).applied).toEqual(["0001_add"])
    expect(await migrate({ ...first, ...second })).toEqual({ applied: [], copy: null })
  })

  it("refuses a database that a newer program has changed, in words", async () => {
    await migrate({ ...first, ...second })
    await expect(migrate(first)).rejects.toMatchObject({ kind: "unprocessable", code: "database.newer" })
  })

  it("leaves nothing of a migration that fails half-way, and runs it once it is mended", async () => {
    await migrate(first)
    const failing = { "0001_add": [...second["0001_add"], "this is no statement"] }
    await expect(migrate({ ...first, ...failing })).rejects.toMatchObject({
      ...{ code: "database.migration_failed", values: { name: "0001_add" } },
    })
    expect((await migrate({ ...first, ...second })).applied).toEqual(["0001_add"])
  })

  it("lays the program's own tables, also when two start at once", async () => {
    const both = await Promise.all([migrate(), migrate()])
    expect(both.map(one => one.applied.length).sort()[0]).toBe(0)
    const database = openDatabase(at.place)
    expect(await database.read.select().from(workspaces)).toEqual([])
    await database.close()
  })
})
