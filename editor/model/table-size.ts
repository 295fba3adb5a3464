import type { Node } from "prosemirror-model"

/** What one table may hold. Laying a table out costs rows × columns, spans included, for the server and for every reader. */
export const tableLimits = { rows: 5_000, places: 200_000 } as const

/** The columns a table takes up, counting cells that reach down from rows above. */
function widthOf(table: Node): number {
  // Per row: columns that begin or cease to be taken from above.
  const change = new Int32Array(table.childCount + 1)
  let width = 0
  let above = 0
  table.forEach((row, _, at) => {
    above += change[at] as number
    let own = 0
    row.forEach(({ attrs: { colspan, rowspan } }) => {
      own += colspan
      if (rowspan < 2 || at + 1 >= table.childCount) return
      const last = Math.min(table.childCount, at + rowspan)
      change[at + 1] = (change[at + 1] as number) + colspan
      change[last] = (change[last] as number) - colspan
    })
    width = Math.max(width, own + above)
  })
  return width
}

/** Whether a table is larger than a table may be; costs its cells, not the places they span. */
export function isTooLarge(table: Node): boolean {
  return table.childCount > tableLimits.rows || table.childCount * widthOf(table) > tableLimits.places
}
