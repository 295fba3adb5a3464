import { z } from "zod"
import type { LookedUpQuote } from "@/core/desk/source-views"
import { compareQuestion } from "@/core/evidence/compare-question"
import { proposeStance } from "@/core/evidence/propose-stance"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { snapshotById } from "@/db/queries/sources"
import { claimFor } from "../claims/open-claim"
import { QuoteSelectorInput } from "../evidence/evidence-fields"
import { placeOfQuote } from "../evidence/quote-place"
import { reportedFigure } from "../evidence/reported-figure"
import { id, language, words } from "../inputs"
import { assess } from "../questions/assess"
import { sourceFor } from "../sources/permitted-source"
import { tellOpened } from "../sources/tell-opened"
import type { SignedIn } from "../verb"

export const LookForQuoteInput = z.strictObject({
  id,
  quote: words(limits.quoteCharacters).min(1),
  selector: QuoteSelectorInput.optional(),
  lang: language.nullable().optional(),
  /** The claim it would be evidence on: how its figure stands to the claim's is told too. */
  claimId: id.optional(),
})

/** Looks for words in a saved copy, reads their figure, and says how that stands to a claim. Nothing is kept. */
export async function lookForQuote(
  ctx: SignedIn,
  input: z.output<typeof LookForQuoteInput>,
): Promise<LookedUpQuote> {
  const copy = await snapshotById(ctx.read, ctx.who, input.id)
  if (!copy) throw appError("not_found", "snapshot.not_found")
  const source = await sourceFor(ctx.read, ctx.who, copy.sourceId)
  await tellOpened(ctx, source)
  const place = await placeOfQuote(ctx, source.id, copy.id, input.quote, input.selector)
  const said = {
    ...{ quote: input.quote.trim(), translation: null },
    lang: input.lang ?? source.csl.language ?? null,
  }
  const claim = input.claimId ? await claimFor(ctx, input.claimId, "article.read") : null
  const { figure } = reportedFigure(claim?.kind ?? "figure", undefined, said)
  const related = claim ? await relatedTo(ctx, claim, { ...said, figure, match: place.match }) : null
  return {
    match: place.match,
    place:
      place.quoteStart === null ? null : { start: place.quoteStart, end: place.quoteEnd ?? place.quoteStart },
    locator: place.locator,
    figure,
    ...{ relation: related?.relation ?? null, relationFlags: related?.flags ?? [] },
    stance: proposeStance(related?.relation ?? null, claim?.kind === "figure"),
  }
}

type Offered = Pick<LookedUpQuote, "figure" | "match"> & { quote: string }

/** How the words would stand to a claim if they were evidence on it. */
async function relatedTo(
  { read, who }: SignedIn,
  claim: { id: string; questionId: string },
  { quote, figure, match }: Offered,
) {
  const assessed = (await assess(read, who, [claim.questionId])).get(claim.questionId)
  const own = assessed?.claims.find(one => one.claim.id === claim.id)
  if (!assessed || !own) return null
  const year = Number((assessed.question.periodFrom ?? assessed.question.periodTo ?? "").slice(0, 4))
  const { relations } = compareQuestion({
    ...{ kind: assessed.question.kind, year: year > 0 ? year : null },
    mentions: [{ words: own.claim.words, figure: own.figure, reading: own.reading }],
    evidence: [{ id: "offered", stance: "supports", quote, match, figure, independent: true }],
  })
  return relations.get("offered") ?? null
}
