import { figuresOfLine, relateLine, totalLine } from "../lines"

export interface Tally {
  right: number
  all: number
  wrong: string[]
}

type Row = Record<string, unknown>

const tally = (rows: readonly Row[], judge: (row: Row) => string | null): Tally => {
  const wrong = rows.flatMap(row => judge(row) ?? [])
  return { right: rows.length - wrong.length, all: rows.length, wrong }
}

/** The relation is the labelled one, and every labelled flag is there; more flags may be. */
export const scoreRelations = (rows: readonly Row[]): Tally =>
  tally(rows, row => {
    const { relation, flags } = relateLine(row)
    const missing = (row.flags as string[]).some(flag => !flags.includes(flag as never))
    return relation === row.relation && !missing
      ? null
      : `${row.id}: ${relation} [${flags}] for ${row.relation} [${row.flags}]`
  })

export const scoreTotals = (rows: readonly Row[]): Tally =>
  tally(rows, row => {
    const { verdict } = totalLine(row)
    return verdict === row.verdict ? null : `${row.id}: ${verdict} for ${row.verdict}`
  })

/** The first figure of a phrase: both ends, the measure, and the people where they are labelled. */
export const scorePhrases = (rows: readonly Row[]): Tally =>
  tally(rows, row => {
    const [first] = figuresOfLine(row).figures
    const fits =
      first &&
      first.low === row.low &&
      first.high === row.high &&
      first.measure === row.measure &&
      (row.population === "unspecified" || first.population === row.population)
    if (fits) return null
    const got = first ? `${first.low}–${first.high} ${first.measure} ${first.population}` : "nothing"
    return `${row.id} ${row.text}: ${got}`
  })
