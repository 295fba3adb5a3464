import type { ClaimRow } from "@/core/desk/views"

/** What the desk can be narrowed to; the address keeps it. */
export const filters = ["all", "open", "disputed", "bare", "uncited", "checked", "notes", "lost"] as const
export type Filter = (typeof filters)[number]

/** What an address names; anything else is all of them. */
export function readFilter(value: string | null | undefined): Filter {
  return filters.includes(value as Filter) ? (value as Filter) : "all"
}

const decided = (row: ClaimRow) => row.shown.by === "person" && row.shown.freshness === "fresh"
const isDisputed = (row: ClaimRow) =>
  row.flags.includes("disputed") ||
  (row.shown.by === "person"
    ? row.shown.outcome === "disputed" || row.shown.freshness === "stale"
    : row.shown.comparison === "conflicts" || row.shown.comparison === "agrees_in_part")

/**
 * Whether a claim belongs to what the filter shows. Withdrawn claims belong to nothing. `uncited`: the claims behind which the text
 * cites nothing.
 */
export function passes(filter: Filter, row: ClaimRow, uncited: ReadonlySet<string>): boolean {
  if (row.anchor === "withdrawn") return false
  if (filter === "lost") return row.anchor === "detached"
  if (filter === "open") return !decided(row)
  if (filter === "checked") return decided(row)
  if (filter === "disputed") return isDisputed(row)
  if (filter === "uncited") return row.figure !== null && uncited.has(row.id)
  if (filter === "bare") return row.evidence === 0
  if (filter === "notes") return row.openNotes > 0
  return true
}

/** How many claims each filter would show. */
export function countByFilter(
  rows: Iterable<ClaimRow>,
  uncited: ReadonlySet<string>,
): Record<Filter, number> {
  const counts: Record<Filter, number> = {
    all: 0,
    open: 0,
    disputed: 0,
    bare: 0,
    uncited: 0,
    checked: 0,
    notes: 0,
    lost: 0,
  }
  for (const row of rows) for (const filter of filters) if (passes(filter, row, uncited)) counts[filter]++
  return counts
}
