import { z } from "zod"
import { type QuestionFlag, questionFlags } from "@/core/claims/claim"
import type { QuestionView } from "@/core/desk/question-views"
import { strengths } from "@/core/evidence/strength"
import { appError } from "@/core/failing/app-error"
import { homeOfQuestion } from "@/db/queries/articles"
import { changeQuestionRow } from "@/db/queries/decisions"
import { day, id, rev, title, words } from "../inputs"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { questionNow } from "./open-question"
import { mayOnQuestion } from "./permitted-on"
import { tellDesks } from "./tell-desks"

const said = words(500).nullable().optional()

export const ChangeQuestionInput = z.strictObject({
  id,
  rev,
  title: title.optional(),
  measure: said,
  population: said,
  place: said,
  strength: z.enum(strengths).nullable().optional(),
  period: z.strictObject({ from: day.nullable(), to: day.nullable() }).optional(),
})

/** Says better what is asked, or how well it is borne out as a whole: what is counted, of whom, where, when, how strongly. */
export async function changeQuestion(
  ctx: SignedIn,
  { id, rev, period, ...given }: z.output<typeof ChangeQuestionInput>,
): Promise<QuestionView> {
  const before = await mayOnQuestion(ctx.read, ctx.who, id, "claim.write")
  if (period?.from && period.to && period.from > period.to)
    throw appError("unprocessable", "question.period_reversed", { from: period.from, to: period.to })
  const change = {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(period ? { periodFrom: period.from, periodTo: period.to } : {}),
  }
  await ctx.transact(async tx => {
    const changed = await changeQuestionRow(tx, id, rev, { ...change, updatedAt: ctx.now() })
    if (!changed) throw await conflict(ctx, id)
    const from = Object.fromEntries(
      Object.keys(change).map(name => [name, before[name as keyof typeof before]]),
    )
    await recordEvent(tx, ctx, {
      verb: "question.changed",
      subject: id,
      articleId: await homeOfQuestion(tx, id),
      from,
      to: change,
    })
  })
  await tellDesks(ctx, [id])
  return questionNow(ctx, id)
}

export const FlagQuestionInput = z.strictObject({ id, rev, flags: z.array(z.enum(questionFlags)).max(10) })

/** Sets the flags of a question: disputed, legal, sensitive, must have two. */
export async function flagQuestion(
  ctx: SignedIn,
  { id, rev, flags }: z.output<typeof FlagQuestionInput>,
): Promise<QuestionView> {
  const before = await mayOnQuestion(ctx.read, ctx.who, id, "question.flag")
  const after: QuestionFlag[] = questionFlags.filter(flag => flags.includes(flag))
  await ctx.transact(async tx => {
    const changed = await changeQuestionRow(tx, id, rev, { flags: after, updatedAt: ctx.now() })
    if (!changed) throw await conflict(ctx, id)
    const verb = after.length < before.flags.length ? "question.unflagged" : "question.flagged"
    await recordEvent(tx, ctx, {
      verb,
      subject: id,
      articleId: await homeOfQuestion(tx, id),
      from: before.flags,
      to: after,
    })
  })
  await tellDesks(ctx, [id])
  return questionNow(ctx, id)
}

async function conflict(ctx: SignedIn, id: string) {
  return appError("conflict", "question.changed_meanwhile", {}, await questionNow(ctx, id))
}
