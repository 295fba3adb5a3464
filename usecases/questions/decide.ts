import { randomBytes } from "node:crypto"
import { z } from "zod"
import { waiverReasons } from "@/core/claims/claim"
import type { DecisionView } from "@/core/desk/question-views"
import { type Judged, outcomes, rules } from "@/core/disputes/decision"
import { judgedNow } from "@/core/disputes/freshness"
import { isTick, mayTick } from "@/core/disputes/tick"
import { isWaiver, mayWaive } from "@/core/disputes/waive"
import { lacksTwo } from "@/core/evidence/two-sources"
import { appError } from "@/core/failing/app-error"
import type { Figure } from "@/core/figures/figure"
import { homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { codebookVersion } from "@/db/queries/codebooks"
import { insertDecision, lastDecisions } from "@/db/queries/decisions"
import { FigureInput, figureFrom } from "../claims/figure-input"
import { id, words } from "../inputs"
import { payloadHash } from "../live/payload-hash"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { type Assessed, judgeable } from "./assess"
import { assessedFor } from "./open-question"
import { canOnQuestion, mayOnQuestion } from "./permitted-on"
import { decisionView, namesFor } from "./question-view"
import { tellDesks } from "./tell-desks"

export const DecideInput = z.strictObject({
  id,
  outcome: z.enum(outcomes),
  rule: z.enum(rules).nullable().optional(),
  ruleDetail: z.record(z.string().max(100), z.union([z.string().max(2000), z.number(), z.null()])).optional(),
  reason: words(10_000).nullable().optional(),
  /** Only with the outcome `waived`: why nothing needs to be shown. */
  waiver: z.enum(waiverReasons).nullable().optional(),
  chosen: FigureInput.nullable().optional(),
  dissent: z
    .array(z.strictObject({ by: words(200), reason: words(10_000) }))
    .max(50)
    .optional(),
  reopenWhen: words(2000).nullable().optional(),
  /** What the decision does to the text; changing it is a commit of its own. */
  effect: z.literal("none").default("none"),
  /** The number of the last decision that was seen; another one since is a conflict. */
  n: z.number().int().min(0),
})
type Input = z.output<typeof DecideInput>

/**
 * A person's decision on a question. The tick (supported, without a form) is a reviewer's, where the comparison agrees; so is a
 * waiver, where no source speaks. Whatever else is an editor's and gives its reason. Of two at once the second is told, with
 * the first one's decision.
 */
export async function decide(ctx: SignedIn, input: Input): Promise<DecisionView> {
  const seen = await judge(ctx, input)
  const chosen = input.chosen ? figureFrom(input.chosen, null) : null
  const judged = judgedNow(judgeable(seen.claims, seen.evidence))
  const decisionId = ctx.newId()
  await ctx.transact(async tx => {
    const last = await lastDecisions(tx, input.id)
    const codebook = await codebookVersion(tx, ctx.who.workspaceId)
    const made = { id: decisionId, n: last.made + 1, chosen, judged, before: seen, codebook }
    const row = rowOf(ctx, input, made)
    if (last.standing !== input.n || !(await insertDecision(tx, row))) throw await conflict(ctx, input.id)
    await raiseQuestions(tx, [input.id], ctx.now())
    const { outcome, rule, reason, waiver } = row
    await recordEvent(tx, ctx, {
      articleId: await homeOfQuestion(tx, input.id),
      ...{ verb: "decision.made", subject: decisionId, why: reason },
      from: seen.decision && { outcome: seen.decision.outcome, n: seen.decision.n },
      to: { questionId: input.id, outcome, rule, waiver, chosen, n: row.n },
    })
  })
  await tellDesks(ctx, [input.id])
  return decisionNow(ctx, input.id, decisionId)
}

/** Whether this person may decide this, as the question stands; gives what they decide on. */
async function judge(ctx: SignedIn, input: Input): Promise<Assessed> {
  const [tick, waiver] = [isTick(input), isWaiver(input)]
  const act = tick ? "decision.tick" : waiver ? "decision.waive" : "decision.write"
  await mayOnQuestion(ctx.read, ctx.who, input.id, act)
  const seen = await assessedFor(ctx, input.id)
  if (input.waiver && input.outcome !== "waived") throw appError("invalid", "decision.waiver_of_other")
  if (waiver && !mayWaive(seen.comparison, seen.decision)) {
    if (!(await canOnQuestion(ctx.read, ctx.who, input.id, "decision.write")))
      throw appError("forbidden", "decision.waiver_over_evidence")
  } else if (tick ? !mayTick(seen.comparison) : !waiver && !input.reason?.trim()) throw reasonNeeded(seen)
  return seen
}

function reasonNeeded({ comparison }: Assessed) {
  const lacking = comparison.state === "agrees" && lacksTwo(comparison)
  return appError("unprocessable", lacking ? "decision.two_needed" : "decision.reason_needed")
}

interface Made {
  id: string
  n: number
  chosen: Figure | null
  judged: Judged
  before: Assessed
  codebook: number
}

function rowOf(ctx: SignedIn, input: Input, { id: decisionId, n, chosen, judged, before, codebook }: Made) {
  const salt = randomBytes(16).toString("hex")
  const [reason, reopenWhen] = [input.reason?.trim() || null, input.reopenWhen?.trim() || null]
  const [chosenJson, dissent] = [chosen ? JSON.stringify(chosen) : null, input.dissent ?? []]
  return {
    ...{ id: decisionId, workspaceId: ctx.who.workspaceId, questionId: input.id, n, outcome: input.outcome },
    ...{
      rule: input.rule ?? null,
      ruleDetail: input.ruleDetail ?? null,
      reason,
      waiver: input.waiver ?? null,
      chosen: chosenJson,
      dissent,
    },
    ...{ reopenWhen, supersedes: before.decision?.id ?? null, effect: input.effect, judged, codebook },
    ...{ by: ctx.who.userId, as: ctx.who.role ?? "guest", at: ctx.now(), salt },
    payloadHash: payloadHash(salt, reason, chosenJson, JSON.stringify(dissent), reopenWhen),
  }
}

/** A decision as its question shows it now. */
export async function decisionNow(
  ctx: SignedIn,
  questionId: string,
  decisionId: string,
): Promise<DecisionView> {
  const assessed = await assessedFor(ctx, questionId)
  const row = assessed.decisions.find(one => one.id === decisionId)
  if (!row) throw appError("not_found", "decision.not_found")
  return decisionView(row, assessed, await namesFor(ctx.read, ctx.who, [assessed]))
}

async function conflict(ctx: SignedIn, questionId: string) {
  const assessed = await assessedFor(ctx, questionId)
  const names = await namesFor(ctx.read, ctx.who, [assessed])
  const current = assessed.decision && decisionView(assessed.decision, assessed, names)
  return appError("conflict", "decision.made_meanwhile", {}, current ?? { n: 0 })
}
