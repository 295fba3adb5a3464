import { eq } from "drizzle-orm"
import { workspaces } from "../tables/people"
import type { Handle } from "./visible"

/** The settings of a workspace, as its owners left them. */
export async function settingsOfWorkspace(db: Handle, workspaceId: string): Promise<Record<string, unknown>> {
  const [found] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
  return (found?.settings ?? {}) as Record<string, unknown>
}
