import { circleOf } from "@/db/queries/note-readers"
import { type NoteRecord, placeOfEvidence, questionOfClaim } from "@/db/queries/notes"
import { tellDesks as tellOfQuestions } from "../questions/tell-desks"
import type { SignedIn } from "../verb"

type Parts = Pick<SignedIn, "live" | "read" | "who">

/**
 * After notes came, changed or were settled: open desks fetch what shows them again, and whoever can read them looks again at what
 * waits. A note on a claim stands beside every claim that answers the same question, in whichever article; notes on a restricted
 * source are told to its circle only. After COMMIT, never within.
 */
export async function tellDesks(parts: Parts, notes: readonly NoteRecord[]): Promise<void> {
  const { live, read, who } = parts
  for (const about of bySubject(notes)) {
    const [{ articleId, subject, subjectId }] = about
    const people = await circleAround(parts, about[0])
    const questionId = subject === "claim" ? await questionOfClaim(read, subjectId) : null
    if (questionId) await tellOfQuestions({ live, read }, [questionId], [subjectId])
    // A source may be restricted later: what is said about one is never named to open desks.
    const aboutText = subject !== "source" && subject !== "evidence"
    if (articleId && aboutText)
      live.changed([articleId], { notes: about.map(note => note.threadId ?? note.id) })
    live.news({ workspaceId: who.workspaceId, articleId, people })
  }
}

/** A batch often holds many threads on one subject: it is looked up and told of once. */
function bySubject(notes: readonly NoteRecord[]): [NoteRecord, ...NoteRecord[]][] {
  const groups = new Map<string, [NoteRecord, ...NoteRecord[]]>()
  for (const note of notes) {
    const key = `${note.subject} ${note.subjectId}`
    const known = groups.get(key)
    if (known) known.push(note)
    else groups.set(key, [note])
  }
  return [...groups.values()]
}

async function circleAround(
  { read, who }: Parts,
  { subject, subjectId }: NoteRecord,
): Promise<string[] | null> {
  if (subject !== "source" && subject !== "evidence") return null
  const sourceId = subject === "source" ? subjectId : (await placeOfEvidence(read, who, subjectId))?.sourceId
  const circle = sourceId ? await circleOf(read, sourceId) : null
  return circle && [...circle]
}
