import { homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { changeEvidenceRow, evidenceOfSource } from "@/db/queries/evidence"
import type { EvidenceRecord } from "@/db/queries/questions"
import { snapshotsOf } from "@/db/queries/sources"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { placeInText, type QuotePlace } from "./quote-place"

/** Few enough that their transaction stays far below 50 ms. */
const chunk = 20

interface Looked {
  row: EvidenceRecord
  place: QuotePlace
}

/**
 * Looks quotes that nobody has looked up yet in the newest saved copy of their source that has a text. Evidence that somebody changes
 * meanwhile is theirs: it is left as they saved it.
 */
export async function lookAgain(ctx: SignedIn, sourceId: string): Promise<void> {
  const copy = (await snapshotsOf(ctx.read, sourceId)).find(one => one.textSha256)
  const bytes = copy?.textSha256 ? await ctx.blobs.get(copy.textSha256) : null
  if (!copy || !bytes) return
  const text = new TextDecoder().decode(bytes)
  const rows = await evidenceOfSource(ctx.read, ctx.who.workspaceId, sourceId)
  const waiting = rows.filter(row => row.match.kind === "unlooked" && row.quote?.trim())
  for (let at = 0; at < waiting.length; at += chunk) {
    const looked: Looked[] = []
    for (const row of waiting.slice(at, at + chunk)) {
      looked.push({ row, place: placeInText(text, row.quote ?? "") })
      // A long copy takes a while for each quote: others get their turn in between.
      await new Promise(resume => setImmediate(resume))
    }
    await keep(ctx, copy.id, looked)
  }
}

async function keep(ctx: SignedIn, snapshotId: string, looked: readonly Looked[]): Promise<void> {
  const questions = await ctx.transact(async tx => {
    const changed = new Set<string>()
    for (const { row, place } of looked) {
      const change = { ...place, snapshotId, updatedAt: ctx.now() }
      if (!(await changeEvidenceRow(tx, row.id, row.rev, change))) continue
      changed.add(row.questionId)
      await recordEvent(tx, ctx, {
        ...{ verb: "evidence.changed", subject: row.id, sourceId: row.sourceId },
        articleId: await homeOfQuestion(tx, row.questionId),
        from: { snapshotId: row.snapshotId, match: row.match },
        to: { snapshotId, match: place.match },
      })
    }
    await raiseQuestions(tx, [...changed], ctx.now())
    return [...changed]
  })
  await tellDesks(ctx, questions)
}
