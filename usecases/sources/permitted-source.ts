import { circleOf } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import { labelOf } from "@/core/sources/label"
import { articlesOfSource } from "@/db/queries/articles"
import { derivationsIn } from "@/db/queries/derivations"
import { sourceLabels } from "@/db/queries/questions"
import { aliasesAmong } from "@/db/queries/source-keys"
import { type SourceRecord, sourceById } from "@/db/queries/sources"
import type { Handle, Sees } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { roleIn } from "../live/submission"

/** The source when the viewer may know of it; else `not_found`, whether it is restricted or not there. */
export async function sourceFor(db: Handle, viewer: Sees, id: string): Promise<SourceRecord> {
  const source = await sourceById(db, viewer, id)
  if (!source) throw appError("not_found", "source.not_found")
  return source
}

/** Refuses whoever may not close or open the circle of a source: a guest of an article knows of few people here. */
export function mayRestrict(viewer: Viewer, given: { restricted?: boolean | undefined; terms?: unknown }) {
  if ((given.restricted || given.terms) && !may(viewer.role, "source.write"))
    throw appError("forbidden", "people.may_not", { act: "source.write" })
}

/**
 * The source, when the viewer may write about it: by the role in the workspace, as whoever brought it, or by a guest's role in an
 * article it speaks in. A guest who only reads there is refused, whatever they may do in another article.
 */
export async function sourceToWrite(db: Handle, viewer: Viewer, id: string): Promise<SourceRecord> {
  const source = await sourceFor(db, viewer, id)
  if (may(viewer.role, "source.write")) return source
  const isOwn = viewer.role === null && source.createdBy === viewer.userId
  const articles = isOwn ? [] : await articlesOfSource(db, id)
  if (isOwn || articles.some(one => may(roleIn(viewer, one), "source.write"))) return source
  throw appError("forbidden", "people.may_not", { act: "source.write" })
}

/**
 * Checks what a source is said to derive from: it is there, and no circle closes. Ask within the transaction that writes it. A circle by
 * way of a source the viewer may not know of is not refused, which would give it away; whoever compares meets it (`originOf`).
 * Gives the origin's own id, which differs where a merged source is named.
 */
export async function checkOrigin(
  db: Handle,
  viewer: Sees,
  id: string | null,
  from: string,
): Promise<string> {
  const origin = await sourceFor(db, viewer, from)
  const { derives } = await derivationsIn(db, viewer)
  const circle = id && circleOf(id, origin.id, derives)
  if (circle) await refuseCircle(db, viewer, "source.derives_in_circle", circle)
  return origin.id
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

/** Within the transaction that adds to a source: its id, or that of the one it became since it was looked up. */
export const idOfNow = async (tx: Handle, viewer: Sees, id: string): Promise<string> =>
  (await aliasesAmong(tx, viewer, [id])).get(id) ?? id

/** Refuses, within the transaction that ties something to a source, where it became another one since it was looked up. */
export async function notMergedMeanwhile(tx: Handle, viewer: Sees, id: string): Promise<void> {
  if ((await aliasesAmong(tx, viewer, [id])).size > 0) throw appError("conflict", "source.merged_meanwhile")
}
