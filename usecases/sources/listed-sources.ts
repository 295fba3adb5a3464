import { appError } from "@/core/failing/app-error"
import { matchesIn } from "@/core/search/matches"
import { type Query, readQuery } from "@/core/search/query"
import { withFew } from "@/db/queries/source-few"
import {
  newestFirst,
  passing,
  placeInOrder,
  type SourceFilter,
  type SourceOrder,
  sourceIdPage,
  sourcePage,
  unreadSources,
} from "@/db/queries/source-lists"
import { type SourceRecord, sourcesByIds } from "@/db/queries/sources"
import { pageOf, placeOf } from "../paging"
import { foundPage } from "../search/found-page"
import { sourceWords } from "../search/read-records"
import type { SignedIn } from "../verb"

/** As many as somebody may have brought in within the moment that the index is behind. */
const mostUnread = 200
const idsAtOnce = 500

export interface Listed {
  items: SourceRecord[]
  next: string | null
}

/**
 * A page of sources. With words: what a search finds in records and saved copies, best first, and what was brought in so lately that
 * the search has not read it. Without: in the order asked for.
 */
export async function listedSources(
  ctx: Pick<SignedIn, "read" | "who">,
  { q = "", ...asked }: SourceFilter & { q?: string | undefined },
  cursor: string | undefined,
  most: number,
  by: SourceOrder = newestFirst,
): Promise<Listed> {
  const { read, who } = ctx
  const query = readQuery(q)
  const isSearch = query.units.length > 0
  const filter = await withFew(read, who, asked, isSearch ? null : by)
  if (!isSearch) {
    const rows = await sourcePage(read, who, filter, { by, after: placeAfter(cursor, by), most: most + 1 })
    return pageOf(rows, most, row => [0, JSON.stringify(placeInOrder(row, by))])
  }
  const narrow = { kinds: ["source" as const], article: null, sources: passing(read, filter) }
  const { found, isFirst, next } = await foundPage(ctx, q, narrow, cursor, most)
  const rows = await sourcesByIds(
    read,
    who,
    found.map(one => one.subjectId),
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  const items = found.flatMap(one => byId.get(one.subjectId) ?? [])
  if (!isFirst) return { items, next }
  const unread = (await unreadSources(read, who, filter, mostUnread)).filter(
    row => !byId.has(row.id) && says(row, query),
  )
  return { items: [...unread, ...items], next }
}

/** The ids of all that a filter leaves, `most` of them, the newest first. */
export async function listedIds(
  ctx: Pick<SignedIn, "read" | "who">,
  asked: SourceFilter & { q?: string | undefined },
  most: number,
): Promise<string[]> {
  const { read, who } = ctx
  if (readQuery(asked.q ?? "").units.length === 0) {
    const filter = await withFew(read, who, asked, newestFirst)
    return sourceIdPage(read, who, filter, { after: null, most })
  }
  const ids: string[] = []
  for (let cursor: string | undefined; ids.length < most; ) {
    const { items, next }: Listed = await listedSources(ctx, asked, cursor, idsAtOnce)
    ids.push(...items.map(one => one.id))
    if (next === null) break
    cursor = next
  }
  return ids.slice(0, most)
}

/** Where the last page ended, which may be a word as well as a number. */
function placeAfter(cursor: string | undefined, { sort }: SourceOrder): [string | number, string] | null {
  const place = placeOf(cursor)
  if (!place) return null
  const isWord = sort === "title" || sort === "maker"
  try {
    const [value, id] = JSON.parse(place[1]) as unknown[]
    if (typeof value === (isWord ? "string" : "number") && typeof id === "string")
      return [value as string | number, id]
  } catch {
    // Another order's: refused below.
  }
  throw appError("invalid", "request.cursor")
}

/** Whether a record has everything that was asked for, read as the index would read it. */
function says(source: SourceRecord, query: Query): boolean {
  const words = sourceWords(source)
  const found = new Set(matchesIn(`${words.title}\n${words.text}`, query, "words").map(match => match.unit))
  return query.units.every((_, unit) => found.has(unit))
}
