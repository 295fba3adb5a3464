import { and, between, desc, eq, lt, type SQL, sql } from "drizzle-orm"
import { all, any, type Expression } from "../../core/search/expression"
import type { SearchKind } from "../../core/search/kind"
import { firstPassage, subjectOf } from "../../core/search/numbering"
import { searchPassages, searchSubjects } from "../tables/search"
import { matches, searchIndex } from "./search-index"
import { inArticle, visibleSubject } from "./search-visible"
import type { Handle, Sees } from "./visible"

/** Something that was found, by its best passage: the one written last among those that match. */
export interface Found {
  n: number
  kind: SearchKind
  subjectId: string
  copyId: string | null
  title: string
  text: string
}

export interface Narrow {
  kinds: readonly SearchKind[] | null
  article: string | null
  /** Only sources of which this holds, in place of those that are in use. */
  sources?: SQL | undefined
}

export interface Asked extends Narrow {
  expression: Expression
  /** What already showed up in an earlier tier. */
  except?: Expression | undefined
}

const scope = (name: string): Expression => ({ is: "scope", name })

/** Narrows the question inside the index, so that what cannot be shown is hardly met. The records decide nevertheless. */
function narrowed({ expression, kinds, article }: Asked, viewer: Sees): Expression {
  const articles = article ? [article] : viewer.role ? null : [...viewer.guestOf.keys()]
  const narrow = [expression]
  if (kinds) narrow.push(any(kinds.map(kind => scope(kind))))
  // Quotes and sources belong to no article in the index: claims of others may join their question.
  if (articles) narrow.push(any([...articles.map(scope), scope("quote"), scope("source")]))
  return all(narrow)
}

function conditions(db: Handle, viewer: Sees, asked: Asked, before: number | null): SQL {
  const { article, sources } = asked
  return and(
    matches(narrowed(asked, viewer)),
    before === null ? undefined : lt(searchIndex.id, firstPassage(before)),
    visibleSubject(db, viewer, sources),
    article ? inArticle(db, article) : undefined,
  ) as SQL
}

/** Passages that match, those of the newest subject first, of subjects below the number `before`. */
export function foundPassages(db: Handle, viewer: Sees, asked: Asked, before: number | null, most: number) {
  return db
    .select({
      ...{ n: searchPassages.n, kind: searchSubjects.kind, subjectId: searchSubjects.subjectId },
      ...{ copyId: searchPassages.copyId, title: searchPassages.title, text: searchPassages.text },
    })
    .from(searchIndex)
    .innerJoin(searchPassages, eq(searchPassages.id, searchIndex.id))
    .innerJoin(searchSubjects, eq(searchSubjects.n, searchPassages.n))
    .where(conditions(db, viewer, asked, before))
    .orderBy(desc(searchIndex.id))
    .limit(most)
}

/** At most so many passages are read for a page of subjects at once. */
const batch = 64

/** Subjects that match, once each, the newest first. */
export async function foundSubjects(
  db: Handle,
  viewer: Sees,
  asked: Asked,
  before: number | null,
  most: number,
): Promise<Found[]> {
  const found: Found[] = []
  let below = before
  while (found.length < most) {
    const rows = await foundPassages(db, viewer, asked, below, batch)
    const [first, last] = [rows[0], rows.at(-1)]
    const shown = asked.except && first && last ? await subjectsWith(db, asked.except, last.n, first.n) : null
    for (const row of rows) {
      if (found.at(-1)?.n !== row.n && found.length < most && !shown?.has(row.n)) found.push(row)
    }
    if (!last || rows.length < batch) break
    // Whatever else this subject has to show: its first passage stands for it.
    below = last.n
  }
  return found
}

/**
 * Which subjects between two numbers match, whoever may see them. Asked once for a batch: asked for each row, it would begin a search of
 * its own every time.
 */
async function subjectsWith(db: Handle, expression: Expression, from: number, to: number) {
  const rows = await db
    .select({ id: searchIndex.id })
    .from(searchIndex)
    .where(and(matches(expression), between(searchIndex.id, firstPassage(from), firstPassage(to + 1) - 1)))
  return new Set(rows.map(row => subjectOf(Number(row.id))))
}

/** How many subjects of a kind match, counted no further than `most` passages. */
export async function countSubjects(
  db: Handle,
  viewer: Sees,
  asked: Asked,
  most: number,
): Promise<{ n: number; more: boolean }> {
  const some = db
    .select({ n: searchPassages.n })
    .from(searchIndex)
    .innerJoin(searchPassages, eq(searchPassages.id, searchIndex.id))
    .innerJoin(searchSubjects, eq(searchSubjects.n, searchPassages.n))
    .where(conditions(db, viewer, asked, null))
    .limit(most + 1)
    .as("some")
  const [row] = await db
    .select({ n: sql<number>`count(distinct ${some.n})`, rows: sql<number>`count(*)` })
    .from(some)
  return { n: Number(row?.n ?? 0), more: Number(row?.rows ?? 0) > most }
}

/** The number of a subject that the viewer may see; null otherwise. Pages go on from it. */
export async function numberOfSubject(
  db: Handle,
  viewer: Sees,
  kind: SearchKind,
  id: string,
  { sources }: Pick<Narrow, "sources">,
) {
  const [row] = await db
    .select({ n: searchSubjects.n })
    .from(searchSubjects)
    .where(
      and(
        eq(searchSubjects.kind, kind),
        eq(searchSubjects.subjectId, id),
        visibleSubject(db, viewer, sources),
      ),
    )
  return row?.n ?? null
}
