import { and, desc, eq } from "drizzle-orm"
import type { Transaction } from "../handles"
import { codebooks } from "../tables/codebooks"
import { workspaces } from "../tables/people"
import type { Handle } from "./visible"

export type CodebookRecord = typeof codebooks.$inferSelect

/** A version of the workspace's codebook, the newest unless told; null where nobody wrote it. */
export async function codebookRow(
  db: Handle,
  workspaceId: string,
  version?: number,
): Promise<CodebookRecord | null> {
  const [row] = await db
    .select()
    .from(codebooks)
    .where(
      and(
        eq(codebooks.workspaceId, workspaceId),
        version === undefined ? undefined : eq(codebooks.version, version),
      ),
    )
    .orderBy(desc(codebooks.version))
    .limit(1)
  return row ?? null
}

/** The versions there are, newest first, without what they hold. */
export function codebookVersions(db: Handle, workspaceId: string, most: number) {
  const { version, template, by, at } = codebooks
  return db
    .select({ version, template, by, at })
    .from(codebooks)
    .where(eq(codebooks.workspaceId, workspaceId))
    .orderBy(desc(version))
    .limit(most)
}

/** The number of the newest version; 0 where nobody wrote one. */
export async function codebookVersion(db: Handle, workspaceId: string): Promise<number> {
  const [row] = await codebookVersions(db, workspaceId, 1)
  return row?.version ?? 0
}

/** Writes a version; false where somebody else's has that number already: the primary key decides. */
export async function insertCodebook(tx: Transaction, row: typeof codebooks.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(codebooks)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: codebooks.version })
  return made.length === 1
}

/** The settings of a workspace, by name. */
export async function workspaceSettings(db: Handle, workspaceId: string): Promise<Record<string, unknown>> {
  const [row] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
  return row?.settings ?? {}
}
