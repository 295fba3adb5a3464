import { and, asc, desc, eq, gt, inArray, lte } from "drizzle-orm"
import type { Database, Transaction } from "../handles"
import { articles, commits, documentCopies } from "../tables/articles"

// The log of an article and the copies that make opening it short. Only the authority (usecases/live) writes these rows.

type Handle = Database | Transaction
export type CommitRow = typeof commits.$inferInsert

/** One logged commit as it is stored; `steps` is JSON text, null once purged. */
export interface StoredCommit {
  version: number
  clientId: string
  seq: number
  by: string
  at: number
  steps: string | null
  records: string | null
}

const stored = {
  version: commits.version,
  clientId: commits.clientId,
  seq: commits.seq,
  by: commits.by,
  at: commits.at,
  steps: commits.steps,
  records: commits.records,
}

/** The newest whole copy at or before `atMost`; null where the article has none. */
export async function newestCopy(db: Handle, articleId: string, atMost = Number.MAX_SAFE_INTEGER) {
  const [copy] = await db
    .select({ version: documentCopies.version, doc: documentCopies.doc })
    .from(documentCopies)
    .where(and(eq(documentCopies.articleId, articleId), lte(documentCopies.version, atMost)))
    .orderBy(desc(documentCopies.version))
    .limit(1)
  return copy ?? null
}

/** Commits after a version, oldest first, at most `count`. The log has no gaps and is only appended to. */
export async function logAfter(
  db: Handle,
  articleId: string,
  after: number,
  count: number,
): Promise<StoredCommit[]> {
  return db
    .select(stored)
    .from(commits)
    .where(and(eq(commits.articleId, articleId), gt(commits.version, after)))
    .orderBy(asc(commits.version))
    .limit(count)
}

/** Who made a version, when, and the name it was given; version 0 is made by an import and has no commit. */
export async function versionMade(db: Handle, articleId: string, version: number) {
  const of = (row: typeof commits | typeof documentCopies) =>
    and(eq(row.articleId, articleId), eq(row.version, version))
  const [commit] = await db.select({ by: commits.by, at: commits.at }).from(commits).where(of(commits))
  const [copy] = await db.select({ name: documentCopies.name }).from(documentCopies).where(of(documentCopies))
  return { by: commit?.by ?? null, at: commit?.at ?? null, name: copy?.name ?? null }
}

/** The commits these clients made with these numbers, where they are in the log already. */
export async function commitsOfClients(
  db: Handle,
  articleId: string,
  clients: readonly string[],
  seqs: readonly number[],
): Promise<StoredCommit[]> {
  return db
    .select(stored)
    .from(commits)
    .where(
      and(
        eq(commits.articleId, articleId),
        inArray(commits.clientId, [...clients]),
        inArray(commits.seq, [...seqs]),
      ),
    )
}

/** What the authority must know of an article to open it; null where there is none. */
export async function articleHead(db: Handle, articleId: string) {
  const [row] = await db
    .select({
      id: articles.id,
      workspaceId: articles.workspaceId,
      version: articles.version,
      state: articles.state,
      language: articles.language,
    })
    .from(articles)
    .where(eq(articles.id, articleId))
  return row ?? null
}

/**
 * Moves the article from one version to another. False where somebody else moved it first: nothing was written and the
 * caller reads the tail and rebases.
 */
export async function advanceVersion(
  tx: Transaction,
  articleId: string,
  from: number,
  to: number,
  at: number,
): Promise<boolean> {
  const moved = await tx
    .update(articles)
    .set({ version: to, updatedAt: at })
    .where(and(eq(articles.id, articleId), eq(articles.version, from), eq(articles.state, "active")))
    .returning({ id: articles.id })
  return moved.length === 1
}

// SQLite takes 32,766 variables in a statement and PostgreSQL 65,535; a row has 12.
const rowsPerInsert = 500

/** Appends log rows in one statement per 500. */
export async function appendCommits(tx: Transaction, rows: readonly CommitRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await tx.insert(commits).values(rows.slice(at, at + rowsPerInsert))
  }
}
