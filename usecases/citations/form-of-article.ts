import { eq } from "drizzle-orm"
import {
  type CitationForm,
  citationFormFrom,
  citationFormIn,
  citationFormOf,
} from "@/core/sources/citation-style"
import type { Handle } from "@/db/queries/visible"
import { workspaces } from "@/db/tables/people"

/** What an article itself says of its citations; null where it leaves that to its workspace. */
export function ownForm(settings: unknown): CitationForm | null {
  const form = citationFormFrom((settings as { citations?: unknown } | null)?.citations)
  return form.style || form.locale ? form : null
}

interface Formed {
  workspaceId: string
  language: string | null
  settings: unknown
}

/** The form an article's citations are written in: its own, else its workspace's, else the usual in its language. */
export async function formOfArticle(db: Handle, article: Formed, asked: CitationForm = {}) {
  const [workspace] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, article.workspaceId))
  const common = citationFormIn((workspace?.settings ?? {}) as Record<string, unknown>)
  return citationFormOf(article.language, asked, ownForm(article.settings), common)
}
