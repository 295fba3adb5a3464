import { circleOf } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import { labelOf } from "@/core/sources/label"
import { derivationsIn } from "@/db/queries/derivations"
import { sourceLabels } from "@/db/queries/questions"
import { type SourceRecord, sourceById } from "@/db/queries/sources"
import type { Handle, Sees } from "@/db/queries/visible"

/** The source when the viewer may know of it; else `not_found`, whether it is restricted or not there. */
export async function sourceFor(db: Handle, viewer: Sees, id: string): Promise<SourceRecord> {
  const source = await sourceById(db, viewer, id)
  if (!source) throw appError("not_found", "source.not_found")
  return source
}

/**
 * Checks what a source is said to derive from: it is there, and no circle closes. Ask within the transaction that writes it. A circle by
 * way of a source the viewer may not know of is not refused, which would give it away; whoever compares meets it (`originOf`).
 */
export async function checkOrigin(db: Handle, viewer: Sees, id: string | null, from: string): Promise<void> {
  const origin = await sourceFor(db, viewer, from)
  const { derives } = await derivationsIn(db, viewer)
  const circle = id && circleOf(id, origin.id, derives)
  if (circle) await refuseCircle(db, viewer, "source.derives_in_circle", circle)
}

/** Refuses with the names of the circle, each set apart from the direction of the others. */
export async function refuseCircle(
  db: Handle,
  viewer: Sees,
  code: "source.derives_in_circle" | "evidence.derives_in_circle",
  circle: readonly string[],
): Promise<never> {
  const known = await sourceLabels(db, viewer, circle)
  const names = circle.map(one => {
    const csl = known.get(one)
    return `“\u2068${csl ? labelOf(csl) : one}\u2069”`
  })
  throw appError("unprocessable", code, { circle: names.join(" → ") })
}
