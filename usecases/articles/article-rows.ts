import type { ArticleRow } from "@/core/desk/views"
import { type ArticleRecord, openThreads } from "@/db/queries/articles"
import { namesOf } from "@/db/queries/people-names"
import { type Progress, progressOfArticles } from "@/db/queries/question-summaries"
import { sectionsByPerson } from "@/db/queries/sections"
import { ownForm } from "../citations/form-of-article"
import type { Viewer } from "../context"
import { roleIn } from "../live/submission"
import type { Assessed } from "../questions/assess"
import { refreshSummaries } from "../questions/refresh-summaries"
import type { SignedIn } from "../verb"

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
  lookedAfter: ArticleRow["lookedAfter"] = [],
): ArticleRow {
  const { originUrl, originRevision, licence, attribution } = article
  return {
    ...{ id: article.id, title: article.title, version: article.version },
    origin: { url: originUrl, revision: originRevision, licence, attribution },
    ...{ language: article.language, remark: article.remark, convention: article.convention },
    citations: ownForm(article.settings),
    ...{ createdAt: article.createdAt, updatedAt: article.updatedAt },
    ...progress,
    openNotes,
    lookedAfter,
    role: roleIn(viewer, article.id) ?? "viewer",
  }
}

/** Rows of a list of articles, with their progress as it is for everybody. */
export async function articleRows(ctx: SignedIn, articles: readonly ArticleRecord[]): Promise<ArticleRow[]> {
  const { read, who } = ctx
  await refreshSummaries(ctx)
  const notes = await openThreads(read, who)
  const ids = articles.map(article => article.id)
  const progress = await progressOfArticles(read, ids)
  const people = await peopleOfSections(ctx, ids)
  return articles.map(article =>
    articleRow(
      article,
      who,
      progress.get(article.id) ?? none,
      notes.get(article.id) ?? 0,
      people.get(article.id),
    ),
  )
}

/** Who was given sections of these articles. How far they are takes a reading of each text: that is asked for article by article. */
async function peopleOfSections(
  { read }: Pick<SignedIn, "read">,
  articleIds: readonly string[],
): Promise<Map<string, ArticleRow["lookedAfter"]>> {
  const rows = await sectionsByPerson(read, articleIds)
  const person = await namesOf(
    read,
    rows.map(row => row.userId),
  )
  const people = new Map<string, ArticleRow["lookedAfter"]>()
  for (const { articleId, userId, sections } of rows)
    people.set(articleId, [...(people.get(articleId) ?? []), { person: person(userId), sections }])
  return people
}

const none: Progress = { claims: 0, decided: 0, disputes: 0 }
