import type BetterSqlite from "better-sqlite3"

type Client = BetterSqlite.Database
type Statement = BetterSqlite.Statement<unknown[], unknown>

const kept = 400

/** The least recently used statement leaves first: lists of ids make many texts that never come again. */
function statementCache(client: Client): (text: string) => Statement {
  const known = new Map<string, Statement>()
  return text => {
    const found = known.get(text)
    if (found) {
      known.delete(text)
      known.set(text, found)
      return found
    }
    const made = client.prepare<unknown[], unknown>(text)
    known.set(text, made)
    const oldest = known.keys().next().value
    if (known.size > kept && oldest !== undefined) known.delete(oldest)
    return made
  }
}

/**
 * A client for Drizzle that compiles each text once and asks `allow` before every run, also of queries that were prepared long
 * ago; `allow` throws to refuse.
 */
export function statementsOf(client: Client, allow: () => void): Client {
  const compiled = statementCache(client)
  const rows = (text: string, raw: boolean): Statement => {
    allow()
    const statement = compiled(text)
    return statement.reader ? statement.raw(raw) : statement
  }
  const prepare = (text: string) => ({
    run: (...values: unknown[]) => rows(text, false).run(...values),
    all: (...values: unknown[]) => rows(text, false).all(...values),
    get: (...values: unknown[]) => rows(text, false).get(...values),
    raw: () => ({
      all: (...values: unknown[]) => rows(text, true).all(...values),
      get: (...values: unknown[]) => rows(text, true).get(...values),
    }),
  })
  return { prepare } as unknown as Client
}
