import { and, asc, eq, gt, lte } from "drizzle-orm"
import type { Database } from "../handles"
import { articles, commits, documentCopies } from "../tables/articles"
import { decisions } from "../tables/claims"
import { events } from "../tables/events"
import { evidence, notes } from "../tables/evidence"
import { workspaces } from "../tables/people"
import { snapshots } from "../tables/sources"

// What `verify` reads: whole rows with their hashes, of every workspace, a page at a time.

export function everyArticle(db: Database) {
  return db
    .select({ id: articles.id, version: articles.version, state: articles.state })
    .from(articles)
    .orderBy(asc(articles.id))
}

export function commitsBetween(db: Database, articleId: string, after: number, upTo: number, count: number) {
  return db
    .select()
    .from(commits)
    .where(and(eq(commits.articleId, articleId), gt(commits.version, after), lte(commits.version, upTo)))
    .orderBy(asc(commits.version))
    .limit(count)
}

export function copyVersions(db: Database, articleId: string) {
  return db
    .select({ version: documentCopies.version })
    .from(documentCopies)
    .where(eq(documentCopies.articleId, articleId))
    .orderBy(asc(documentCopies.version))
}

export async function copyAt(db: Database, articleId: string, version: number): Promise<string | null> {
  const [copy] = await db
    .select({ doc: documentCopies.doc })
    .from(documentCopies)
    .where(and(eq(documentCopies.articleId, articleId), eq(documentCopies.version, version)))
  return copy?.doc ?? null
}

export function everyWorkspace(db: Database) {
  return db.select({ id: workspaces.id, lastEvent: workspaces.lastEvent }).from(workspaces)
}

export function eventsAfter(db: Database, workspaceId: string, after: number, count: number) {
  return db
    .select({
      ...{ n: events.n, from: events.from, to: events.to, why: events.why },
      ...{ salt: events.salt, payloadHash: events.payloadHash },
    })
    .from(events)
    .where(and(eq(events.workspaceId, workspaceId), gt(events.n, after)))
    .orderBy(asc(events.n))
    .limit(count)
}

/** The SHA-256 of every file that rows refer to, once each. */
export async function everyBlob(db: Database): Promise<string[]> {
  const originals = await db.select({ one: articles.originalSha256, two: articles.mapSha256 }).from(articles)
  const saved = await db.select({ one: snapshots.sha256, two: snapshots.textSha256 }).from(snapshots)
  const names = [...originals, ...saved].flatMap(({ one, two }) => [one, two])
  return [...new Set(names.filter(name => name !== null))].sort()
}

/** Evidence by id, with what its hash covers; likewise the two below. */
export function sealedEvidence(db: Database, after: string, count: number) {
  const { id, salt, payloadHash, quote, translation } = evidence
  return db
    .select({ id, salt, payloadHash, quote, translation })
    .from(evidence)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(count)
}

export function sealedNotes(db: Database, after: string, count: number) {
  const { id, salt, payloadHash, body } = notes
  return db
    .select({ id, salt, payloadHash, body })
    .from(notes)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(count)
}

export function sealedDecisions(db: Database, after: string, count: number) {
  const { id, salt, payloadHash, reason, chosen, dissent, reopenWhen } = decisions
  return db
    .select({ id, salt, payloadHash, reason, chosen, dissent, reopenWhen })
    .from(decisions)
    .where(gt(id, after))
    .orderBy(asc(id))
    .limit(count)
}
