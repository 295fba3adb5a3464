import type { z } from "zod"
import type { SourceUses } from "@/core/desk/source-views"
import { visibleArticles } from "@/db/queries/articles"
import { derivedFrom } from "@/db/queries/derivations"
import { sourceCounts } from "@/db/queries/sources"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { sourceFor } from "./permitted-source"
import { textsCiting } from "./texts-citing"

export const SourceUsesInput = OnlyId

/** Where a source is used, as far as the viewer may see it: told before it is put aside. */
export async function sourceUses(
  ctx: SignedIn,
  input: z.output<typeof SourceUsesInput>,
): Promise<SourceUses> {
  const { read, who } = ctx
  const source = await sourceFor(read, who, input.id)
  const evidence = (await sourceCounts(read, [source.id])).evidence.get(source.id) ?? 0
  const texts = await textsCiting(ctx, source.id)
  const seen = await visibleArticles(
    read,
    who,
    texts.map(one => one.id),
  )
  return {
    evidence,
    texts: texts.filter(one => seen.has(one.id)),
    repeatedBy: await derivedFrom(read, who, source.id),
  }
}
