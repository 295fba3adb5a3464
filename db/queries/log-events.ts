import { eq, sql } from "drizzle-orm"
import type { Transaction } from "../handles"
import { events } from "../tables/events"
import { workspaces } from "../tables/people"
import { insertRows } from "./many-rows"

export type EventInsert = typeof events.$inferInsert

/** Appends events in order; their numbers are taken from the workspace in the same transaction. */
export async function appendEvents(
  tx: Transaction,
  workspaceId: string,
  rows: readonly Omit<EventInsert, "n" | "workspaceId">[],
): Promise<void> {
  if (rows.length === 0) return
  const [workspace] = await tx
    .update(workspaces)
    .set({ lastEvent: sql`${workspaces.lastEvent} + ${rows.length}` })
    .where(eq(workspaces.id, workspaceId))
    .returning({ lastEvent: workspaces.lastEvent })
  if (!workspace) throw new Error("events of a workspace that is not there")
  const first = workspace.lastEvent - rows.length + 1
  await insertRows(
    tx,
    events,
    rows.map((row, at) => ({ ...row, workspaceId, n: first + at })),
  )
}
