import { exportCodes } from "@/core/codebook/codebook"
import type { ArticleRecord } from "@/db/queries/articles"
import { notesOfArticle } from "@/db/queries/notes"
import { questionsOfArticle } from "@/db/queries/questions"
import { snapshotsOf, sourcesByIds } from "@/db/queries/sources"
import type { ArticleBundle, BundleClaim, BundleSnapshot } from "@/formats/bundle"
import type { DocJson } from "@/formats/imported"
import { formOfArticle } from "../citations/form-of-article"
import { rowsOf } from "../claims/claim-rows"
import { readCodebook } from "../codebook/read-codebook"
import { wholeThreads } from "../notes/threads"
import { assess } from "../questions/assess"
import { namesFor, questionView } from "../questions/question-view"
import { docOfKept } from "../sources/doc-of-kept"
import { snapshotView, sourceRows } from "../sources/source-rows"
import { citedIn } from "../sources/texts-citing"
import type { SignedIn } from "../verb"
import { peopleOf } from "./open-desk"

/** The article with all that this viewer may see of it, for an exporter; apply a preset before it leaves. */
export async function articleBundle(ctx: SignedIn, article: ArticleRecord): Promise<ArticleBundle> {
  const { read, who } = ctx
  const { version, doc: stored } = await ctx.live.read(article.id)
  const doc = await docOfKept(ctx, stored as DocJson)
  const assessed = await assess(read, who, questionsOfArticle(article.id))
  const names = await namesFor(read, who, assessed.values())
  const questions = [...assessed.values()].map(one => questionView(one, names))
  const sourceIds = new Set(questions.flatMap(one => one.evidence.map(({ source }) => source.id)))
  for (const id of citedIn(doc)) sourceIds.add(id)
  const sources = await sourceRows(read, who, await sourcesByIds(read, who, [...sourceIds]))
  const person = { id: who.userId, name: who.name }
  return {
    article: {
      ...{
        id: article.id,
        title: article.title,
        version,
        language: article.language,
        remark: article.remark,
      },
      citations: await formOfArticle(read, article),
      origin: {
        ...{ url: article.originUrl, revision: article.originRevision },
        ...{ licence: article.licence, attribution: article.attribution },
      },
      updatedAt: article.updatedAt,
      url: `${ctx.origin}/articles/${article.id}`,
    },
    doc,
    claims: await claimsOf(ctx, article.id, assessed),
    ...{ questions, sources, snapshots: await savedCopies(ctx, sources) },
    notes: await wholeThreads(read, await notesOfArticle(read, who, article.id)),
    people: await peopleOf(ctx, article.id),
    ...{ by: person, exportedAt: ctx.now(), preset: null },
    codes: exportCodes(await readCodebook(ctx, {})),
  }
}

type Assessments = Awaited<ReturnType<typeof assess>>

async function claimsOf(
  { read, who }: SignedIn,
  articleId: string,
  assessed: Assessments,
): Promise<BundleClaim[]> {
  const around = new Map<string, { prefix: string; suffix: string }>()
  for (const one of assessed.values()) {
    for (const { claim } of one.claims) around.set(claim.id, { prefix: claim.prefix, suffix: claim.suffix })
  }
  const mine = ({ claim }: { claim: { articleId: string } }) => claim.articleId === articleId
  const rows = await rowsOf(read, who, assessed.values(), { articleId }, mine)
  return rows.map(({ articleTitle: _, ...row }) => ({
    ...row,
    ...(around.get(row.id) ?? { prefix: "", suffix: "" }),
  }))
}

async function savedCopies({ read }: SignedIn, sources: readonly { id: string; snapshots: number }[]) {
  const copies: BundleSnapshot[] = []
  for (const { id } of sources.filter(source => source.snapshots > 0)) {
    for (const row of await snapshotsOf(read, id)) copies.push({ ...snapshotView(row), sourceId: id })
  }
  return copies
}
