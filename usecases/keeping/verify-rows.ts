import { sealedContacts } from "@/db/queries/contacts"
import { sealedDecisions, sealedEvidence, sealedNotes } from "@/db/queries/keeping"
import type { Context } from "../context"
import { contactHash, decisionHash, evidenceHash, noteHash } from "./sealed-rows"
import type { Verified } from "./verify"

const page = 1000

interface Sealed {
  id: string
  salt: string | null
  payloadHash: string
}

type ReadPage<R> = (db: Context["read"], after: string, count: number) => Promise<R[]>

async function verifySealed<R extends Sealed>(
  ctx: Context,
  found: Verified,
  code: string,
  read: ReadPage<R>,
  hash: (salt: string, row: R) => string,
): Promise<void> {
  for (let last = ""; ; ) {
    const rows = await read(ctx.read, last, page)
    for (const row of rows) {
      if (row.salt === null) found.purged++
      else if (hash(row.salt, row) !== row.payloadHash) found.findings.push({ code, values: { id: row.id } })
      last = row.id
    }
    if (rows.length < page) return
    await new Promise(resume => setImmediate(resume))
  }
}

/** The words of evidence, notes, decisions and contacts are the ones that were written. */
export async function verifyRows(ctx: Context, found: Verified): Promise<void> {
  await verifySealed(ctx, found, "keeping.evidence_damaged", sealedEvidence, evidenceHash)
  await verifySealed(ctx, found, "keeping.note_damaged", sealedNotes, noteHash)
  await verifySealed(ctx, found, "keeping.decision_damaged", sealedDecisions, decisionHash)
  await verifySealed(ctx, found, "keeping.contact_damaged", sealedContacts, contactHash)
}
