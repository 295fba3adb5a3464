import { and, asc, eq, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { articles } from "../tables/articles"
import { uploadedStyles } from "../tables/citation-styles"
import { workspaces } from "../tables/people"
import type { Handle } from "./visible"

export type StyleRecord = typeof uploadedStyles.$inferSelect

/** The uploaded style of the workspace, removed or not; null where there is none. */
export async function styleById(db: Handle, workspaceId: string, id: string): Promise<StyleRecord | null> {
  const [row] = await db
    .select()
    .from(uploadedStyles)
    .where(and(eq(uploadedStyles.id, id), eq(uploadedStyles.workspaceId, workspaceId)))
  return row ?? null
}

/** The workspace's uploaded styles by title, without what they hold. */
export function activeStyles(db: Handle, workspaceId: string) {
  const { id, title, cslId, createdAt } = uploadedStyles
  return db
    .select({ id, title, cslId, createdAt })
    .from(uploadedStyles)
    .where(and(eq(uploadedStyles.workspaceId, workspaceId), eq(uploadedStyles.state, "active")))
    .orderBy(asc(title), asc(id))
}

/** The active style that calls itself this, the newest where several do. */
export async function styleCalled(
  db: Handle,
  workspaceId: string,
  names: readonly string[],
): Promise<StyleRecord | null> {
  const rows = await db
    .select()
    .from(uploadedStyles)
    .where(and(eq(uploadedStyles.workspaceId, workspaceId), eq(uploadedStyles.state, "active")))
    .orderBy(asc(uploadedStyles.createdAt))
  return rows.findLast(row => names.includes(row.cslId)) ?? null
}

/** The active style of just these words. */
export async function sameStyle(db: Handle, workspaceId: string, csl: string, title: string) {
  const [row] = await db
    .select({ id: uploadedStyles.id, title: uploadedStyles.title })
    .from(uploadedStyles)
    .where(
      and(
        ...[eq(uploadedStyles.workspaceId, workspaceId), eq(uploadedStyles.state, "active")],
        ...[eq(uploadedStyles.title, title), eq(uploadedStyles.csl, csl)],
      ),
    )
    .limit(1)
  return row ?? null
}

export async function insertStyle(tx: Transaction, row: typeof uploadedStyles.$inferInsert): Promise<void> {
  await tx.insert(uploadedStyles).values(row)
}

/** Removes a style or brings it back; false where somebody did before. */
export async function moveStyle(
  tx: Transaction,
  id: string,
  from: StyleRecord["state"],
  to: StyleRecord["state"],
): Promise<boolean> {
  const rows = await tx
    .update(uploadedStyles)
    .set({ state: to })
    .where(and(eq(uploadedStyles.id, id), eq(uploadedStyles.state, from)))
    .returning({ id: uploadedStyles.id })
  return rows.length > 0
}

/** The settings of the workspace and of each of its articles that say something of citations. */
export async function citationSettingsOf(db: Handle, workspaceId: string) {
  const [workspace] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
  const rows = await db
    .select({ settings: articles.settings })
    .from(articles)
    .where(
      and(
        eq(articles.workspaceId, workspaceId),
        sql`cast(${articles.settings} as text) like ${'%"citations"%'}`,
      ),
    )
  return { workspace: workspace?.settings ?? {}, articles: rows.map(row => row.settings) }
}
