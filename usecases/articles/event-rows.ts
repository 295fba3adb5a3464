import type { EventRow } from "@/core/desk/history-views"
import { hiddenSources } from "@/db/queries/derivations"
import type { EventRecord } from "@/db/queries/events"
import { namesOf } from "@/db/queries/people-names"
import type { Handle, Sees } from "@/db/queries/visible"

/** Events as they are shown. What names a source the viewer may not know of (what evidence was said to repeat) names nothing. */
export async function eventRows(db: Handle, viewer: Sees, rows: readonly EventRecord[]): Promise<EventRow[]> {
  const name = await namesOf(
    db,
    rows.map(row => row.by),
  )
  const hidden = await hiddenSources(db, viewer)
  const parsed = (json: string | null): unknown =>
    json === null ? null : JSON.parse(json, (_, value) => (hidden.has(value as string) ? undefined : value))
  return rows.map(row => ({
    ...{ id: row.id, n: row.n, at: row.at, by: name(row.by), as: row.as, verb: row.verb },
    ...{ subject: row.subject, articleId: row.articleId, from: parsed(row.from), to: parsed(row.to) },
    ...{ why: row.why, version: row.version },
  }))
}
