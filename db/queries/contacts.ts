import { asc, desc, eq, gt } from "drizzle-orm"
import type { Database, Transaction } from "../handles"
import { contactLog } from "../tables/sources"
import type { Handle } from "./visible"

export type ContactRecord = typeof contactLog.$inferSelect

/** The log of a source's contacts, the last day first. The caller has made sure that the viewer may see it. */
export function contactsOf(db: Handle, sourceId: string): Promise<ContactRecord[]> {
  return db
    .select()
    .from(contactLog)
    .where(eq(contactLog.sourceId, sourceId))
    .orderBy(desc(contactLog.day), desc(contactLog.createdAt), desc(contactLog.id)) as Promise<
    ContactRecord[]
  >
}

export async function insertContact(tx: Transaction, row: typeof contactLog.$inferInsert): Promise<void> {
  await tx.insert(contactLog).values(row)
}

/** Contacts by id, with what their hash covers; for `verify`. */
export function sealedContacts(db: Database, after: string, count: number) {
  const { id, salt, payloadHash, words } = contactLog
  return db
    .select({ id, salt, payloadHash, words })
    .from(contactLog)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(count)
}
