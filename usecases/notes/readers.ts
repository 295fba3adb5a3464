import { z } from "zod"
import type { Person } from "@/core/desk/views"
import type { NoteSubject } from "@/core/notes/note"
import { noteSubjects } from "@/core/notes/note"
import { circleOf, type Known, knownPeople } from "@/db/queries/note-readers"
import { type NotePlace, placeOfEvidence } from "@/db/queries/notes"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { id } from "../inputs"
import type { SignedIn } from "../verb"
import { notePlace } from "./note-place"

export const NoteReadersInput = z.strictObject({ subject: z.enum(noteSubjects), subjectId: id })

/** Whoever can read notes on this subject, by name: the people a note on it may call or be given to. */
export async function noteReaders(
  { read, who }: SignedIn,
  { subject, subjectId }: z.output<typeof NoteReadersInput>,
): Promise<{ items: Person[]; next: null }> {
  const place = await notePlace(read, who, subject, subjectId, "article.read")
  const people = await readersOf(read, who, { subject, subjectId, place })
  const items = people.filter(one => one.reads).map(({ id, name }) => ({ id, name }))
  return { items, next: null }
}

/** Why somebody known here cannot read a note: they left, they are a guest elsewhere, or the source is kept from them. */
export type Barred = "ended" | "elsewhere" | "circle"

export interface Reader extends Person {
  reads: boolean
  barred: Barred | null
}

export interface About {
  subject: NoteSubject
  subjectId: string
  place: NotePlace
}

/** Everybody the viewer may know of, and whether notes on this subject are open to them. */
export async function readersOf(db: Handle, viewer: Viewer, about: About): Promise<Reader[]> {
  const { sourceId } = about.place
  const circle = sourceId ? await circleOf(db, sourceId) : null
  const readers: Reader[] = []
  for (const one of await knownPeople(db, viewer)) {
    const barred = await barring(db, viewer.workspaceId, about, one, circle)
    readers.push({ id: one.id, name: one.name, reads: barred === null, barred })
  }
  return readers
}

async function barring(
  db: Handle,
  workspaceId: string,
  { subject, subjectId, place }: About,
  { id, role, guestOf }: Known,
  circle: ReadonlySet<string> | null,
): Promise<Barred | null> {
  if (!role && guestOf.size === 0) return "ended"
  const isHere = role !== null || (place.articleId !== null && guestOf.has(place.articleId))
  if (circle && !circle.has(id)) return isHere ? "circle" : "elsewhere"
  if (role) return null
  if (!place.sourceId) return isHere ? null : "elsewhere"
  // What a guest may know of a source hangs on the questions of their articles: it is asked as they would ask.
  const guest = { userId: id, workspaceId, role, guestOf: guestOf as Viewer["guestOf"] }
  const seen = subject === "evidence" ? await placeOfEvidence(db, guest, subjectId) : null
  return seen?.articleId ? null : "elsewhere"
}
