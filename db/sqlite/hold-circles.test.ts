import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import BetterSqlite from "better-sqlite3"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { neutralCitekey } from "../../core/sources/terms"
import { migrationsFolderOf } from "../migrating/journal"
import { migrateSqlite } from "./migrate-sqlite"

const id = "0199aaaa-0000-7000-8000-00000000abcd"
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "obelus-test-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The migrations up to the one that gives restricted sources neutral citekeys. */
function earlier(): string {
  const copy = join(folder, "migrations")
  cpSync(migrationsFolderOf("sqlite"), copy, { recursive: true })
  const file = join(copy, "meta", "_journal.json")
  const journal = JSON.parse(readFileSync(file, "utf8")) as { entries: { tag: string }[] }
  const at = journal.entries.findIndex(one => one.tag.endsWith("hold-circles"))
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }))
  return copy
}

describe("a database from before circles held", () => {
  it("loses the citekeys that told of restricted sources, and no other", async () => {
    const file = join(folder, "obelus.db")
    await migrateSqlite(file, join(folder, "copies"), earlier())
    const client = new BetterSqlite(file)
    client.exec("insert into workspace values ('w', 'Desk', '{}', 0, 0)")
    const insert = client.prepare(
      `insert into source (id, workspace_id, citekey, csl, title, byline, restricted, person, state, rev, created_by,
      created_at, updated_at) values (?, 'w', ?, ?, 'T', 'B', ?, 0, 'active', 1, 'u', 0, 0)`,
    )
    insert.run(id, "grindel1902", JSON.stringify({ type: "report", id: "grindel1902" }), 1)
    insert.run("open", "quill1987", JSON.stringify({ id: "quill1987", type: "report" }), 0)
    client.close()
    await migrateSqlite(file, join(folder, "copies"), migrationsFolderOf("sqlite"))
    const after = new BetterSqlite(file)
    const rows = after.prepare("select citekey, csl from source order by citekey").all()
    after.close()
    expect(rows).toEqual([
      { citekey: "quill1987", csl: '{"id":"quill1987","type":"report"}' },
      { citekey: neutralCitekey(id), csl: `{"type":"report","id":"${neutralCitekey(id)}"}` },
    ])
  })
})
