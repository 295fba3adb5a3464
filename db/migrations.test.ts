import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import { type SQL, sql } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { onPostgres } from "./dialect"
import { migrationsFolderOf, readJournal } from "./migrating/journal"
import { temporaryDatabase } from "./testing/temporary-database"

const kit = "node_modules/drizzle-kit/bin.cjs"
const engines = [
  { dialect: "sqlite", kitDialect: "sqlite", url: "" },
  { dialect: "postgres", kitDialect: "postgresql", url: "postgres://nowhere" },
] as const

/** What drizzle-kit would still generate for this engine: the files it adds to a copy of the folder. */
function missing({ dialect, kitDialect, url }: (typeof engines)[number]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "obelus-test-"))
  try {
    cpSync(migrationsFolderOf(dialect), folder, { recursive: true })
    const before = readdirSync(folder)
    const flags = [
      `--dialect=${kitDialect}`,
      "--schema=db/tables/schema.ts",
      `--out=${relative(".", folder)}`,
      "--name=forgotten",
    ]
    const env = { ...process.env, DATABASE_URL: url }
    const ran = spawnSync(process.execPath, [kit, "generate", ...flags], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    })
    expect(ran.stdout + ran.stderr).toMatch(/nothing to migrate|SQL migration/)
    return readdirSync(folder).filter(name => !before.includes(name))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe("migrations", () => {
  it("have the same names in the same order for both engines", () => {
    const [sqlite, postgres] = engines.map(({ dialect }) =>
      readJournal(migrationsFolderOf(dialect)).map(one => one.name),
    )
    expect(sqlite).toEqual(postgres)
    expect(sqlite?.[0]).toBe("0000_lay-tables")
  })

  it.each(engines)("make the tables as they are declared ($dialect)", { timeout: 60_000 }, engine => {
    expect(missing(engine)).toEqual([])
  })

  it.each(engines)("remove nothing with a parent's row ($dialect)", ({ dialect }) => {
    const folder = migrationsFolderOf(dialect)
    const texts = readJournal(folder).map(({ name }) => readFileSync(join(folder, `${name}.sql`), "utf8"))
    expect(texts.join("\n")).not.toMatch(/on delete cascade/i)
  })
})

describe("migrations of what is searched", () => {
  // A rebuilt table (create, copy, drop, rename) loses its triggers on SQLite: whoever writes such a migration lays them again.
  it("leave every searched table with the triggers that make its changes due", async () => {
    const database = await temporaryDatabase()
    const names = onPostgres
      ? sql`select distinct trigger_name from information_schema.triggers where trigger_name like 'search%'`
      : sql`select name from sqlite_master where type = 'trigger' and name like 'search%'`
    const found = await database.transact(async tx => {
      const rows = tx as unknown as Record<"all" | "execute", (query: SQL) => Promise<unknown>>
      return JSON.stringify(await (onPostgres ? rows.execute(names) : rows.all(names)))
    })
    for (const table of ["article", "claim", "evidence", "note", "source", "snapshot"])
      for (const act of ["added", "changed"]) expect(found).toContain(`"search_${table}_${act}"`)
    expect(found).toContain('"search_question_changed"')
    await database.close()
  })
})
