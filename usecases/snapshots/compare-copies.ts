import { z } from "zod"
import { compareLines, type LineChange } from "@/core/anchoring/compare-lines"
import { findQuote } from "@/core/anchoring/find-quote"
import { searchable } from "@/core/anchoring/match-quote"
import type { CopyDifferences } from "@/core/desk/source-views"
import { appError } from "@/core/failing/app-error"
import type { SnapshotRecord } from "@/db/queries/sources"
import { id } from "../inputs"
import { openSource } from "../sources/open-source"
import type { SignedIn } from "../verb"
import { storedText } from "./change-copy-text"
import { copyFor } from "./show-copy"

export const CompareCopiesInput = z.strictObject({ id, with: id })

const [mostChanges, mostLetters] = [200, 600]

/** What changed from one saved copy of a source to another of it: which quotes are gone, and the lines that came and went. */
export async function compareCopies(
  ctx: SignedIn,
  input: z.output<typeof CompareCopiesInput>,
): Promise<CopyDifferences> {
  const [before, after] = [await copyFor(ctx, input.id), await copyFor(ctx, input.with)]
  if (before.sourceId !== after.sourceId) throw appError("unprocessable", "snapshot.other_source")
  const [old, now] = [await textFor(ctx, before), await textFor(ctx, after)]
  const { evidenceList } = await openSource(ctx, { id: before.sourceId })
  const [oldText, nowText] = [searchable(old), searchable(now)]
  const quotes: CopyDifferences["quotes"] = []
  for (const { id: evidenceId, quote, question, questionId } of evidenceList) {
    if (!quote?.trim()) continue
    const stood = findQuote(oldText, { exact: quote.trim() }).found
    const stands = findQuote(nowText, { exact: quote.trim() }).found
    const match = stands?.match ?? { kind: "absent" as const, errors: 0, digitDiff: false }
    quotes.push({
      evidenceId,
      quote,
      question,
      questionId,
      before: Boolean(stood && !stood.match.digitDiff),
      match,
    })
    // Long copies take a while for each quote: others get their turn in between.
    await new Promise(resume => setImmediate(resume))
  }
  const changes = compareLines(old, now)
  const count = (kind: LineChange["kind"]) => changes.filter(one => one.kind === kind).length
  return {
    quotes,
    ...{ added: count("added"), removed: count("removed") },
    changes: changes.slice(0, mostChanges).map(one => ({
      ...one,
      text: one.text.length > mostLetters ? `${one.text.slice(0, mostLetters)}…` : one.text,
    })),
  }
}

async function textFor(ctx: SignedIn, copy: SnapshotRecord): Promise<string> {
  const text = await storedText(ctx, copy)
  if (text === null) throw appError("unprocessable", "snapshot.no_text")
  return text
}
