import type { NoteRow, NoteView } from "@/core/desk/views"
import type { NoteSubject } from "@/core/notes/note"
import { may } from "@/core/people/may"
import { labelOf } from "@/core/sources/label"
import { articleTitles, claimsNamed, evidenceNamed, sourcesNamed } from "@/db/queries/note-about"
import type { NoteRecord } from "@/db/queries/notes"
import type { Handle } from "@/db/queries/visible"
import type { Viewer } from "../context"
import { roleIn } from "../live/submission"
import { threadViews } from "./threads"

type About = Pick<NoteRow, "about" | "flags">
const nothing: About = { about: { words: "", claimId: null, sourceId: null }, flags: [] }

/** Threads as lines of a list: each with its newest answer, and with what it is about in words. */
export async function noteRows(db: Handle, viewer: Viewer, rows: readonly NoteRecord[]): Promise<NoteRow[]> {
  if (rows.length === 0) return []
  const views = await threadViews(db, viewer, rows, 1)
  const articleOf = new Map(rows.map(row => [row.id, row.articleId]))
  const titles = await articleTitles(
    db,
    viewer,
    rows.flatMap(row => row.articleId ?? []),
  )
  const about = await aboutOf(db, viewer, views)
  return views.map(view => {
    const articleId = articleOf.get(view.id) ?? null
    const title = articleId ? titles.get(articleId) : undefined
    return {
      ...view,
      ...about(view),
      article: articleId && title !== undefined ? { id: articleId, title } : null,
      mayWrite: may(articleId ? roleIn(viewer, articleId) : viewer.role, "note.write"),
    }
  })
}

async function aboutOf(
  db: Handle,
  viewer: Viewer,
  views: readonly NoteView[],
): Promise<(view: NoteView) => About> {
  const ids = (subject: NoteSubject) => views.filter(one => one.subject === subject).map(one => one.subjectId)
  const claims = await claimsNamed(db, viewer, ids("claim"))
  const evidence = await evidenceNamed(db, viewer, ids("evidence"))
  const sources = await sourcesNamed(db, viewer, ids("source"))
  const bySubject: Record<NoteSubject, (view: NoteView) => About> = {
    article: () => nothing,
    range: view => ({ ...nothing, about: { ...nothing.about, words: view.selector?.quote.exact ?? "" } }),
    claim: ({ subjectId }) => {
      const claim = claims.get(subjectId)
      return {
        about: { words: claim?.words ?? "", claimId: subjectId, sourceId: null },
        flags: claim?.flags ?? [],
      }
    },
    evidence: ({ subjectId }) => {
      const one = evidence.get(subjectId)
      if (!one) return nothing
      const words = one.quote ?? labelOf(one.csl)
      return { about: { words, claimId: one.claimId, sourceId: one.sourceId }, flags: one.flags }
    },
    source: ({ subjectId }) => {
      const one = sources.get(subjectId)
      return {
        about: { words: one ? labelOf(one.csl) : "", claimId: null, sourceId: subjectId },
        flags: [],
      }
    },
  }
  return view => bySubject[view.subject](view)
}
