/** In what order lists of sources come. */
export const sourceSorts = ["changed", "added", "title", "maker", "year"] as const
export type SourceSort = (typeof sourceSorts)[number]

/** Names and titles begin with A, times with the newest. */
export const usualOrder = (sort: SourceSort): "asc" | "desc" =>
  sort === "title" || sort === "maker" ? "asc" : "desc"

/** Whether there is one, whatever it is. */
export const anyOrNone = ["any", "none"] as const
export type AnyOrNone = (typeof anyOrNone)[number]

export interface Years {
  from: number
  to: number
}

/** "1913", "1913-1920", "1913-" or "-1913" as years, both ends included; null for anything else. */
export function readYears(typed: string): Years | null {
  const ends = typed.split(/[-–]/).map(end => end.trim())
  if (ends.length > 2 || ends.every(end => end === "") || !ends.every(end => /^\d{0,4}$/.test(end)))
    return null
  const [from = "", to = from] = ends
  return { from: from ? Number(from) : 1, to: to ? Number(to) : 99_999 }
}
