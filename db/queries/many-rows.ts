import { getTableColumns, getTableName, type InferInsertModel, sql, type Table } from "drizzle-orm"
import { onPostgres } from "../dialect"
import type { Transaction } from "../handles"
import { run } from "./statement"

/** Half of a letter that takes two units, as a cut text may end in: PostgreSQL reads no JSON that has one. */
const half = /\p{Surrogate}/gu

/**
 * Writes many rows by one bound value, their JSON: a statement with a value for each field of each row takes longer to put together
 * than to run. A column that a row leaves out is null, whatever its default; triggers and rules of the table hold as ever.
 */
export async function insertRows<T extends Table>(
  tx: Transaction,
  table: T,
  rows: readonly InferInsertModel<T>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => rows.some(row => field in row))
  const into = sql`${sql.identifier(getTableName(table))} (${sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )})`
  const fields = columns.map(([field, column]) => (row: InferInsertModel<T>) => {
    const value = (row as Record<string, unknown>)[field]
    if (value === null || value === undefined) return null
    if (typeof value === "string" && column.dataType === "string") return value.replace(half, "\uFFFD")
    // PostgreSQL takes JSON as it is; SQLite keeps its text.
    return onPostgres ? value : column.mapToDriverValue(value)
  })
  const given = JSON.stringify(
    onPostgres
      ? rows.map(row => Object.fromEntries(columns.map(([, { name }], at) => [name, fields[at]?.(row)])))
      : rows.map(row => fields.map(of => of(row))),
  )
  const names = sql.join(
    columns.map(([, column], at) =>
      onPostgres ? sql.identifier(column.name) : sql`value ->> ${sql.raw(String(at))}`,
    ),
    sql`, `,
  )
  const from = onPostgres
    ? sql`json_populate_recordset(null::${sql.identifier(getTableName(table))}, ${given}::json)`
    : sql`json_each(${given})`
  await run(tx, sql`insert into ${into} select ${names} from ${from}`)
}
