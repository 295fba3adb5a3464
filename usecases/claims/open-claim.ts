import type { z } from "zod"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import type { Act } from "@/core/people/may"
import { type ClaimRecord, claimById } from "@/db/queries/claims"
import { mayIn } from "../articles/permitted-in"
import { OnlyId } from "../inputs"
import { threadsOn } from "../notes/threads"
import { assess } from "../questions/assess"
import { namesFor, questionView } from "../questions/question-view"
import type { SignedIn } from "../verb"
import { claimRowsByIds, rowsOf } from "./claim-rows"

export const OpenClaimInput = OnlyId

/** One claim with its question, evidence, decisions and the notes on every claim that answers its question. */
export async function openClaim(ctx: SignedIn, { id }: z.output<typeof OpenClaimInput>): Promise<ClaimView> {
  const { read, who } = ctx
  const claim = await claimFor(ctx, id, "article.read")
  const assessed = (await assess(read, who, [claim.questionId])).get(claim.questionId)
  if (!assessed) throw appError("not_found", "claim.not_found")
  const [row] = await rowsOf(read, who, [assessed], { claimIds: [id] }, one => one.claim.id === id)
  // A withdrawn claim has no mention to show; its own page says so.
  if (!row) throw appError("gone", "claim.withdrawn")
  const { articleTitle: _, ...plain } = row
  return {
    ...plain,
    ...{ prefix: claim.prefix, suffix: claim.suffix },
    questionView: questionView(assessed, await namesFor(read, who, [assessed]), id),
    comparison: assessed.of(id).comparison,
    notes: await threadsOn(
      read,
      who,
      "claim",
      assessed.claims.map(one => one.claim.id),
    ),
  }
}

/** The claim, when the viewer may do this in its article. */
export async function claimFor({ read, who }: SignedIn, id: string, act: Act): Promise<ClaimRecord> {
  const claim = await claimById(read, who, id)
  if (!claim) throw appError("not_found", "claim.not_found")
  mayIn(who, claim.articleId, act)
  return claim
}

/** The claim's row as lists show it now. */
export async function claimNow(ctx: SignedIn, id: string): Promise<ClaimRow> {
  const [row] = await claimRowsByIds(ctx, [{ id }])
  if (!row) throw appError("not_found", "claim.not_found")
  const { articleTitle: _, ...plain } = row
  return plain
}
