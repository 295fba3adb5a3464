import { and, eq, inArray, ne, sql } from "drizzle-orm"
import {
  type Carried,
  fieldsTogether,
  nothingCarried,
  numberedByTime,
  type QuestionFields,
  sameFields,
} from "../../core/claims/joining"
import type { Transaction } from "../handles"
import { claims, decisions, questions } from "../tables/claims"
import { evidence } from "../tables/evidence"
import type { Handle } from "./visible"

export interface Move {
  claims: readonly string[]
  from: string
  to: string
  at: number
}

/** The claims that answer a question, withdrawn ones too. */
export function claimsOn(db: Handle, questionId: string) {
  return db
    .select({ id: claims.id, anchor: claims.anchor, articleId: claims.articleId })
    .from(claims)
    .where(eq(claims.questionId, questionId))
}

/**
 * Moves claims to another question. When nobody answers the one they left any more, all that hangs on it follows, so that
 * nothing stays behind where no text leads to it. Null, and nothing is to be kept, where one of the claims was not there.
 */
export async function carryOver(tx: Transaction, move: Move): Promise<Carried | null> {
  if (!(await moveClaims(tx, move))) return null
  const { from, to, at } = move
  const left = await claimsOn(tx, from)
  if (left.some(({ anchor }) => anchor !== "withdrawn"))
    return { ...nothingCarried, claims: [...move.claims] }
  const withdrawn = left.map(({ id }) => id)
  await moveClaims(tx, { claims: withdrawn, from, to, at })
  return {
    claims: [...move.claims, ...withdrawn],
    evidence: await moveEvidence(tx, from, to),
    decisions: await mergeDecisions(tx, from, to),
    fields: await mergeFields(tx, from, to),
  }
}

/**
 * Takes back what a move carried, as far as it is still where it was carried to: claims, their evidence, decisions with their
 * numbers, and fields nobody changed since. False, and nothing is to be kept, where one of the claims is not there any more.
 */
export async function bringBack(tx: Transaction, { from, to, at, claims: ids }: Move, carried: Carried) {
  if (!(await moveClaims(tx, { claims: ids, from: to, to: from, at }))) return false
  if (carried.evidence.length > 0) await moveEvidence(tx, to, from, carried.evidence)
  if (carried.decisions.length > 0) await partDecisions(tx, from, to, carried)
  if (carried.fields) await restoreFields(tx, to, carried.fields)
  const left = await claimsOn(tx, to)
  if (left.some(({ anchor }) => anchor !== "withdrawn")) return true
  await moveClaims(tx, { claims: left.map(({ id }) => id), from: to, to: from, at })
  await moveEvidence(tx, to, from)
  await mergeDecisions(tx, to, from)
  await mergeFields(tx, to, from)
  return true
}

/** False where one of the claims is not on the first question (any more): whoever comes second is told. */
async function moveClaims(tx: Transaction, { claims: ids, from, to, at }: Move): Promise<boolean> {
  if (ids.length === 0) return true
  const moved = await tx
    .update(claims)
    .set({ questionId: to, updatedAt: at, rev: sql`${claims.rev} + 1` })
    .where(and(inArray(claims.id, [...ids]), eq(claims.questionId, from)))
    .returning({ id: claims.id })
  return moved.length === ids.length
}

/** Removed evidence goes along: it may be brought back. */
async function moveEvidence(tx: Transaction, from: string, to: string, only?: readonly string[]) {
  const moved = await tx
    .update(evidence)
    .set({ questionId: to })
    .where(and(eq(evidence.questionId, from), only ? inArray(evidence.id, [...only]) : undefined))
    .returning({ id: evidence.id })
  return moved.map(({ id }) => id)
}

const decisionsOf = (tx: Transaction, ids: string[]) =>
  tx
    .select({ id: decisions.id, questionId: decisions.questionId, n: decisions.n, at: decisions.at })
    .from(decisions)
    .where(inArray(decisions.questionId, ids))

interface Numbered {
  id: string
  questionId: string
  n: number
}

