import { appError } from "@/core/failing/app-error"
import { type Act, may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import { type ArticleRecord, articleById } from "@/db/queries/articles"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { roleIn } from "../live/submission"

/** Refuses `forbidden` unless the viewer's role in this article (the workspace's or a guest's) allows the act. */
export function mayIn(viewer: Viewer, articleId: string, act: Act): Role {
  const role = roleIn(viewer, articleId)
  if (!role) throw appError("not_found", "article.not_found")
  if (!may(role, act)) throw appError("forbidden", "people.may_not", { act })
  return role
}

/** The article when it is there, active, and open to this viewer for this act; else `not_found`, `gone` or `forbidden`. */
export async function articleFor(db: Handle, viewer: Viewer, id: string, act: Act): Promise<ArticleRecord> {
  const article = await articleById(db, viewer, id)
  if (!article) throw appError("not_found", "article.not_found")
  mayIn(viewer, id, act)
  if (article.state === "removed") throw appError("gone", "article.removed", { title: article.title })
  return article
}
