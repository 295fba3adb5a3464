import { and, asc, eq, inArray, isNotNull, isNull, not, or } from "drizzle-orm"
import type { Derivations, Derived } from "../../core/evidence/independence"
import { isDoubted } from "../../core/sources/doubt"
import { evidence } from "../tables/evidence"
import { sources } from "../tables/sources"
import { type Handle, inCircle, type Sees } from "./visible"

/** Which source repeats which, as far as somebody may know. */
export interface KnownDerivations {
  derives: Derivations
  /** Sources they may not know of: whatever names one of these names nothing. */
  hidden: ReadonlySet<string>
  /** Sources that others repeat and that may derive from an article: what goes back to them is not counted by itself. */
  doubted: ReadonlySet<string>
}

/** Restricted sources of the workspace whose circle the viewer does not belong to, by id. */
export async function hiddenSources(db: Handle, viewer: Sees): Promise<Set<string>> {
  const here = eq(sources.workspaceId, viewer.workspaceId)
  const rows = await db
    .select({ id: sources.id })
    .from(sources)
    .where(and(here, eq(sources.restricted, true), not(inCircle(db, viewer))))
  return new Set(rows.map(row => row.id))
}

/** Which source repeats which, of the whole workspace: links are few beside sources. */
export async function derivationsIn(db: Handle, viewer: Sees): Promise<KnownDerivations> {
  const links = await db
    .select({ id: sources.id, from: sources.derivesFrom })
    .from(sources)
    .where(and(eq(sources.workspaceId, viewer.workspaceId), isNotNull(sources.derivesFrom)))
  const hidden = await hiddenSources(db, viewer)
  const known = links.filter(row => !hidden.has(row.id) && !hidden.has(row.from as string))
  const derives = new Map(known.map(row => [row.id, row.from as string]))
  return { derives, hidden, doubted: await doubtedAmong(db, new Set(derives.values())) }
}

/** Those of these sources that are in doubt. For the program's own work: nobody's rights are asked. */
export async function doubtedAmong(db: Handle, ids: ReadonlySet<string>): Promise<Set<string>> {
  if (ids.size === 0) return new Set()
  const { id, url, echo, independence } = sources
  const rows = await db
    .select({ id, url, echo, independence })
    .from(sources)
    .where(inArray(sources.id, [...ids]))
  return new Set(rows.filter(isDoubted).map(row => row.id))
}

/** What the evidence of one question says it repeats, first piece first. The caller leaves out what is hidden. */
export function derivedInQuestion(db: Handle, questionId: string): Promise<Derived[]> {
  return db
    .select({ id: evidence.id, sourceId: evidence.sourceId, derivesFrom: evidence.derivesFrom })
    .from(evidence)
    .where(and(eq(evidence.questionId, questionId), isNull(evidence.removedAt)))
    .orderBy(asc(evidence.createdAt), asc(evidence.id)) as Promise<Derived[]>
}

/** How many sources that the viewer may know of repeat this one. */
export async function derivedFrom(db: Handle, viewer: Sees, id: string): Promise<number> {
  const { derives } = await derivationsIn(db, viewer)
  return [...derives.values()].filter(from => from === id).length
}

/**
 * The questions whose comparison rests on these sources: evidence comes from them, or is said to repeat them. Their evidence and what
 * is counted of it follow what a person says of the source.
 */
export async function questionsRestingOn(db: Handle, sourceIds: readonly string[]): Promise<string[]> {
  const ids = [...sourceIds]
  const rows = await db
    .selectDistinct({ id: evidence.questionId })
    .from(evidence)
    .where(
      and(
        or(inArray(evidence.sourceId, ids), inArray(evidence.derivesFrom, ids)),
        isNull(evidence.removedAt),
      ),
    )
  return rows.map(row => row.id)
}
