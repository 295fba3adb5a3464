import { getTableColumns, getTableName, type InferInsertModel, sql, type Table } from "drizzle-orm"
import { onPostgres } from "../dialect"
import type { Transaction } from "../handles"
import { run } from "./statement"

/**
 * Writes many rows by one bound value, their JSON: a statement with a value for each field of each row takes longer to put together
 * than to run. A column that a row leaves out is null, whatever its default; triggers and rules of the table hold as ever.
 */
export async function insertRows<T extends Table>(
  tx: Transaction,
  table: T,
  rows: readonly InferInsertModel<T>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => field in first)
  const into = sql`${sql.identifier(getTableName(table))} (${sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )})`
  const fields = columns.map(([field, column]) => (row: InferInsertModel<T>) => {
    const value = (row as Record<string, unknown>)[field]
    // PostgreSQL takes JSON as it is; SQLite keeps its text.
    return value === null || value === undefined ? null : onPostgres ? value : column.mapToDriverValue(value)
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
