import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { mentionsIn } from "@/core/notes/mentions"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { type About, type Barred, type Reader, readersOf } from "./readers"

const refusals: Record<Barred, string> = {
  ended: "note.mention_ended",
  elsewhere: "note.mention_elsewhere",
  circle: "note.mention_outside_circle",
}

/**
 * The ids of those whom a note's words call with an @ (and of those named by id, which tells two people of one name apart).
 * Refuses by name whoever cannot read the note, before anything is written. An @ before anything else is an @.
 */
export async function calledIn(
  db: Handle,
  viewer: Viewer,
  { body, ids, about }: { body: string; ids: readonly string[]; about: About },
): Promise<string[]> {
  if (!body.includes("@") && ids.length === 0) return []
  const known = await readersOf(db, viewer, about)
  const names = mentionsIn(
    body,
    known.map(one => one.name),
  ).map(one => one.name)
  const called = new Map<string, Reader>()
  for (const name of names) for (const one of meant(name, known, ids)) called.set(one.id, one)
  for (const id of ids) {
    const one = known.find(person => person.id === id)
    if (!one) throw appError("invalid", "note.mention_unknown")
    called.set(id, one)
  }
  const barred = [...called.values()].find(one => one.barred)
  if (barred?.barred) throw appError("invalid", refusals[barred.barred], { name: barred.name })
  if (called.size > limits.noteMentions)
    throw appError("too_large", "note.too_many_mentions", { limit: limits.noteMentions })
  return [...called.keys()]
}

/** Of several people of one name: those named by id, else those who can read it; else all, to be refused. */
function meant(name: string, known: readonly Reader[], ids: readonly string[]): Reader[] {
  const alike = known.filter(one => one.name === name)
  const named = alike.filter(one => ids.includes(one.id))
  if (named.length > 0) return named
  const able = alike.filter(one => one.reads)
  return able.length > 0 ? able : alike
}

/** A note waits only for somebody who can read it. Refuses by name whoever is known and cannot. */
export async function mayBeGiven(db: Handle, viewer: Viewer, personId: string, about: About): Promise<void> {
  const one = (await readersOf(db, viewer, about)).find(person => person.id === personId)
  if (!one) throw appError("invalid", "note.assigned_to_nobody")
  if (one.barred)
    throw appError("invalid", refusals[one.barred].replace("mention", "assigned"), { name: one.name })
}
