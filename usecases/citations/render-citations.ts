import { z } from "zod"
import { citationLimits, cslLocators, type RenderedCitations } from "@/core/sources/citation"
import { type CitationLocale, citationLocales, type StyleName } from "@/core/sources/citation-style"
import { citingKept } from "@/core/sources/citing-kept"
import { aliasesAmong } from "@/db/queries/source-keys"
import { sourcesByIds } from "@/db/queries/sources"
import { articleFor } from "../articles/permitted-in"
import { id } from "../inputs"
import type { SignedIn } from "../verb"
import { StyleNameInput } from "./citation-form-input"
import { formOfArticle } from "./form-of-article"

const short = z.string().max(500).nullable()
const Cited = z.strictObject({
  sourceId: id,
  locator: short.default(null),
  label: short.default(null).describe(`What the locator counts: ${cslLocators.join(", ")}.`),
  prefix: short.default(null),
  suffix: short.default(null),
})

export const RenderCitationsInput = z.strictObject({
  id,
  /** The article's when absent. */
  style: StyleNameInput.optional(),
  locale: z.enum(citationLocales).optional(),
  /** The citations as the text has them now, in its order. */
  clusters: z
    .array(
      z.strictObject({
        items: z.array(Cited).max(citationLimits.itemsOfCluster),
        /** It stands in a footnote. */
        inNote: z.boolean().optional(),
      }),
    )
    .max(citationLimits.clusters),
})

export interface RenderedView extends RenderedCitations {
  style: StyleName
  /** What an uploaded style calls itself; null for those that come with the program. */
  styleTitle: string | null
  locale: CitationLocale
}

/**
 * Writes citations in a style: the label of each, and the bibliography behind them. A source that is not there for whoever asks
 * is counted as missing, as one that never was.
 */
export async function renderCitations(
  ctx: SignedIn,
  { id: articleId, style, locale, clusters }: z.output<typeof RenderCitationsInput>,
): Promise<RenderedView> {
  const article = await articleFor(ctx.read, ctx.who, articleId, "article.read")
  const { styleTitle, ...form } = await formOfArticle(ctx.read, article, { style, locale })
  const named = clusters.flatMap(({ items }) => items.map(item => item.sourceId))
  const aliases = await aliasesAmong(ctx.read, ctx.who, [...new Set(named)])
  const standing = clusters.map(one => ({ ...one, items: citingKept(one.items, aliases) }))
  const ids = new Set(standing.flatMap(({ items }) => items.map(item => item.sourceId)))
  const found = ids.size > 0 ? await sourcesByIds(ctx.read, ctx.who, [...ids]) : []
  const sources = found.map(({ id: sourceId, csl }) => ({ id: sourceId, csl }))
  const rendered = (await ctx.children.run(form.csl ? "render-in-uploaded" : "render-citations", {
    ...form,
    ...{ clusters: standing, sources, text: articleId },
  })) as RenderedCitations
  return { style: form.style, styleTitle, locale: form.locale, ...rendered }
}
