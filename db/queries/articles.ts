import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or, sql } from "drizzle-orm"
import type { CopyReason } from "../../core/articles/article"
import type { Transaction } from "../handles"
import { articles, documentCopies } from "../tables/articles"
import { claims } from "../tables/claims"
import { evidence, notes } from "../tables/evidence"
import { onVisibleSubject } from "./note-visible"
import { type Handle, type Sees, visibleArticle } from "./visible"

export type ArticleRecord = typeof articles.$inferSelect

/** The article, when this viewer may see it; null otherwise. */
export async function articleById(db: Handle, viewer: Sees, id: string): Promise<ArticleRecord | null> {
  const [row] = await db
    .select()
    .from(articles)
    .where(and(eq(articles.id, id), visibleArticle(viewer)))
  return row ?? null
}

/** Articles by the time of their last change, newest first. */
export function articlePage(
  db: Handle,
  viewer: Sees,
  {
    after,
    most,
    state = "active",
  }: { after: [number, string] | null; most: number; state?: "active" | "removed" },
): Promise<ArticleRecord[]> {
  const older =
    after &&
    or(lt(articles.updatedAt, after[0]), and(eq(articles.updatedAt, after[0]), lt(articles.id, after[1])))
  return db
    .select()
    .from(articles)
    .where(and(visibleArticle(viewer), eq(articles.state, state), older ?? undefined))
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(most) as Promise<ArticleRecord[]>
}

/** Every article of a workspace, removed ones too. For the program's own work: nobody's rights are asked. */
export function everyArticleOf(db: Handle, workspaceId: string): Promise<{ id: string; title: string }[]> {
  return db
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .where(eq(articles.workspaceId, workspaceId))
    .orderBy(asc(articles.id)) as Promise<{ id: string; title: string }[]>
}

/** The newest active article with these original bytes. */
export async function articleOfOriginal(db: Handle, viewer: Sees, sha256: string) {
  const [row] = await db
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .where(and(visibleArticle(viewer), eq(articles.originalSha256, sha256), eq(articles.state, "active")))
    .orderBy(desc(articles.createdAt))
    .limit(1)
  return row ?? null
}

export async function insertArticle(tx: Transaction, row: typeof articles.$inferInsert, doc: string) {
  await tx.insert(articles).values(row)
  const copy = { articleId: row.id, version: 0, reason: "import" as const, doc, at: row.createdAt }
  await tx.insert(documentCopies).values(copy)
}

/** Changes an article's record; gives the new row, or null where it is not there. */
export async function updateArticle(
  tx: Transaction,
  id: string,
  change: Partial<typeof articles.$inferInsert>,
): Promise<ArticleRecord | null> {
  const [row] = await tx.update(articles).set(change).where(eq(articles.id, id)).returning()
  return row ?? null
}

/** Open threads of each article. */
export async function openThreads(
  db: Handle,
  viewer: Sees,
  articleId?: string,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ articleId: notes.articleId, n: count() })
    .from(notes)
    .where(
      and(
        eq(notes.workspaceId, viewer.workspaceId),
        articleId ? eq(notes.articleId, articleId) : undefined,
        eq(notes.state, "open"),
        isNull(notes.threadId),
        onVisibleSubject(db, viewer),
      ),
    )
    .groupBy(notes.articleId)
  return new Map(rows.flatMap(row => (row.articleId ? [[row.articleId, row.n]] : [])))
}

/** Articles that have claims on these questions. */
export async function articlesOfQuestion(db: Handle, questionId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: claims.articleId })
    .from(claims)
    .where(eq(claims.questionId, questionId))
  return rows.map(row => row.id)
}

/** Articles with claims on the questions that a source speaks to. */
export async function articlesOfSource(db: Handle, sourceId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: claims.articleId })
    .from(claims)
    .innerJoin(evidence, eq(evidence.questionId, claims.questionId))
    .where(eq(evidence.sourceId, sourceId))
  return rows.map(row => row.id)
}

/** Marks a version's whole copy with a name; makes the copy where there is none. */
export async function keepNamed(
  tx: Transaction,
  copy: { articleId: string; version: number; name: string; doc: string; at: number },
): Promise<void> {
  const reason: CopyReason = "named"
  await tx
    .insert(documentCopies)
    .values({ ...copy, reason })
    .onConflictDoUpdate({
      target: [documentCopies.articleId, documentCopies.version],
      set: {
        reason: sql`case when ${documentCopies.reason} = 'import' then 'import' else 'named' end`,
        name: copy.name,
      },
    })
}

/** The article a question's history is told in: that of its first mention. Null where no claim answers it. */
export async function homeOfQuestion(db: Handle, questionId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: claims.articleId })
    .from(claims)
    .where(eq(claims.questionId, questionId))
    .orderBy(asc(claims.createdAt), asc(claims.id))
    .limit(1)
  return row?.id ?? null
}

/** Ids of the sources that speak in the questions of an article. Callers filter what the viewer may know of. */
export async function sourcesOfArticle(db: Handle, articleId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: evidence.sourceId })
    .from(evidence)
    .innerJoin(claims, eq(claims.questionId, evidence.questionId))
    .where(and(eq(claims.articleId, articleId), ne(claims.anchor, "withdrawn"), isNull(evidence.removedAt)))
  return rows.map(row => row.id)
}

/** Those of these articles that the viewer may see. */
export async function visibleArticles(
  db: Handle,
  viewer: Sees,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, [...ids]), visibleArticle(viewer)))
  return new Set(rows.map(row => row.id))
}
