import { and, asc, eq, inArray, type SQL } from "drizzle-orm"
import { sources } from "../tables/sources"
import { sourcesWithKeys } from "./source-keys"
import { type Handle, type Sees, visibleSource } from "./visible"

/** What of a record two are compared by when one is brought in; as `sameSource` compares them. */
export interface Recognised {
  /** `doi …` and `link …` of its duplicate keys. */
  sure: readonly string[]
  isbn: string | null
  url: string | null
  title: string
  titleKey: string
  byline: string
  /** False: one title and byline are not enough to be the same. */
  byTitle?: boolean
}

type Signs = Omit<Recognised, "sure" | "titleKey">
const signsOf = ({ isbn, url, title, byline, byTitle = true }: Signs): string[] => [
  ...(isbn ? [JSON.stringify(["isbn", isbn, title])] : []),
  ...(url ? [JSON.stringify(["url", url])] : []),
  ...(byTitle ? [JSON.stringify(["title", title, byline])] : []),
]

/**
 * The active source that each of these is already, by its place: the oldest of the same DOI or address, else of the same ISBN and
 * title, or title and byline, among those the viewer may know of. A few hundred at once: four queries, each by an index.
 */
export async function knownAmong(
  db: Handle,
  viewer: Sees,
  items: readonly Recognised[],
): Promise<Map<number, string>> {
  const bySign = new Map<string, string>()
  const sure = [...new Set(items.flatMap(item => item.sure))]
  for (const { key, source } of sure.length > 0 ? await sourcesWithKeys(db, viewer, sure, { most: 1 }) : [])
    if (!bySign.has(key)) bySign.set(key, source.id)
  const given = (values: readonly (string | null)[]) => [...new Set(values.flatMap(one => one ?? []))]
  for (const like of [
    inArray(sources.isbn, given(items.map(item => item.isbn))),
    inArray(sources.url, given(items.map(item => item.url))),
    inArray(sources.titleKey, given(items.map(item => item.titleKey))),
  ])
    for (const row of await alike(db, viewer, like))
      for (const sign of signsOf(row)) if (!bySign.has(sign)) bySign.set(sign, row.id)
  const known = new Map<number, string>()
  items.forEach((item, at) => {
    const id = [...item.sure, ...signsOf(item)].map(sign => bySign.get(sign)).find(Boolean)
    if (id) known.set(at, id)
  })
  return known
}

function alike(db: Handle, viewer: Sees, like: SQL) {
  const { id, isbn, url, title, byline } = sources
  return db
    .select({ id, isbn, url, title, byline })
    .from(sources)
    .where(and(visibleSource(db, viewer), eq(sources.state, "active"), like))
    .orderBy(asc(sources.createdAt), asc(id))
}

/** Those of these citekeys that are taken. */
export async function takenAmong(db: Handle, workspaceId: string, citekeys: readonly string[]) {
  const rows = await db
    .select({ citekey: sources.citekey })
    .from(sources)
    .where(and(eq(sources.workspaceId, workspaceId), inArray(sources.citekey, [...citekeys])))
  return new Set(rows.map(row => row.citekey))
}
