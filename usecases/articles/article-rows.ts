import type { ArticleRow } from "@/core/desk/views"
import { type ArticleRecord, openThreads } from "@/db/queries/articles"
import { questionsOfArticle } from "@/db/queries/questions"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { roleIn } from "../live/submission"
import { type Assessed, assess } from "../questions/assess"

interface Progress {
  claims: number
  decided: number
  disputes: number
}

/** How far an article is: its claims, those a person decided, and its disputes. */
export function progressOf(articleId: string, assessed: Iterable<Assessed>): Progress {
  const progress = { claims: 0, decided: 0, disputes: 0 }
  for (const one of assessed) {
    const here = one.claims.filter(({ claim }) => claim.articleId === articleId).length
    if (here === 0) continue
    const isFresh = one.decision !== null && one.changed.length === 0
    progress.claims += here
    progress.decided += isFresh ? here : 0
    progress.disputes += one.why.length > 0 ? 1 : 0
  }
  return progress
}

export function articleRow(
  article: ArticleRecord,
  viewer: Viewer,
  progress: Progress,
  openNotes: number,
): ArticleRow {
  const { originUrl, originRevision, licence, attribution } = article
  return {
    ...{ id: article.id, title: article.title, version: article.version },
    origin: { url: originUrl, revision: originRevision, licence, attribution },
    ...{ language: article.language, remark: article.remark },
    ...{ createdAt: article.createdAt, updatedAt: article.updatedAt },
    ...progress,
    openNotes,
    role: roleIn(viewer, article.id) ?? "viewer",
  }
}

/** Rows of a list of articles, with their progress. */
export async function articleRows(
  db: Handle,
  viewer: Viewer,
  articles: ArticleRecord[],
): Promise<ArticleRow[]> {
  const notes = await openThreads(db, viewer)
  const rows: ArticleRow[] = []
  for (const article of articles) {
    const assessed = await assess(db, viewer, questionsOfArticle(article.id))
    const progress = progressOf(article.id, assessed.values())
    rows.push(articleRow(article, viewer, progress, notes.get(article.id) ?? 0))
  }
  return rows
}