/** A question's numbers are unique at every moment, so all of them step aside before any is given again. */
async function renumber(tx: Transaction, numbered: readonly Numbered[]): Promise<void> {
  const set = (id: string, change: Partial<Numbered>) =>
    tx.update(decisions).set(change).where(eq(decisions.id, id))
  for (const [at, { id }] of numbered.entries()) await set(id, { n: -1 - at })
  for (const { id, questionId, n } of numbered) await set(id, { questionId, n })
}

/** The decisions of both questions become one history in the order of time. Gives the numbers they had. */
async function mergeDecisions(tx: Transaction, from: string, to: string): Promise<Carried["decisions"]> {
  const all = await decisionsOf(tx, [from, to])
  if (!all.some(one => one.questionId === from)) return []
  await renumber(
    tx,
    numberedByTime(all).map(one => ({ ...one, questionId: to })),
  )
  return all.map(({ id, questionId, n }) => ({ id, questionId, n }))
}

/** Gives decisions back to the question they came from, with their numbers; those that stay get theirs back where none is in the way. */
async function partDecisions(tx: Transaction, from: string, to: string, carried: Carried): Promise<void> {
  const known = new Map(carried.decisions.map(one => [one.id, one]))
  const now = await decisionsOf(tx, [to])
  const leaving = now.flatMap(({ id }) => {
    const before = known.get(id)
    return before?.questionId === from ? [before] : []
  })
  const staying = now.filter(({ id }) => known.get(id)?.questionId !== from)
  const numbers = staying.map(one => ({ ...one, n: known.get(one.id)?.n ?? one.n }))
  await renumber(tx, [...leaving, ...(inOrderOfTime(numbers) ? numbers : staying)].map(plain))
}

const plain = ({ id, questionId, n }: Numbered): Numbered => ({ id, questionId, n })

function inOrderOfTime(numbered: readonly (Numbered & { at: number })[]): boolean {
  const sorted = [...numbered].sort((a, b) => a.n - b.n)
  return sorted.every((one, at) => {
    const next = sorted[at + 1]
    return !next || (one.n < next.n && one.at <= next.at)
  })
}

async function fieldsOf(tx: Transaction, id: string): Promise<QuestionFields | null> {
  const { measure, population, place, periodFrom, periodTo, flags } = questions
  const [row] = await tx
    .select({ measure, population, place, periodFrom, periodTo, flags })
    .from(questions)
    .where(eq(questions.id, id))
  return row ?? null
}

const setFields = (tx: Transaction, id: string, fields: QuestionFields) =>
  tx
    .update(questions)
    .set(fields as Partial<typeof questions.$inferInsert>)
    .where(eq(questions.id, id))

async function mergeFields(tx: Transaction, from: string, to: string): Promise<Carried["fields"]> {
  const [before, joining] = [await fieldsOf(tx, to), await fieldsOf(tx, from)]
  if (!before || !joining) return null
  const after = fieldsTogether(before, joining)
  if (sameFields(before, after)) return null
  await setFields(tx, to, after)
  return { before, after }
}

async function restoreFields(tx: Transaction, id: string, fields: NonNullable<Carried["fields"]>) {
  const now = await fieldsOf(tx, id)
  if (now && sameFields(now, fields.after)) await setFields(tx, id, fields.before)
}

export async function insertQuestionRow(tx: Transaction, row: typeof questions.$inferInsert): Promise<void> {
  await tx.insert(questions).values(row)
}

export async function setQuestionKind(tx: Transaction, id: string, kind: typeof questions.$inferSelect.kind) {
  await tx.update(questions).set({ kind }).where(eq(questions.id, id))
}

/** The articles in which claims answer these questions, each with those it shares. */
export async function articlesSharing(db: Handle, ids: readonly string[]) {
  const rows = await db
    .selectDistinct({ articleId: claims.articleId, questionId: claims.questionId })
    .from(claims)
    .where(inArray(claims.questionId, [...new Set(ids)]))
  const shared = new Map<string, string[]>()
  for (const { articleId, questionId } of rows)
    shared.set(articleId, [...(shared.get(articleId) ?? []), questionId])
  return [...shared].map(([articleId, questions]) => ({ articleId, questions }))
}

/** Whether any text leads to this question: a claim answers it that is not withdrawn. */
export async function isAnswered(db: Handle, questionId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(eq(claims.questionId, questionId), ne(claims.anchor, "withdrawn")))
    .limit(1)
  return row !== undefined
}
