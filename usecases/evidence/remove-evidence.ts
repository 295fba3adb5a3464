import { z } from "zod"
import { homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { changeEvidenceRow } from "@/db/queries/evidence"
import { id, OnlyId, rev } from "../inputs"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { conflict, evidenceFor } from "./change-evidence"
import { evidenceNow } from "./evidence-now"
import { checkEvidenceOrigin } from "./origin-of-evidence"

export const RemoveEvidenceInput = z.strictObject({ id, rev: rev.optional() })
export const RestoreEvidenceInput = OnlyId

/** Takes a piece of evidence away; it stays in the database and can come back. */
export async function removeEvidence(ctx: SignedIn, input: z.output<typeof RemoveEvidenceInput>) {
  const moved = await move(ctx, input.id, input.rev, "removed")
  return { id: moved.id, rev: moved.rev }
}

/** Brings removed evidence back. */
export async function restoreEvidence(ctx: SignedIn, input: z.output<typeof RestoreEvidenceInput>) {
  const moved = await move(ctx, input.id, undefined, "restored")
  return evidenceNow(ctx, moved.questionId, moved.id)
}

async function move(ctx: SignedIn, id: string, rev: number | undefined, to: "removed" | "restored") {
  const { row } = await evidenceFor(ctx, id)
  const isThere = (row.removedAt === null) === (to === "restored")
  if (isThere) return row
  const moved = await ctx.transact(async tx => {
    const removedAt = to === "removed" ? ctx.now() : null
    if (removedAt === null) await checkEvidenceOrigin(tx, ctx.who, row.questionId, row)
    const changed = await changeEvidenceRow(tx, id, rev ?? row.rev, { removedAt, updatedAt: ctx.now() })
    if (!changed) throw await conflict(ctx, row)
    await raiseQuestions(tx, [row.questionId], ctx.now())
    await recordEvent(tx, ctx, {
      articleId: await homeOfQuestion(tx, row.questionId),
      verb: to === "removed" ? "evidence.removed" : "evidence.restored",
      ...{ subject: id, sourceId: row.sourceId },
    })
    return changed
  })
  await tellDesks(ctx, [row.questionId])
  return moved
}
