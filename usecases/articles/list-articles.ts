import { z } from "zod"
import type { ArticleRow, Page } from "@/core/desk/views"
import { articlePage } from "@/db/queries/articles"
import { count, cursor } from "../inputs"
import { pageOf, placeOf } from "../paging"
import type { SignedIn } from "../verb"
import { articleRows } from "./article-rows"

export const ListArticlesInput = z.strictObject({
  cursor,
  most: count,
  state: z.enum(["active", "removed"]).optional(),
})
const usual = 50

/** The articles the viewer may open, newest change first. */
export async function listArticles(
  ctx: SignedIn,
  { cursor, most = usual, state }: z.output<typeof ListArticlesInput>,
): Promise<Page<ArticleRow>> {
  const rows = await articlePage(ctx.read, ctx.who, {
    ...{ after: placeOf(cursor), most: most + 1 },
    ...(state ? { state } : {}),
  })
  const page = pageOf(rows, most, row => [row.updatedAt, row.id])
  return { items: await articleRows(ctx, page.items), next: page.next }
}
