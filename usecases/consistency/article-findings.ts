import type { z } from "zod"
import type { ArticleFindings, Finding } from "@/core/figures/findings"
import { dismissedFindings } from "@/db/queries/findings"
import { schema } from "@/editor/model/schema"
import { articleReading } from "../articles/article-reading"
import { articleFor } from "../articles/permitted-in"
import { listedRows } from "../claims/claim-rows"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { findingsIn, sumsIn } from "./findings-in"
import { placeFigures } from "./place-figures"

export const ArticleFindingsInput = OnlyId

/** Where an article contradicts itself: infobox, lead and body against each other, totals against their parts. */
export async function articleFindings(
  ctx: SignedIn,
  { id }: z.output<typeof ArticleFindingsInput>,
): Promise<ArticleFindings> {
  const { version, language, findings, sums } = await readFindings(ctx, id)
  const dismissed = await dismissedFindings(ctx.read, ctx.who, id)
  const open = findings.filter(finding => !dismissed.has(finding.key))
  return { version, language, findings: open, sums, dismissed: findings.length - open.length }
}

/** Every finding of the article as it stands, dismissed ones too. Costs a reading of the whole text. */
export async function readFindings(ctx: SignedIn, id: string) {
  const article = await articleFor(ctx.read, ctx.who, id, "article.read")
  const live = await ctx.live.read(id)
  const rows = await listedRows(ctx, { articleId: id })
  const figures = new Map(rows.map(row => [row.id, row.figure]))
  const doc = schema.nodeFromJSON(live.doc)
  const placed = placeFigures(doc, article.language, claimId => figures.get(claimId) ?? null)
  const findings: Finding[] = findingsIn(placed, await articleReading(ctx, article))
  return { version: live.version, language: article.language, findings, sums: sumsIn(placed) }
}
