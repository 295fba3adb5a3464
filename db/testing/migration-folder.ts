import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A folder of migrations as drizzle-kit writes them: one made-up migration for each list of statements. */
export function migrationFolder(migrations: Record<string, string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), "obelus-migrations-"))
  mkdirSync(join(folder, "meta"))
  const entries = Object.keys(migrations).map((tag, idx) => ({
    idx,
    version: "6",
    when: 1000 + idx,
    tag,
    breakpoints: true,
  }))
  writeFileSync(
    join(folder, "meta", "_journal.json"),
    JSON.stringify({ version: "7", dialect: "sqlite", entries }),
  )
  for (const [tag, statements] of Object.entries(migrations)) {
    writeFileSync(join(folder, `${tag}.sql`), statements.join("\n--> statement-breakpoint\n"))
  }
  return folder
}
