import { randomBytes } from "node:crypto"
import type { WaiverReason } from "@/core/claims/claim"
import { judgedNow } from "@/core/disputes/freshness"
import { appError } from "@/core/failing/app-error"
import type { Figure } from "@/core/figures/figure"
import { may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import type { Transaction } from "@/db/handles"
import { insertDecision } from "@/db/queries/decisions"
import { decisionHash } from "../keeping/sealed-rows"
import type { ClaimEvent } from "./record-claims"

/** A claim that was made and waived in one act. */
export interface BornWaived {
  questionId: string
  waiver: WaiverReason
  /** Empty where the rebase left nothing of the words. */
  words: readonly string[]
  figure: Figure | null
}

export interface Waiving {
  workspaceId: string
  version: number
  at: number
  by: string
  role: Role | null
  newId(): string
}

/**
 * Writes the waiver of a claim in the commit that brings the claim: words that are waived are never seen without it, and one
 * undo takes both.
 */
export async function recordWaiver(tx: Transaction, by: Waiving, claim: BornWaived): Promise<ClaimEvent> {
  if (!may(by.role, "decision.waive")) throw appError("forbidden", "live.forbidden")
  const [id, salt] = [by.newId(), randomBytes(16).toString("hex")]
  const { questionId, waiver, words, figure } = claim
  const payload = { reason: null, chosen: null, dissent: [], reopenWhen: null }
  await insertDecision(tx, {
    ...{ id, workspaceId: by.workspaceId, questionId, n: 1, outcome: "waived", waiver, effect: "none" },
    ...payload,
    judged: judgedNow({
      version: by.version,
      words,
      figures: words.length > 0 ? [figure] : [],
      evidence: [],
    }),
    ...{ by: by.by, as: by.role ?? "guest", at: by.at, salt, payloadHash: decisionHash(salt, payload) },
  })
  return {
    verb: "decision.made",
    subject: id,
    from: null,
    to: { questionId, outcome: "waived", waiver, n: 1 },
  }
}
