import { and, desc, eq, lt, or } from "drizzle-orm"
import type { OutboundService } from "../../core/outbound/service"
import type { Transaction } from "../handles"
import { outboundRequests } from "../tables/outbound"
import { users } from "../tables/people"
import type { Handle, Sees } from "./visible"

export async function insertOutbound(
  tx: Transaction,
  row: typeof outboundRequests.$inferInsert,
): Promise<void> {
  await tx.insert(outboundRequests).values(row)
}

/** Says how a request that went out ended. */
export async function endOutbound(
  tx: Transaction,
  id: string,
  how: { status?: number; refusal?: string },
): Promise<void> {
  await tx.update(outboundRequests).set(how).where(eq(outboundRequests.id, id))
}

/** What went out from this workspace, newest first. */
export function outboundPage(
  db: Handle,
  viewer: Sees,
  { after, most }: { after: [number, string] | null; most: number },
) {
  const { id, at, host, service, status, refusal, by } = outboundRequests
  const older = after && or(lt(at, after[0]), and(eq(at, after[0]), lt(id, after[1])))
  return db
    .select({ id, at, host, service, status, refusal, by, name: users.name })
    .from(outboundRequests)
    .leftJoin(users, eq(users.id, by))
    .where(and(eq(outboundRequests.workspaceId, viewer.workspaceId), older ?? undefined))
    .orderBy(desc(at), desc(id))
    .limit(most) as Promise<
    {
      id: string
      at: number
      host: string
      service: OutboundService
      status: number | null
      refusal: string | null
      by: string
      name: string | null
    }[]
  >
}
