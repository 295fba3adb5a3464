import { closesCircle } from "@/core/evidence/independence"
import { appError } from "@/core/failing/app-error"
import { derivationsIn } from "@/db/queries/questions"
import { type SourceRecord, sourceById } from "@/db/queries/sources"
import type { Handle, Sees } from "@/db/queries/visible"

/** The source when the viewer may know of it; else `not_found`, whether it is restricted or not there. */
export async function sourceFor(db: Handle, viewer: Sees, id: string): Promise<SourceRecord> {
  const source = await sourceById(db, viewer, id)
  if (!source) throw appError("not_found", "source.not_found")
  return source
}

/** Checks what a source is said to derive from: it is there, and no circle closes. */
export async function checkOrigin(db: Handle, viewer: Sees, id: string | null, from: string): Promise<void> {
  const origin = await sourceFor(db, viewer, from)
  if (id && closesCircle(id, origin.id, await derivationsIn(db, viewer)))
    throw appError("unprocessable", "source.derives_in_circle", { source: origin.title })
}
