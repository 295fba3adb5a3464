import { z } from "zod"
import { claimKinds, waiverReasons } from "@/core/claims/claim"
import type { ClaimRow } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { schema } from "@/editor/model/schema"
import { articleVersion } from "../articles/article-version"
import { articleFor } from "../articles/permitted-in"
import { id, rev, title, words } from "../inputs"
import { mayOnQuestion } from "../questions/permitted-on"
import type { SignedIn } from "../verb"
import { markSteps, rangeOfWords } from "./claim-step"
import { FigureInput, figureFrom } from "./figure-input"
import { claimNow } from "./open-claim"

const quote = z.union([
  words(limits.quoteCharacters).min(1),
  z.strictObject({
    exact: words(limits.quoteCharacters).min(1),
    prefix: words(500).optional(),
    suffix: words(500).optional(),
  }),
])
const point = z.number().int().min(0)

export const CreateClaimInput = z
  .strictObject({
    id,
    /** The version the words were read in; a quote is looked for in the newest. */
    base: rev.optional(),
    quote: quote.optional(),
    start: point.optional(),
    end: point.optional(),
    kind: z.enum(claimKinds),
    figure: FigureInput.optional(),
    question: title.optional(),
    questionId: id.optional(),
    /** Waives the claim as it is made. */
    waiver: z.enum(waiverReasons).optional(),
  })
  .refine(input => (input.quote === undefined) !== (input.start === undefined || input.end === undefined), {
    error: "claim.words_or_place",
  })

/** Marks words of the text as a claim: by their place (code points of the version given) or by the words themselves. */
export async function createClaim(
  ctx: SignedIn,
  input: z.output<typeof CreateClaimInput>,
): Promise<ClaimRow> {
  const article = await articleFor(ctx.read, ctx.who, input.id, "claim.write")
  if (input.questionId) await mayOnQuestion(ctx.read, ctx.who, input.questionId, "question.join")
  const { doc, base } = await documentAt(ctx, article.id, input.base)
  const wanted = typeof input.quote === "string" ? { exact: input.quote } : input.quote
  const range = rangeOfWords(doc, { start: input.start, end: input.end, quote: wanted })
  const claimId = ctx.newId()
  const figure = input.figure === undefined ? undefined : figureFrom(input.figure, article.language)
  const record = {
    ...{ id: claimId, kind: input.kind },
    ...(input.question ? { question: input.question } : {}),
    ...(input.questionId ? { questionId: input.questionId } : {}),
    ...(input.waiver ? { waiver: input.waiver } : {}),
    ...(figure ? { figure, figureTyped: true } : {}),
  }
  const steps = markSteps(doc, range, claimId)
  await ctx.live.commit(article.id, { as: ctx.who, base, steps, records: { claims: [record] } })
  return claimNow(ctx, claimId)
}

/** The document that positions were read in: the newest, or the one of an older version, which the authority rebases from. */
export async function documentAt(ctx: SignedIn, articleId: string, base: number | undefined) {
  const newest = await ctx.live.read(articleId)
  if (base === undefined || base === newest.version)
    return { doc: schema.nodeFromJSON(newest.doc), base: newest.version }
  const { doc } = await articleVersion(ctx, { id: articleId, version: base })
  return { doc: schema.nodeFromJSON(doc), base }
}
