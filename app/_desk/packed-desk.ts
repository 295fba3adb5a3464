import type { DeskView } from "./desk-view"

/**
 * A desk as one string. React walks every value of an object it hands from the server to the browser, which took longer than
 * all the rest of opening an article with 5,000 claims; a string it only copies. Of the claims' rows it holds each value once,
 * column by column: whole rows made it five times as long, and it is written, escaped, sent, and read again.
 */
export interface PackedDesk {
  json: string
}

/** One name of all rows: its different values, each once, and which of them stands in which row. */
interface Column {
  name: string
  values: Values
  /** Absent where each row has its own value, or all have the only one. */
  places?: number[]
}

/** Values as they are; where all are objects, as rows again. */
type Values = { plain: unknown[] } | Rows

interface Rows {
  count: number
  columns: Column[]
}

/** Stands for a name that a row does not have. */
const absent = -1

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)

function packValues(values: readonly unknown[]): Values {
  return values.length > 1 && values.every(isObject) ? packRows(values) : { plain: [...values] }
}

function packRows(rows: readonly object[]): Rows {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const columns = names.map(name => {
    const known = new Map<unknown, number>()
    const values: unknown[] = []
    const places = rows.map(row => {
      const value = (row as Record<string, unknown>)[name]
      if (value === undefined) return absent
      // What is written the same is the same value; the kind before it tells 1 from "1".
      const key = typeof value === "object" ? JSON.stringify(value) : `${typeof value} ${value}`
      const place = known.get(key)
      if (place !== undefined) return place
      known.set(key, values.length)
      return values.push(value) - 1
    })
    const clear = !places.includes(absent) && (values.length === rows.length || values.length === 1)
    return { name, values: packValues(values), ...(clear ? {} : { places }) }
  })
  return { count: rows.length, columns }
}

const unpackValues = (values: Values): unknown[] => ("plain" in values ? values.plain : unpackRows(values))

function unpackRows({ count, columns }: Rows): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = Array.from({ length: count }, () => ({}))
  for (const { name, values: packed, places } of columns) {
    const values = unpackValues(packed)
    const only = values.length === 1
    rows.forEach((row, at) => {
      const place = places ? (places[at] as number) : only ? 0 : at
      if (place !== absent) row[name] = values[place]
    })
  }
  return rows
}

/** Packs a desk; what JSON cannot hold is lost, as on every way to the browser. */
export function packDesk({ claims, ...rest }: DeskView): PackedDesk {
  return { json: JSON.stringify({ rest, claims: packRows(claims) }) }
}

const unpacked = new WeakMap<PackedDesk, DeskView>()

/** The desk again: the same object for the same pack, so that going back can be told from coming anew. Equal values are shared. */
export function unpackDesk(packed: PackedDesk): DeskView {
  const known = unpacked.get(packed)
  if (known) return known
  const { rest, claims } = JSON.parse(packed.json) as { rest: Omit<DeskView, "claims">; claims: Rows }
  const view = { ...rest, claims: unpackRows(claims) as unknown as DeskView["claims"] }
  unpacked.set(packed, view)
  return view
}
