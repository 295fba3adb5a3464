import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { cslTypes, sourceStates } from "@/core/sources/source"
import { anyOrNone, readYears, sourceSorts, usualOrder } from "@/core/sources/source-filter"
import { foldTag, tidyTag } from "@/core/sources/tag"
import { sourcesOfArticle } from "@/db/queries/articles"
import { aliasesAmong } from "@/db/queries/source-keys"
import { newestFirst, type SourceFilter, type SourceOrder } from "@/db/queries/source-lists"
import type { DocJson } from "@/formats/imported"
import { articleFor } from "../articles/permitted-in"
import { flag, id, words } from "../inputs"
import type { SignedIn } from "../verb"
import { citedIn } from "./texts-citing"

/** By what lists of sources are narrowed; the address of the page has the same names. */
export const sourceFilterFields = {
  q: words(500).optional(),
  type: z.enum(cslTypes).optional(),
  state: z.enum(sourceStates).optional(),
  unused: flag.optional(),
  year: words(20).optional().describe("A year or years: 1913, 1913-1920, 1913- or -1913."),
  tag: words(1000).optional().describe("Tags, parted by commas: a source has all of them."),
  standing: z.enum(anyOrNone).optional(),
  grade: words(100).optional(),
  copy: z.enum(anyOrNone).optional().describe("Whether a copy is saved."),
  article: id
    .optional()
    .describe("Only sources whose words this article's evidence quotes, or that its text cites."),
}
export const sourceOrderFields = {
  /** Ignored where words are looked for: what fits best comes first. */
  sort: z.enum(sourceSorts).optional(),
  order: z.enum(["asc", "desc"]).optional(),
}
const Asked = z.object({ ...sourceFilterFields, ...sourceOrderFields })
export type AskedSources = z.output<typeof Asked>

/** The order that was asked for, each sort with its usual direction. */
export const orderOf = ({ sort, order }: Pick<AskedSources, "sort" | "order">): SourceOrder =>
  sort ? { sort, order: order ?? usualOrder(sort) } : { ...newestFirst, ...(order ? { order } : {}) }

/** What was asked for as the queries take it. */
export async function filterOf(
  ctx: Pick<SignedIn, "read" | "who" | "live">,
  { type, state, unused, year, tag, standing, grade, copy, article }: Omit<AskedSources, "q">,
): Promise<SourceFilter> {
  const years = year?.trim() ? readYears(year) : undefined
  if (years === null) throw appError("invalid", "source.year_unreadable", { year: year ?? "" })
  const tags = (tag ?? "").split(",").map(tidyTag).filter(Boolean).map(foldTag)
  return {
    ...{ type, state, unused, years, tags, standing, grade, copy },
    ...(article ? { ids: await usedIn(ctx, article) } : {}),
  }
}

/** Sources that speak in an article's questions, and those its text cites, merged ones as what they became. */
async function usedIn({ read, who, live }: Pick<SignedIn, "read" | "who" | "live">, articleId: string) {
  await articleFor(read, who, articleId, "article.read")
  const cited = citedIn((await live.read(articleId)).doc as DocJson)
  const aliases = await aliasesAmong(read, who, [...new Set(cited)])
  const quoted = await sourcesOfArticle(read, articleId)
  return [...new Set([...quoted, ...cited.map(one => aliases.get(one) ?? one)])]
}
