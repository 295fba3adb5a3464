import { z } from "zod"
import type { ArticleRow } from "@/core/desk/views"
import { type ArticleRecord, openThreads, updateArticle } from "@/db/queries/articles"
import { questionsOfArticle } from "@/db/queries/questions"
import { id, language, title } from "../inputs"
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
  origin: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).nullable(),
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
    ...(input.origin === undefined ? {} : originColumns(input.origin)),
    updatedAt: ctx.now(),
  }
  const after = await ctx.transact(async tx => {
    const row = await updateArticle(tx, input.id, change)
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
  return rowOf(ctx, after)
}

const originColumns = ({ url, ...rest }: NonNullable<z.output<typeof ChangeArticleInput>["origin"]>) => ({
  ...{ originUrl: url, originRevision: rest.revision, licence: rest.licence, attribution: rest.attribution },
})

function settingsOf({
  title: name,
  language: lang,
  remark,
  originUrl,
  originRevision,
  licence,
  attribution,
}: ArticleRecord) {
  return { title: name, language: lang, remark, originUrl, originRevision, licence, attribution }
}

/** An article's row with its progress. */
export async function rowOf({ read, who }: SignedIn, article: ArticleRecord): Promise<ArticleRow> {
  const assessed = await assess(read, who, questionsOfArticle(article.id))
  const notes = await openThreads(read, who, article.id)
  return articleRow(article, who, progressOf(article.id, assessed.values()), notes.get(article.id) ?? 0)
}
