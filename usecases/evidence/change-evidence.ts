import { randomBytes } from "node:crypto"
import { z } from "zod"
import type { EvidenceView } from "@/core/desk/question-views"
import type { Translation } from "@/core/evidence/evidence"
import { appError } from "@/core/failing/app-error"
import type { Figure } from "@/core/figures/figure"
import { homeOfQuestion } from "@/db/queries/articles"
import { figureDetail, raiseQuestions } from "@/db/queries/claims"
import { changeEvidenceRow, evidenceById, keepFigure } from "@/db/queries/evidence"
import type { EvidenceRecord } from "@/db/queries/questions"
import { id, rev } from "../inputs"
import { mayOnQuestion } from "../questions/permitted-on"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import { sourceFor } from "../sources/permitted-source"
import type { SignedIn } from "../verb"
import { directionOf, hashOf } from "./add-evidence"
import { evidenceFields } from "./evidence-fields"
import { evidenceNow } from "./evidence-now"
import { checkEvidenceOrigin } from "./origin-of-evidence"
import { placeOfQuote, type QuoteSelector } from "./quote-place"
import { type Reported, reportedFigure } from "./reported-figure"

export const ChangeEvidenceInput = z.strictObject({ id, rev, ...evidenceFields })
type Input = z.output<typeof ChangeEvidenceInput>

/** Changes what was said of a piece of evidence; a changed quote is looked for again and its figure read again. */
export async function changeEvidence(ctx: SignedIn, input: Input): Promise<EvidenceView> {
  const { row, question } = await evidenceFor(ctx, input.id)
  const derivesFrom = input.derivesFrom
    ? (await sourceFor(ctx.read, ctx.who, input.derivesFrom)).id
    : input.derivesFrom
  const { id: _, rev: seen, figure: typed, selector, ...asked } = input
  const given = { ...asked, derivesFrom }
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const words = {
    quote: input.quote === undefined ? row.quote : input.quote?.trim() || null,
    ...writtenIn(row, input),
    translation: (input.translation === undefined
      ? row.translation
      : input.translation) as Translation | null,
  }
  const snapshotId = input.snapshotId === undefined ? (row.snapshotId ?? undefined) : input.snapshotId
  const { locator, ...place } = await placeOfQuote(
    ...([ctx, row.sourceId, snapshotId, words.quote, selector ?? keptSelector(row, words.quote)] as const),
  )
  // A quote taken anew brings its page along, unless somebody names one.
  const moved = input.quote !== undefined && input.locator === undefined && locator ? { locator } : {}
  const reported = await figureAfter(
    ctx,
    row,
    () => reportedFigure(question.kind, typed, words),
    typed !== undefined,
  )
  const salt = randomBytes(16).toString("hex")
  await ctx.transact(async tx => {
    await checkEvidenceOrigin(tx, ctx.who, row.questionId, {
      ...{ id: row.id, sourceId: row.sourceId, derivesFrom: derivesFrom ?? null },
    })
    const figureId = await keepFigure(tx, ctx.newId, ctx.who.workspaceId, reported.figure)
    const changed = await changeEvidenceRow(tx, row.id, seen, {
      ...{ ...change, ...moved, ...words, ...place, figureId, figureFrom: reported.figureFrom },
      ...{ salt, payloadHash: hashOf(salt, words), updatedAt: ctx.now() },
    })
    if (!changed) throw await conflict(ctx, row)
    await raiseQuestions(tx, [row.questionId], ctx.now())
    await recordEvent(tx, ctx, {
      articleId: await homeOfQuestion(tx, row.questionId),
      ...{ verb: "evidence.changed", subject: row.id, sourceId: row.sourceId },
      from: Object.fromEntries(Object.keys(change).map(name => [name, row[name as keyof EvidenceRecord]])),
      to: change,
    })
  })
  await tellDesks(ctx, [row.questionId])
  return evidenceNow(ctx, row.questionId, row.id)
}

/** The language and direction of the quote after a change; another language brings its own direction unless somebody says it. */
function writtenIn(row: EvidenceRecord, { lang, dir }: Input) {
  const now = lang === undefined ? row.lang : lang
  const unsaid = lang === undefined || lang === row.lang ? row.dir : directionOf(now)
  return { lang: now, dir: dir === undefined ? unsaid : dir }
}

/** The same words stay where they were found, though they stand elsewhere too. */
function keptSelector(row: EvidenceRecord, quote: string | null): QuoteSelector | undefined {
  if (quote !== row.quote || row.quoteStart === null) return undefined
  return {
    ...{ prefix: row.quotePrefix ?? undefined, suffix: row.quoteSuffix ?? undefined },
    start: row.quoteStart,
  }
}

/** A figure that a person typed stays until they type another. */
async function figureAfter(
  ctx: SignedIn,
  row: EvidenceRecord,
  readAgain: () => Reported,
  isGiven: boolean,
): Promise<Reported> {
  if (row.figureFrom !== "typed" || isGiven) return readAgain()
  const detail = await figureDetail(ctx.read, row.figureId)
  return { figure: detail ? (JSON.parse(detail) as Figure) : null, figureFrom: "typed" }
}

/** The evidence with its question, when the viewer may change it. */
export async function evidenceFor(ctx: SignedIn, evidenceId: string) {
  const found = await evidenceById(ctx.read, ctx.who, evidenceId)
  if (!found) throw appError("not_found", "evidence.not_found")
  const question = await mayOnQuestion(ctx.read, ctx.who, found.questionId, "evidence.write")
  return { row: found, question }
}

/** What the other person saved, so that nothing is lost. */
export async function conflict(ctx: SignedIn, { id, questionId }: EvidenceRecord) {
  const current = await evidenceNow(ctx, questionId, id)
  return appError("conflict", "evidence.changed_meanwhile", {}, current)
}
