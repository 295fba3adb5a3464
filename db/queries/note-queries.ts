import { and, asc, eq, isNull, or } from "drizzle-orm"
import type { CslItem } from "../../core/sources/source"
import { notes } from "../tables/evidence"
import { sources } from "../tables/sources"
import { onDesk, onVisibleSubject } from "./note-visible"
import type { NoteRecord } from "./notes"
import { type Handle, type Sees, visibleSource } from "./visible"

export interface AskedOf {
  name: string
  articleId?: string | undefined
}

/** Everything that was ever asked of somebody outside, first one first, as far as the viewer may see it. */
export function threadsAsking(db: Handle, viewer: Sees, { name, articleId }: AskedOf): Promise<NoteRecord[]> {
  return db
    .select()
    .from(notes)
    .where(
      and(
        ...[eq(notes.workspaceId, viewer.workspaceId), eq(notes.askedOf, name), isNull(notes.threadId)],
        articleId ? eq(notes.articleId, articleId) : undefined,
        ...[onVisibleSubject(db, viewer), onDesk(db, viewer)],
      ),
    )
    .orderBy(asc(notes.createdAt), asc(notes.id)) as Promise<NoteRecord[]>
}

/** Restricted sources and people among those the viewer may know of: whom words that leave the house may name. */
export function guardedSources(db: Handle, viewer: Sees) {
  return db
    .select({
      ...{ id: sources.id, title: sources.title, csl: sources.csl },
      ...{ restricted: sources.restricted, person: sources.person, terms: sources.terms },
    })
    .from(sources)
    .where(
      and(
        ...[eq(sources.workspaceId, viewer.workspaceId), isNull(sources.mergedInto)],
        or(eq(sources.restricted, true), eq(sources.person, true)),
        visibleSource(db, viewer),
      ),
    ) as Promise<Guarded[]>
}

export interface Guarded {
  id: string
  title: string
  csl: CslItem
  restricted: boolean
  person: boolean
  terms: (typeof sources.$inferSelect)["terms"]
}
