import { randomBytes } from "node:crypto"
import { z } from "zod"
import type { EvidenceView } from "@/core/desk/question-views"
import type { Translation } from "@/core/evidence/evidence"
import { appError } from "@/core/failing/app-error"
import type { CslItem } from "@/core/sources/source"
import { articlesOfQuestion, articlesOfSource, homeOfQuestion } from "@/db/queries/articles"
import { raiseQuestions } from "@/db/queries/claims"
import { insertEvidence, keepFigure } from "@/db/queries/evidence"
import { id } from "../inputs"
import { payloadHash } from "../live/payload-hash"
import { mayOnQuestion } from "../questions/permitted-on"
import { tellDesks } from "../questions/tell-desks"
import { recordEvent } from "../recording"
import { findEcho } from "../sources/find-echo"
import { notMergedMeanwhile, sourceFor } from "../sources/permitted-source"
import type { SignedIn } from "../verb"
import { evidenceFields } from "./evidence-fields"
import { evidenceNow } from "./evidence-now"
import { checkEvidenceOrigin } from "./origin-of-evidence"
import { placeOfQuote } from "./quote-place"
import { reportedFigure } from "./reported-figure"

export const AddEvidenceInput = z.strictObject({
  id,
  sourceId: id,
  ...evidenceFields,
  stance: evidenceFields.stance.unwrap(),
})
type Input = z.output<typeof AddEvidenceInput>

/** Ties a question to a source's own words: finds them in the saved copy, reads their figure, compares again. */
export async function addEvidence(ctx: SignedIn, input: Input): Promise<EvidenceView> {
  const question = await mayOnQuestion(ctx.read, ctx.who, input.id, "evidence.write")
  const source = await sourceFor(ctx.read, ctx.who, input.sourceId)
  if (source.state !== "active")
    throw appError("unprocessable", "source.not_active", { source: source.title })
  const derivesFrom = input.derivesFrom ? (await sourceFor(ctx.read, ctx.who, input.derivesFrom)).id : null
  const words = wordsOf(input, source.csl)
  const { locator, ...place } = await placeOfQuote(
    ctx,
    source.id,
    input.snapshotId,
    words.quote,
    input.selector,
  )
  const reported = reportedFigure(question.kind, input.figure, words)
  const knownIn = new Set(await articlesOfSource(ctx.read, source.id))
  const [evidenceId, at, salt] = [ctx.newId(), ctx.now(), randomBytes(16).toString("hex")]
  await ctx.transact(async tx => {
    await checkEvidenceOrigin(tx, ctx.who, question.id, {
      ...{ id: evidenceId, sourceId: source.id, derivesFrom },
    })
    await notMergedMeanwhile(tx, ctx.who, source.id)
    const figureId = await keepFigure(tx, ctx.newId, ctx.who.workspaceId, reported.figure)
    await insertEvidence(tx, {
      ...{ id: evidenceId, workspaceId: ctx.who.workspaceId, questionId: question.id, sourceId: source.id },
      ...{
        ...words,
        ...place,
        ...said(input),
        derivesFrom,
        locator: input.locator === undefined ? locator : input.locator,
      },
      ...{ figureId, figureFrom: reported.figureFrom, rev: 1, salt, payloadHash: hashOf(salt, words) },
      ...{ createdBy: ctx.who.userId, createdAt: at, updatedAt: at },
    })
    await raiseQuestions(tx, [question.id], at)
    await recordEvent(tx, ctx, {
      ...{ verb: "evidence.created", subject: evidenceId, sourceId: source.id },
      articleId: await homeOfQuestion(tx, question.id),
      to: {
        questionId: question.id,
        sourceId: source.id,
        ...words,
        stance: input.stance,
        match: place.match,
      },
    })
  })
  const articles = await articlesOfQuestion(ctx.read, question.id)
  await findEcho(
    ctx,
    source.id,
    articles.filter(one => !knownIn.has(one)),
  )
  await tellDesks(ctx, [question.id])
  return evidenceNow(ctx, question.id, evidenceId)
}

interface Words {
  quote: string | null
  lang: string | null
  dir: string | null
  translation: Translation | null
}

const rightToLeft = /^(ar|fa|he|ur|ps|yi|ckb|dv|sd|ug)\b/i

/** The direction that a language is written in, where that is not the usual one. */
export const directionOf = (lang: string | null): "rtl" | null =>
  lang && rightToLeft.test(lang) ? "rtl" : null

/** The quote and how it is written; its language is the source's unless somebody says otherwise. */
function wordsOf(input: Input, csl: CslItem): Words {
  const lang = input.lang ?? csl.language ?? null
  const quote = input.quote?.trim() || null
  return {
    ...{ quote, lang, dir: input.dir ?? directionOf(lang) },
    translation: (input.translation as Translation | null | undefined) ?? null,
  }
}

const said = (input: Input) => ({
  ...{ stance: input.stance, derivesFrom: input.derivesFrom ?? null },
  ...{
    directness: input.directness ?? ("second-hand" as const),
    basis: input.basis ?? ("unstated" as const),
  },
  ...{ basisCount: input.basisCount ?? null, credibility: input.credibility ?? ("unknown" as const) },
  credibilityReason: input.credibilityReason ?? null,
})

/** The salted hash over what a purge would empty: the quote and its translation. */
export function hashOf(salt: string, { quote, translation }: Pick<Words, "quote" | "translation">): string {
  return payloadHash(salt, quote, translation ? JSON.stringify(translation) : null)
}
