import { and, eq, inArray } from "drizzle-orm"
import { firstPassage } from "@/core/search/numbering"
import type { CslItem } from "@/core/sources/source"
import type { Transaction } from "@/db/handles"
import { dueOf } from "@/db/queries/search-due"
import { entryRow, searchIndex } from "@/db/queries/search-index"
import { addTerms } from "@/db/queries/search-terms"
import { articles } from "@/db/tables/articles"
import { claims, questions } from "@/db/tables/claims"
import { evidence } from "@/db/tables/evidence"
import { users, workspaces } from "@/db/tables/people"
import { searchDue, searchPassages, searchSubjects } from "@/db/tables/search"
import { sourceReaders, sources } from "@/db/tables/sources"
import type { TemporaryDatabase } from "@/db/testing/temporary-database"
import type { Viewer } from "@/usecases/context"
import { listedTerms } from "@/usecases/search/new-passage"
import { readRecords } from "@/usecases/search/read-records"
import type { SubjectNow } from "@/usecases/search/write-subject"
import type { MadeRecord } from "./search-corpus"

const workspaceId = "workspace"
const articleId = "article"
const at = 1_700_000_000_000
const rowsAtOnce = 200
const readAtOnce = 1_000

/** Of every hundred sources one is restricted to somebody else: for this person it must not exist. */
export const viewer: Viewer = {
  ...{ userId: "ana", name: "Ana", workspaceId, role: "editor" },
  ...{ guestOf: new Map(), via: "session" },
}
const others = "ben"

const by = { createdBy: viewer.userId, createdAt: at, updatedAt: at }

export async function writePlaces(tx: Transaction) {
  const date = new Date(at)
  const person = (id: string) => ({ id, name: id, email: `${id}@example.org`, emailVerified: true })
  await tx
    .insert(workspaces)
    .values({ id: workspaceId, name: "Lorem", settings: {}, lastEvent: 0, createdAt: at })
  for (const id of [viewer.userId, others])
    await tx.insert(users).values({ ...person(id), createdAt: date, updatedAt: date })
  const article = { id: articleId, workspaceId, title: "Lorem", state: "active" as const, version: 0, ...by }
  await tx.insert(articles).values({ ...article, epoch: 0, schemaHash: "", settings: {} })
  await tx.insert(questions).values(questionOf("q", "Lorem"))
}

const questionOf = (id: string, title: string) => ({
  ...{ id, workspaceId, kind: "statement" as const, title, flags: [], rev: 1, ...by },
})

function sourceOf(id: string, { title, text }: MadeRecord, restricted: boolean) {
  const csl: CslItem = { id, type: "report", title, author: [{ literal: text }] } as CslItem
  return {
    ...{ id, workspaceId, citekey: id, csl, title, byline: text, restricted, person: false },
    ...{ state: "active" as const, rev: 1, ...by },
  }
}

const claimOf = (id: string, { text }: MadeRecord) => ({
  ...{ id, workspaceId, articleId, questionId: `q${id}`, kind: "statement" as const, words: text },
  ...{ prefix: "", suffix: "", blockPath: "", anchor: "anchored" as const, figureTyped: false },
  ...{ version: 0, rev: 1, ...by },
})

const quoteOf = (id: string, sourceId: string, { text }: MadeRecord) => ({
  ...{
    id,
    workspaceId,
    questionId: "q",
    sourceId,
    quote: text,
    match: { kind: "unlooked", errors: 0, digitDiff: false } as const,
  },
  ...{ stance: "supports", credibility: "unknown", directness: "first-hand", basis: "unknown" },
  ...{ rev: 1, payloadHash: "", ...by },
})

/** Writes the records as their verbs would leave them. */
export async function writeLibrary(database: TemporaryDatabase, records: readonly MadeRecord[]) {
  await database.transact(writePlaces)
  for (let from = 0; from < records.length; from += rowsAtOnce * 3) {
    const batch = records.slice(from, from + rowsAtOnce * 3).map((record, n) => ({ record, n: from + n }))
    const of = (kind: MadeRecord["kind"]) => batch.filter(one => one.record.kind === kind)
    await database.transact(async tx => {
      const made = of("source").map(({ record, n }) => sourceOf(`s${n}`, record, n % 100 === 0))
      await tx.insert(sources).values(made as never)
      const closed = made.filter(one => one.restricted)
      if (closed.length > 0)
        await tx
          .insert(sourceReaders)
          .values(
            closed.map(({ id }) => ({ sourceId: id, userId: others, grantedBy: others, createdAt: at })),
          )
      const asked = of("claim")
      await tx
        .insert(questions)
        .values(asked.map(({ record, n }) => questionOf(`qc${n}`, record.title)) as never)
      await tx.insert(claims).values(asked.map(({ record, n }) => claimOf(`c${n}`, record)) as never)
      const said = of("quote")
      await tx
        .insert(evidence)
        .values(said.map(({ record, n }) => quoteOf(`e${n}`, `s${n - 2}`, record)) as never)
    })
  }
}

/**
 * Reads everything into the index: what is read is what the server would read, but it is written in larger pieces than a desk at
 * which people work could bear.
 */
export async function indexLibrary({ read, transact }: TemporaryDatabase) {
  for (;;) {
    const dues = (await dueOf(read, true, readAtOnce)).filter(due => due.kind !== "article")
    if (dues.length === 0) return
    await transact(async tx => {
      const found: SubjectNow[] = []
      for (const kind of ["source", "claim", "quote"] as const) {
        const ids = dues.filter(due => due.kind === kind).map(due => due.id)
        if (ids.length > 0) found.push(...(await readRecords[kind](tx, ids)))
      }
      await writeFound(tx, found)
      for (const kind of ["source", "claim", "quote"] as const) {
        const ids = dues.filter(due => due.kind === kind).map(due => due.id)
        if (ids.length > 0)
          await tx.delete(searchDue).where(and(eq(searchDue.kind, kind), inArray(searchDue.id, ids)))
      }
    })
  }
}

async function writeFound(tx: Transaction, found: readonly SubjectNow[]) {
  const numbers = new Map<string, number>()
  for (let at = 0; at < found.length; at += rowsAtOnce) {
    const some = found.slice(at, at + rowsAtOnce).map(({ kind, id }) => ({ kind, subjectId: id }))
    const { n, subjectId } = searchSubjects
    for (const row of await tx.insert(searchSubjects).values(some).returning({ n, subjectId }))
      numbers.set(row.subjectId, row.n)
  }
  const rows = found.flatMap(({ id, passages }) => {
    const n = numbers.get(id) as number
    return passages.map((passage, nth) => ({ ...passage, n, id: firstPassage(n) + nth, copyId: null }))
  })
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    await tx.insert(searchPassages).values(some.map(({ entry: _, ...row }) => row))
    await tx.insert(searchIndex).values(some.map(({ id, entry }) => entryRow({ ...entry, id })))
  }
  await addTerms(tx, listedTerms(rows))
}
