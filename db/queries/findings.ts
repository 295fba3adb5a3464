import { and, eq } from "drizzle-orm"
import { events } from "../tables/events"
import type { Handle, Sees } from "./visible"

/** The keys of an article's findings that somebody dismissed. */
export async function dismissedFindings(db: Handle, viewer: Sees, articleId: string): Promise<Set<string>> {
  const rows = await db
    .select({ subject: events.subject })
    .from(events)
    .where(
      and(
        eq(events.workspaceId, viewer.workspaceId),
        eq(events.articleId, articleId),
        eq(events.verb, "finding.dismissed"),
      ),
    )
  return new Set(rows.map(row => row.subject))
}
