import type { NoteView } from "@/core/desk/views"

type Asking = Pick<NoteView, "threadId" | "askedOf" | "answeredBy" | "answeredOn">

/** Who outside is asked in a note, or answers in it, in words; empty where nobody is. */
export function askedWords({ threadId, askedOf, answeredBy, answeredOn }: Asking): string {
  if (threadId) return answeredBy ? `answer of ${answeredBy}${answeredOn ? `, ${answeredOn}` : ""}` : ""
  if (!askedOf) return ""
  return answeredOn ? `asked ${askedOf}, answered on ${answeredOn}` : `asks ${askedOf}, not answered yet`
}
