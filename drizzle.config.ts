import { defineConfig } from "drizzle-kit"

// One schema, two engines: `DATABASE_URL` chooses which of the two folders a migration is written to. Write both, with one name.
const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "")

export default defineConfig({
  dialect: onPostgres ? "postgresql" : "sqlite",
  schema: "./db/tables/schema.ts",
  out: onPostgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
})
