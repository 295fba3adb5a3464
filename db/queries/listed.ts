import { type SQL, sql } from "drizzle-orm"
import { onPostgres } from "../dialect"

/** Words as rows of a table of one column, `value`, bound as one parameter: for asking something of each of them at once. */
export const listed = (words: readonly string[], name: string): SQL => {
  // Half of a letter, as a cut word may end in, is no JSON that PostgreSQL takes.
  const json = JSON.stringify(words).replace(/\\ud[89a-f]../g, "\uFFFD")
  const rows = onPostgres ? sql`json_array_elements_text(${json}::json)` : sql`json_each(${json})`
  return sql`(select value from ${rows}) as ${sql.identifier(name)}`
}
