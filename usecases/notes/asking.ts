import { appError } from "@/core/failing/app-error"
import { restrictedPeopleCalled } from "@/db/queries/note-readers"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import type { About } from "./readers"

/**
 * A query leaves the house: it calls no colleague. And a restricted source is asked on its own page only, since elsewhere the name
 * would be read by people who may not know of it.
 */
export async function mayAsk(
  db: Handle,
  viewer: Viewer,
  name: string,
  { place }: About,
  called: readonly string[],
): Promise<void> {
  if (called.length > 0) throw appError("invalid", "note.mention_in_query")
  const kept = await restrictedPeopleCalled(db, viewer, name)
  if (kept.length > 0 && !kept.includes(place.sourceId ?? ""))
    throw appError("invalid", "note.asked_is_restricted", { name })
}
