import type { EventRow } from "../desk/history-views"

/** So long after a change the next one of the same hand still belongs to it. Milliseconds. */
const pause = 5 * 60_000

/**
 * The events of a history, newest first as they come, with what one person typed into the words of one claim in one go as a single
 * event: from the words before the first letter to those after the last. The record keeps each of them; this is for reading.
 */
export function typedTogether(rows: readonly EventRow[]): EventRow[] {
  const told: EventRow[] = []
  /** By claim, where its newest rewording stands in `told`, and when the oldest that belongs to it was made. */
  const going = new Map<string, { at: number; since: number }>()
  for (const row of rows) {
    const run = going.get(row.subject)
    const newer = run && told[run.at]
    if (run && newer && isRewording(row) && isOneHand(newer, row) && run.since - row.at <= pause) {
      told[run.at] = { ...newer, from: row.from }
      run.since = row.at
      continue
    }
    if (isRewording(row)) going.set(row.subject, { at: told.length, since: row.at })
    else going.delete(row.subject)
    told.push(row)
  }
  return told
}

const isRewording = ({ verb, from, to }: EventRow) =>
  verb === "claim.changed" && hasWords(from) && hasWords(to)

const hasWords = (payload: unknown) => typeof payload === "object" && payload !== null && "words" in payload

const isOneHand = (one: EventRow, other: EventRow) => one.by.id === other.by.id && one.as === other.as
