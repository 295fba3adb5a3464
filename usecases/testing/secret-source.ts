import type { EvidenceView } from "@/core/desk/question-views"
import type { SnapshotView } from "@/core/desk/source-views"
import type { NoteView, SourceRow } from "@/core/desk/views"
import type { ContactEntry } from "@/core/sources/source"
import type { Viewer } from "../context"
import type { VerbName } from "../registry"

// What nobody outside a circle may meet: a person with everything a desk can know of one. All of it is made up, in words that stand
// nowhere else, so that any of them in an answer is a leak.

export type Call = <T>(as: Viewer, verb: VerbName, input: object) => Promise<T>

const person = {
  csl: {
    ...{ id: "quagmire1987", type: "personal_communication", title: "Conversation under the aqueduct" },
    ...{ author: [{ family: "Quagmire", given: "Zebulon" }], note: "speaks only after dusk" },
  },
  contact: {
    ...{ email: "zebulon@hidden.example", phone: "+000 555 1234" },
    ...{ address: "Second lantern, Periwinkle Stairs", remark: "whistle twice" },
  },
  interest: "owes the ferryman",
  standing: { grade: "heard-it-himself", reason: "kept the tally sticks", link: null },
}
const quote = "I counted 7171 civilians killed by the turnstile"
const translation = { text: "Numeravi 7171 in the marmalade", by: "Ottoline Vex", machine: false }
const transcript = `Transcript: ${quote}, said the man with the umbrella.`
const talk = "He asked for the blue bench by the gasworks"
const onSource = "Ask the plumber about the tally"
const onEvidence = "The turnstile has a second gate"

/** The words of all that is told here; none of them may leave the circle. */
export const secretWords: readonly string[] = [
  ...["Quagmire", "Zebulon", "quagmire1987", "aqueduct", "after dusk", "hidden.example", "555 1234"],
  ...["Periwinkle", "whistle twice", "ferryman", "heard-it-himself", "tally", "7171", "7,171", "7.171"],
  ...["turnstile", "marmalade", "Ottoline", "umbrella", "gasworks", "plumber", "zq-transcript"],
]

export interface Secret {
  source: SourceRow
  evidence: EvidenceView
  note: NoteView
  noteOnEvidence: NoteView
  snapshot: SnapshotView
  contact: ContactEntry
  /** Everything that names a part of it. */
  ids: string[]
}

/** The person, brought in by somebody, with evidence on a question, saved words, contacts and notes. */
export async function makeSecret(
  call: Call,
  as: Viewer,
  questionId: string,
  how: { restricted?: boolean; terms?: string },
): Promise<Secret> {
  const source = await call<SourceRow>(as, "addSource", { ...person, ...how })
  const { id } = source
  const snapshot = await call<SnapshotView>(as, "addSnapshot", {
    ...{ id, bytes: new TextEncoder().encode(transcript), filename: "zq-transcript.txt" },
  })
  const evidence = await call<EvidenceView>(as, "addEvidence", {
    ...{ id: questionId, sourceId: id, snapshotId: snapshot.id, quote, stance: "contradicts", translation },
    ...{ lang: "la", credibility: "low", credibilityReason: "the umbrella was dry" },
  })
  const note = await call<NoteView>(as, "addNote", { subject: "source", subjectId: id, body: onSource })
  const noteOnEvidence = await call<NoteView>(as, "addNote", {
    ...{ subject: "evidence", subjectId: evidence.id, body: onEvidence },
  })
  const contact = await call<ContactEntry>(as, "logContact", {
    ...{ id, day: "2026-01-15", way: "meeting", words: talk },
  })
  const ids = [id, evidence.id, note.id, noteOnEvidence.id, snapshot.id, snapshot.sha256, contact.id]
  return { source, evidence, note, noteOnEvidence, snapshot, contact, ids: [...ids, source.citekey] }
}

/** Which of these words, or of the secret's ids, a text holds; none is as it should be. */
export function leaksIn(text: string, secrets: readonly Secret[]): string[] {
  const low = text.toLowerCase()
  const ids = secrets.flatMap(one => one.ids)
  return [...secretWords, ...ids].filter(word => low.includes(word.toLowerCase()))
}
