import { eq } from "drizzle-orm"
import {
  type CitationForm,
  citationFormFrom,
  citationFormIn,
  citationFormOf,
  isShipped,
  usualCitationStyle,
  type WrittenForm,
} from "@/core/sources/citation-style"
import { styleById } from "@/db/queries/citation-styles"
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
export async function formOfArticle(
  db: Handle,
  article: Formed,
  asked: CitationForm = {},
): Promise<FoundForm> {
  const [workspace] = await db
    .select({ settings: workspaces.settings })
    .from(workspaces)
    .where(eq(workspaces.id, article.workspaceId))
  const common = citationFormIn((workspace?.settings ?? {}) as Record<string, unknown>)
  const form = citationFormOf(article.language, asked, ownForm(article.settings), common)
  return withItsCsl(db, article.workspaceId, form)
}

export interface FoundForm extends WrittenForm {
  /** What an uploaded style calls itself. */
  styleTitle: string | null
}

/** The form with its style's CSL where somebody uploaded it; the usual style where that is not there any more. */
export async function withItsCsl(db: Handle, workspaceId: string, form: WrittenForm): Promise<FoundForm> {
  if (isShipped(form.style)) return { ...form, styleTitle: null }
  const found = await styleById(db, workspaceId, form.style)
  if (found?.state !== "active") return { ...form, style: usualCitationStyle, styleTitle: null }
  return { ...form, csl: found.csl, styleTitle: found.title }
}
