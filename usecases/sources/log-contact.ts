import { randomBytes } from "node:crypto"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { type ContactEntry, contactWays } from "@/core/sources/source"
import { type ContactRecord, contactsOf, insertContact } from "@/db/queries/contacts"
import { namesOf } from "@/db/queries/people-names"
import type { Handle } from "@/db/queries/visible"
import { day, id, words } from "../inputs"
import { contactHash } from "../keeping/sealed-rows"
import { permitted } from "../people/permitted"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { idOfNow, sourceFor } from "./permitted-source"

export const LogContactInput = z.strictObject({
  id,
  /** The day of the talk. */
  day,
  way: z.enum(contactWays),
  words: words(limits.noteCharacters).trim().min(1),
})

/** Writes down that somebody was spoken to. An entry stays as it was written; what is wrong in one is said in the next. */
export async function logContact(
  ctx: SignedIn,
  input: z.output<typeof LogContactInput>,
): Promise<ContactEntry> {
  const who = permitted(ctx, "source.write")
  const source = await sourceFor(ctx.read, who, input.id)
  if (!source.person) throw appError("unprocessable", "source.not_a_person")
  const salt = randomBytes(16).toString("hex")
  const said = { words: input.words }
  const row = {
    ...{ id: ctx.newId(), sourceId: source.id, day: input.day, way: input.way, ...said },
    ...{ salt, payloadHash: contactHash(salt, said), createdBy: who.userId, createdAt: ctx.now() },
  }
  await ctx.transact(async tx => {
    const sourceId = await idOfNow(tx, who, source.id)
    await insertContact(tx, { ...row, sourceId })
    await recordEvent(tx, ctx, {
      ...{ verb: "source.contact_logged", subject: row.id, sourceId },
      to: { day: row.day, way: row.way },
    })
  })
  return entryOf(row, { id: who.userId, name: who.name })
}

const entryOf = (
  { id: entryId, day: on, way, words: said, createdAt }: ContactRecord,
  by: ContactEntry["by"],
) => ({ id: entryId, day: on, way, words: said, by, createdAt }) satisfies ContactEntry

/** The log of a source's contacts, the last day first. */
export async function contactLogOf(db: Handle, sourceId: string): Promise<ContactEntry[]> {
  const rows = await contactsOf(db, sourceId)
  const name = await namesOf(
    db,
    rows.map(row => row.createdBy),
  )
  return rows.map(row => entryOf(row, name(row.createdBy)))
}
