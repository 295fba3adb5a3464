import type { SearchItem } from "@/core/desk/search-views"
import type { SearchKind } from "@/core/search/kind"
import type { SearchMode } from "@/core/search/matches"
import type { Query } from "@/core/search/query"
import { highlighted, snippetOf } from "@/core/search/snippet"
import { wordsToShow } from "@/core/search/words-to-show"
import { labelOf, titleBeside } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import type { Found } from "@/db/queries/search"
import { articlesFound, claimsFound, mentionsOf, quotesFound, sourcesFound } from "@/db/queries/search-items"
import type { Handle, Sees } from "@/db/queries/visible"
import { type About, notesAbout } from "./notes-about"
import { recordSign } from "./read-records"

/** What a result is called and where it leads; made for a whole page of one kind at once. */
export type Shown = Pick<SearchItem, "article" | "link" | "updatedAt"> & { title: string }
type Show = (
  db: Handle,
  viewer: Sees,
  ids: readonly string[],
  article: string | null,
) => Promise<Map<string, Shown>>

const showArticles: Show = async (db, viewer, ids) => {
  const rows = await articlesFound(db, viewer, ids)
  return new Map(
    rows.map(({ id, title, updatedAt }) => [id, { title, article: { id, title }, link: {}, updatedAt }]),
  )
}

const showClaims: Show = async (db, viewer, ids) => {
  const rows = await claimsFound(db, viewer, ids)
  return new Map(
    rows.map(({ id, question, article, updatedAt }) => [
      id,
      { title: question, article, link: { claim: id }, updatedAt },
    ]),
  )
}

const called = (csl: CslItem) => titleBeside(csl) ?? labelOf(csl)

const showSources: Show = async (db, viewer, ids) => {
  const rows = await sourcesFound(db, viewer, ids)
  return new Map(
    rows.map(({ id, csl, updatedAt }) => [
      id,
      { title: called(csl), article: null, link: { source: id }, updatedAt },
    ]),
  )
}

/** A quote is shown where it speaks: at a claim of the article that was asked for, else at the first. */
const showQuotes: Show = async (db, viewer, ids, asked) => {
  const rows = await quotesFound(db, viewer, ids)
  const mentions = await mentionsOf(
    db,
    viewer,
    rows.map(row => row.questionId),
  )
  return new Map(
    rows.map(({ id, questionId, sourceId, snapshotId, csl, updatedAt }) => {
      const here = mentions.filter(one => one.questionId === questionId)
      const mention = here.find(one => one.articleId === asked) ?? here[0]
      const article = mention ? { id: mention.articleId, title: mention.title } : null
      const link = {
        ...{ evidence: id, source: sourceId, ...(mention ? { claim: mention.id } : {}) },
        ...(snapshotId ? { snapshot: snapshotId } : {}),
      }
      return [id, { title: labelOf(csl), article, link, updatedAt }]
    }),
  )
}

const showers: Record<Exclude<SearchKind, "note">, Show> = {
  ...{ article: showArticles, claim: showClaims, quote: showQuotes, source: showSources },
}

/** Results as a list shows them, in the order they were found. */
export async function searchItems(
  db: Handle,
  viewer: Sees,
  found: readonly Found[],
  query: Query,
  mode: SearchMode,
  article: string | null,
): Promise<SearchItem[]> {
  const shown = new Map<string, Shown>()
  const idsOf = (kind: SearchKind) => found.filter(one => one.kind === kind).map(one => one.subjectId)
  const keep = (kind: SearchKind, some: Map<string, Shown>) => {
    for (const [id, one] of some) shown.set(`${kind} ${id}`, one)
  }
  for (const [kind, show] of Object.entries(showers) as [SearchKind, Show][]) {
    const ids = idsOf(kind)
    if (ids.length > 0) keep(kind, await show(db, viewer, ids, article))
  }
  const notes = idsOf("note")
  if (notes.length > 0) keep("note", await showNotes(db, viewer, notes))
  return found.flatMap(one => {
    const row = shown.get(`${one.kind} ${one.subjectId}`)
    return row ? [itemOf(one, row, query, mode)] : []
  })
}

/** Notes are called by what they are about. */
async function showNotes(db: Handle, viewer: Sees, ids: readonly string[]): Promise<Map<string, Shown>> {
  const about = await notesAbout(db, viewer, ids)
  const names = {
    claim: await showClaims(db, viewer, about.claims, null),
    article: await showArticles(db, viewer, about.articles, null),
    source: await showSources(db, viewer, about.sources, null),
    quote: await showQuotes(db, viewer, about.quotes, null),
  }
  return new Map(
    about.notes.flatMap(({ id, updatedAt, kind, subject, subjectId }: About) => {
      const row = names[kind].get(subjectId)
      return row ? [[id, { ...row, link: { ...row.link, note: id, subject }, updatedAt }] as const] : []
    }),
  )
}

function itemOf(found: Found, shown: Shown, query: Query, mode: SearchMode): SearchItem {
  const { kind, subjectId, copyId, text } = found
  const { title, article, updatedAt } = shown
  const words = kind === "article" || copyId ? wordsToShow(text, query, mode) : null
  const link = {
    ...shown.link,
    ...(copyId ? { snapshot: copyId } : {}),
    ...(words ? { words } : {}),
  }
  return {
    ...{ kind, id: subjectId, article, link, updatedAt },
    title: highlighted(title, query, mode),
    snippet: snippetOf(kind === "source" && !copyId ? recordLine(found, title) : text, query, mode),
  }
}

/** A source's record in one line, without the title that stands above it. */
function recordLine({ title, text }: Found, shownAs: string): string {
  const parts = [...title.split(recordSign), ...text.split(recordSign)]
  return parts.filter(part => part !== "" && part !== shownAs).join(recordSign)
}
