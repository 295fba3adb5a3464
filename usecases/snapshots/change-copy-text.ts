import { appError } from "@/core/failing/app-error"
import { homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { changeEvidenceRow, evidenceOfSource } from "@/db/queries/evidence"
import type { EvidenceRecord } from "@/db/queries/questions"
import { type CopyTextChange, changeCopyText, type SnapshotRecord } from "@/db/queries/sources"
import { lookAgain } from "../evidence/look-again"
import { placeInText, type QuotePlace, textOf } from "../evidence/quote-place"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"

/** Few enough that their transaction stays far below 50 ms. */
const chunk = 20

/**
 * Gives a copy another text (null: none), unless somebody else did since `copy` was read: `conflict`. Quotes that were found in the old
 * text are looked for in the new one, near where they stood; those nobody could look up before are looked for now.
 */
export async function changeText(
  ctx: SignedIn,
  copy: SnapshotRecord,
  text: string | null,
  by: {
    verb: "snapshot.transcribed" | "snapshot.read_again"
    extractor: string | null
    version: string | null
  },
): Promise<SnapshotRecord> {
  const textSha256 = text === null ? null : await ctx.blobs.put(new TextEncoder().encode(text))
  const change: CopyTextChange = { textSha256, extractor: by.extractor, extractorVersion: by.version }
  const changed = await ctx.transact(async tx => {
    const row = await changeCopyText(tx, copy, change)
    if (!row) throw appError("conflict", "snapshot.transcript_changed")
    await recordEvent(tx, ctx, {
      ...{ verb: by.verb, subject: copy.id, sourceId: copy.sourceId },
      from: { textSha256: copy.textSha256, extractor: copy.extractor, version: copy.extractorVersion },
      to: { ...change },
    })
    return row
  })
  await moveQuotes(ctx, copy.id, copy.sourceId, text)
  await lookAgain(ctx, copy.sourceId)
  return changed
}

interface Moved {
  row: EvidenceRecord
  place: QuotePlace
}

const nowhere: QuotePlace = {
  match: { kind: "unlooked", errors: 0, digitDiff: false },
  ...{ quoteStart: null, quoteEnd: null, quotePrefix: null, quoteSuffix: null },
}

const isSame = (row: EvidenceRecord, place: QuotePlace) =>
  row.quoteStart === place.quoteStart &&
  row.quoteEnd === place.quoteEnd &&
  JSON.stringify(row.match) === JSON.stringify(place.match)

async function moveQuotes(ctx: SignedIn, snapshotId: string, sourceId: string, text: string | null) {
  const rows = await evidenceOfSource(ctx.read, ctx.who.workspaceId, sourceId)
  const quoted = rows.filter(row => row.snapshotId === snapshotId && row.quote?.trim())
  for (let at = 0; at < quoted.length; at += chunk) {
    const moved: Moved[] = []
    for (const row of quoted.slice(at, at + chunk)) {
      const place = text === null ? nowhere : placeInText(text, row.quote ?? "", selectorOf(row))
      if (!isSame(row, place)) moved.push({ row, place })
      await new Promise(resume => setImmediate(resume))
    }
    await keep(ctx, moved)
  }
}

const selectorOf = (row: EvidenceRecord) => ({
  ...{ prefix: row.quotePrefix ?? undefined, suffix: row.quoteSuffix ?? undefined },
  start: row.quoteStart ?? undefined,
})

async function keep(ctx: SignedIn, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return
  const questions = await ctx.transact(async tx => {
    const touched = new Set<string>()
    for (const { row, place } of moved) {
      if (!(await changeEvidenceRow(tx, row.id, row.rev, { ...place, updatedAt: ctx.now() }))) continue
      touched.add(row.questionId)
      await recordEvent(tx, ctx, {
        ...{ verb: "evidence.changed", subject: row.id, sourceId: row.sourceId },
        articleId: await homeOfQuestion(tx, row.questionId),
        ...{ from: { match: row.match }, to: { match: place.match } },
      })
    }
    await raiseQuestions(tx, [...touched], ctx.now())
    return [...touched]
  })
  await tellDesks(ctx, questions)
}

/** The text of a copy as it is stored; null where it has none. */
export const storedText = (ctx: SignedIn, { textSha256 }: SnapshotRecord) =>
  textSha256 === null ? Promise.resolve(null) : textOf(ctx, textSha256)
