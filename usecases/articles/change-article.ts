import { z } from "zod"
import type { ArticleRow } from "@/core/desk/views"
import { type ArticleRecord, articleById, openThreads, updateArticle } from "@/db/queries/articles"
import { raiseAllQuestions } from "@/db/queries/claims"
import { questionsOfArticle } from "@/db/queries/questions"
import { CitationFormInput } from "../citations/citation-form-input"
import { ownForm } from "../citations/form-of-article"
import { refuseUnknownStyle } from "../citations/styles/known-style"
import { ConventionInput } from "../codebook/convention-input"
import { id, language, title, webAddress } from "../inputs"
import { assess } from "../questions/assess"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { articleRow, progressOf } from "./article-rows"
import { articleFor } from "./permitted-in"

const text = z.string().trim().max(2_000).nullable()

export const ChangeArticleInput = z.strictObject({
  id,
  /** What lists call the article; the title in its text is the text's. */
  title: title.optional(),
  language: language.nullish(),
  remark: text.optional(),
  /** Null: as the workspace has it. */
  convention: ConventionInput.nullish(),
  /** The style and language of its citations. Null: as the workspace has them. */
  citations: CitationFormInput.nullish(),
  origin: z
    .strictObject({
      url: webAddress.pipe(z.url({ protocol: /^https?$/ })).nullable(),
      revision: text,
      licence: text,
      attribution: text,
    })
    .optional(),
})

/** Changes what is said about an article: its name in lists, language, remark and origin. */
export async function changeArticle(
  ctx: SignedIn,
  input: z.output<typeof ChangeArticleInput>,
): Promise<ArticleRow> {
  const before = await articleFor(ctx.read, ctx.who, input.id, "article.settings")
  const change = {
    ...(input.title === undefined ? {} : { title: input.title }),
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(input.remark === undefined ? {} : { remark: input.remark }),
    ...(input.convention === undefined ? {} : { convention: input.convention }),
    ...(input.origin === undefined ? {} : originColumns(input.origin)),
    updatedAt: ctx.now(),
  }
  const after = await ctx.transact(async tx => {
    const now = (await articleById(tx, ctx.who, input.id)) ?? before
    await refuseUnknownStyle(tx, now.workspaceId, input.citations?.style)
    const kept = input.citations === undefined ? {} : { settings: withForm(now.settings, input.citations) }
    const row = await updateArticle(tx, input.id, { ...change, ...kept })
    if (input.convention !== undefined) await raiseAllQuestions(tx, { articleId: input.id }, ctx.now())
    const [from, to] = [settingsOf(before), settingsOf(row ?? before)]
    const event = {
      verb: "article.settings_changed" as const,
      subject: input.id,
      articleId: input.id,
      from,
      to,
    }
    await recordEvent(tx, ctx, event)
    return row ?? before
  })
  if (input.convention !== undefined) await tellDesk(ctx, input.id)
  if (input.citations !== undefined) ctx.live.changed([input.id], { article: true })
  return rowOf(ctx, after)
}

/** Comparisons may come out otherwise now: open desks ask again. */
async function tellDesk({ read, who, live }: SignedIn, articleId: string): Promise<void> {
  const assessed = await assess(read, who, questionsOfArticle(articleId))
  live.changed([articleId], { questions: [...assessed.keys()] })
}

/** Other settings stand beside it, such as what the import had to say. */
function withForm(
  settings: ArticleRecord["settings"],
  citations: z.output<typeof CitationFormInput> | null,
): Record<string, unknown> {
  const { citations: _, ...rest } = settings
  return citations ? { ...rest, citations } : rest
}

const originColumns = ({ url, ...rest }: NonNullable<z.output<typeof ChangeArticleInput>["origin"]>) => ({
  ...{ originUrl: url, originRevision: rest.revision, licence: rest.licence, attribution: rest.attribution },
})

function settingsOf({
  title: name,
  language: lang,
  remark,
  convention,
  settings,
  originUrl,
  originRevision,
  licence,
  attribution,
}: ArticleRecord) {
  const said = { title: name, language: lang, remark, convention, citations: ownForm(settings) }
  return { ...said, originUrl, originRevision, licence, attribution }
}

/** An article's row with its progress. */
export async function rowOf({ read, who }: SignedIn, article: ArticleRecord): Promise<ArticleRow> {
  const assessed = await assess(read, who, questionsOfArticle(article.id))
  const notes = await openThreads(read, who, article.id)
  return articleRow(article, who, progressOf(article.id, assessed.values()), notes.get(article.id) ?? 0)
}
