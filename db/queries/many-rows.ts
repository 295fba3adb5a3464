import {
  type Column,
  getTableColumns,
  getTableName,
  type InferInsertModel,
  sql,
  type Table,
} from "drizzle-orm"
import { onPostgres } from "../dialect"
import type { Transaction } from "../handles"
import { run } from "./statement"

/** Half of a letter that takes two units, as a cut text may end in: PostgreSQL reads no JSON that has one. */
const half = /\p{Surrogate}/gu

type Columns = [field: string, column: Column][]

/** Rows as one bound value, their JSON, and how a statement reads a column of it. */
function boundRows(table: Table, columns: Columns, rows: readonly Record<string, unknown>[]) {
  const fields = columns.map(([field, column]) => (row: Record<string, unknown>) => {
    const value = row[field]
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
  const from = onPostgres
    ? sql`json_populate_recordset(null::${sql.identifier(getTableName(table))}, ${given}::json) as given`
    : sql`json_each(${given}) as given`
  const value = (at: number) =>
    onPostgres
      ? sql`given.${sql.identifier(columns[at]?.[1].name ?? "")}`
      : sql`given.value ->> ${sql.raw(String(at))}`
  return { from, value }
}

const columnsIn = (table: Table, rows: readonly object[]): Columns =>
  Object.entries(getTableColumns(table)).filter(([field]) => rows.some(row => field in row))

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
  const columns = columnsIn(table, rows)
  const into = sql`${sql.identifier(getTableName(table))} (${sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  )})`
  const { from, value } = boundRows(table, columns, rows)
  const values = columns.map((_, at) => value(at))
  await run(tx, sql`insert into ${into} select ${sql.join(values, sql`, `)} from ${from}`)
}

/** Gives each of these rows its new values, by their ids; columns that no row names stay. Every row names the same ones. */
export async function updateRows<T extends Table>(
  tx: Transaction,
  table: T,
  rows: readonly (Partial<InferInsertModel<T>> & { id: string })[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = columnsIn(table, rows)
  const { from, value } = boundRows(table, columns, rows)
  const name = sql.identifier(getTableName(table))
  const id = value(columns.findIndex(([field]) => field === "id"))
  const set = columns.flatMap(([field, column], at) =>
    field === "id" ? [] : [sql`${sql.identifier(column.name)} = ${value(at)}`],
  )
  await run(tx, sql`update ${name} set ${sql.join(set, sql`, `)} from ${from} where ${name}.id = ${id}`)
}
