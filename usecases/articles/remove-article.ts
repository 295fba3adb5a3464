import type { z } from "zod"
import type { ArticleState } from "@/core/articles/article"
import { appError } from "@/core/failing/app-error"
import { articleById, updateArticle } from "@/db/queries/articles"
import { OnlyId } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { mayIn } from "./permitted-in"

export const RemoveArticleInput = OnlyId
export const RestoreArticleInput = OnlyId
type Input = z.output<typeof OnlyId>

/** Takes an article off the desk; nothing is deleted, and it can be brought back. */
export const removeArticle = (ctx: SignedIn, { id }: Input) => move(ctx, id, "removed")

/** Brings a removed article back. */
export const restoreArticle = (ctx: SignedIn, { id }: Input) => move(ctx, id, "active")

async function move(
  ctx: SignedIn,
  id: string,
  state: ArticleState,
): Promise<{ id: string; state: ArticleState }> {
  const article = await articleById(ctx.read, ctx.who, id)
  if (!article) throw appError("not_found", "article.not_found")
  mayIn(ctx.who, id, "article.settings")
  if (article.state === state) return { id, state }
  await ctx.transact(async tx => {
    await updateArticle(tx, id, { state, updatedAt: ctx.now() })
    const verb = state === "removed" ? ("article.removed" as const) : ("article.restored" as const)
    await recordEvent(tx, ctx, {
      verb,
      subject: id,
      articleId: id,
      from: { state: article.state },
      to: { state },
    })
  })
  if (state === "removed") ctx.live.recheckArticle(id)
  return { id, state }
}
