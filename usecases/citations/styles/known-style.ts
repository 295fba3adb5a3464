import { appError } from "@/core/failing/app-error"
import {
  citationFormFrom,
  citationFormIn,
  isShipped,
  type UploadedStyle,
} from "@/core/sources/citation-style"
import { activeStyles, citationSettingsOf, styleById } from "@/db/queries/citation-styles"
import type { Handle } from "@/db/queries/visible"

/** Refuses the id of a style that nobody uploaded here, or that was removed. Ask within the transaction that keeps it. */
export async function refuseUnknownStyle(db: Handle, workspaceId: string, style: unknown): Promise<void> {
  if (typeof style !== "string" || isShipped(style)) return
  if ((await styleById(db, workspaceId, style))?.state !== "active")
    throw appError("invalid", "article.no_such_citation_style")
}

/** Where each style is chosen, by its name. */
export async function stylesInUse(db: Handle, workspaceId: string) {
  const { workspace, articles } = await citationSettingsOf(db, workspaceId)
  const times = new Map<string, number>()
  for (const settings of articles) {
    const { style } = citationFormFrom((settings as { citations?: unknown } | null)?.citations)
    if (style) times.set(style, (times.get(style) ?? 0) + 1)
  }
  return { articles: times, usual: citationFormIn(workspace as Record<string, unknown>).style }
}

/** The workspace's uploaded styles, with where they are chosen. */
export async function styleRows(db: Handle, workspaceId: string): Promise<UploadedStyle[]> {
  const [rows, used] = [await activeStyles(db, workspaceId), await stylesInUse(db, workspaceId)]
  return rows.map(row => ({
    ...row,
    articles: used.articles.get(row.id) ?? 0,
    usual: used.usual === row.id,
  }))
}
