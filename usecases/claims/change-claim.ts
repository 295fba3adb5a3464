import { z } from "zod"
import { claimKinds } from "@/core/claims/claim"
import type { ClaimRow } from "@/core/desk/views"
import { appError } from "@/core/failing/app-error"
import type { Figure } from "@/core/figures/figure"
import { readFigureInPlace } from "@/core/figures/read-in-place"
import { articleById } from "@/db/queries/articles"
import { type ClaimRecord, changeClaimRow, raiseQuestions } from "@/db/queries/claims"
import { keepFigure } from "@/db/queries/evidence"
import { setQuestionKind } from "@/db/queries/joining"
import { id, rev } from "../inputs"
import { assessedFor } from "../questions/open-question"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { FigureInput, figureFrom } from "./figure-input"
import { claimFor, claimNow } from "./open-claim"

export const ChangeClaimInput = z.strictObject({
  id,
  rev,
  kind: z.enum(claimKinds).optional(),
  figure: FigureInput.nullable().optional(),
  /** False: forget what was typed and read the words again. */
  figureTyped: z.boolean().optional(),
})
type Input = z.output<typeof ChangeClaimInput>

/** Corrects what a claim is and how its words are read; its words are the text's and change only there. */
export async function changeClaim(ctx: SignedIn, input: Input): Promise<ClaimRow> {
  const claim = await claimFor(ctx, input.id, "claim.write")
  const kind = input.kind ?? claim.kind
  if (kind !== claim.kind) await checkKind(ctx, claim)
  const figure = await figureAfter(ctx, claim, input, kind)
  await ctx.transact(async tx => {
    const figureId =
      figure === undefined
        ? claim.figureId
        : await keepFigure(tx, ctx.newId, ctx.who.workspaceId, figure.value)
    const change = {
      ...{ kind, figureId, figureTyped: figure?.typed ?? claim.figureTyped, updatedAt: ctx.now() },
      ...(figure ? { figureWords: figure.typed ? claim.words : null, figureOutdated: null } : {}),
    }
    if (!(await changeClaimRow(tx, claim.id, input.rev, change))) throw await conflict(ctx, claim.id)
    if (kind !== claim.kind) await setQuestionKind(tx, claim.questionId, kind)
    await raiseQuestions(tx, [claim.questionId], ctx.now())
    await recordEvent(tx, ctx, {
      ...{ verb: "claim.changed", subject: claim.id, articleId: claim.articleId, version: claim.version },
      from: { kind: claim.kind, figureTyped: claim.figureTyped },
      to: { kind, figureTyped: change.figureTyped, ...(figure ? { figure: figure.value } : {}) },
    })
  })
  ctx.live.changed([claim.articleId], { claims: [claim.id], questions: [claim.questionId] })
  return claimNow(ctx, claim.id)
}

/** A question that others answer too keeps its kind: a figure and a date cannot answer one question. */
async function checkKind(ctx: SignedIn, claim: ClaimRecord): Promise<void> {
  const { claims } = await assessedFor(ctx, claim.questionId)
  if (claims.length > 1) throw appError("unprocessable", "claim.kind_is_shared", { n: claims.length - 1 })
}

interface FigureChange {
  value: Figure | null
  typed: boolean
}

async function figureAfter(
  { read, who }: SignedIn,
  claim: ClaimRecord,
  input: Input,
  kind: ClaimRecord["kind"],
): Promise<FigureChange | undefined> {
  const language = (await articleById(read, who, claim.articleId))?.language ?? null
  if (input.figure !== undefined && input.figureTyped !== false)
    return { value: input.figure === null ? null : figureFrom(input.figure, language), typed: true }
  const isReadAgain = input.figureTyped === false || (input.kind !== undefined && !claim.figureTyped)
  if (!isReadAgain) return undefined
  const value = kind === "figure" ? readFigureInPlace(claim, language ? { language } : {}) : null
  return { value, typed: false }
}

/** What the other person saved, so that nothing is lost. */
export async function conflict(ctx: SignedIn, claimId: string) {
  return appError("conflict", "claim.changed_meanwhile", {}, await claimNow(ctx, claimId))
}
