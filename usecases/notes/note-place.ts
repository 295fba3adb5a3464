import { appError } from "@/core/failing/app-error"
import type { NoteSubject } from "@/core/notes/note"
import { type Act, may } from "@/core/people/may"
import {
  type NotePlace,
  type NoteRecord,
  noteById,
  placeOfClaim,
  placeOfEvidence,
  placeOfSource,
} from "@/db/queries/notes"
import type { Handle } from "@/db/queries/visible"
import { articleFor, mayIn } from "../articles/permitted-in"
import type { Viewer } from "../context"

type Find = (db: Handle, viewer: Viewer, id: string) => Promise<NotePlace | null>

const ofArticle: Find = async (db, viewer, id) => {
  const article = await articleFor(db, viewer, id, "article.read")
  return { articleId: article.id, sourceId: null }
}

const finders: Record<NoteSubject, Find> = {
  claim: placeOfClaim,
  source: placeOfSource,
  evidence: placeOfEvidence,
  range: ofArticle,
  article: ofArticle,
}

/** Where a note on this subject belongs; `not_found` when the viewer may not see the subject, `forbidden` when not do this. */
export async function notePlace(
  db: Handle,
  viewer: Viewer,
  subject: NoteSubject,
  subjectId: string,
  act: Act,
): Promise<NotePlace> {
  const place = await finders[subject](db, viewer, subjectId)
  if (!place) throw appError("not_found", "note.subject_not_found")
  mayAt(viewer, place, act)
  return place
}

function mayAt(viewer: Viewer, { articleId }: NotePlace, act: Act): void {
  if (articleId) mayIn(viewer, articleId, act)
  else if (!may(viewer.role, act)) throw appError("forbidden", "people.may_not", { act })
}

/** A note the viewer may see, and what it is about. */
export async function noteFor(
  db: Handle,
  viewer: Viewer,
  id: string,
  act: Act,
): Promise<{ note: NoteRecord; place: NotePlace }> {
  const note = await noteById(db, viewer, id)
  if (!note) throw appError("not_found", "note.not_found")
  const place = await finders[note.subject](db, viewer, note.subjectId)
  // As with a made-up id: that there is a note would tell that there is something to write on.
  if (!place) throw appError("not_found", "note.not_found")
  mayAt(viewer, place, act)
  return { note, place }
}
