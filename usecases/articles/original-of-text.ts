import type { ArticleRecord } from "@/db/queries/articles"
import { newestCopy } from "@/db/queries/log"
import type { BundleOriginal } from "@/formats/bundle"
import type { DocJson, SourceMap } from "@/formats/imported"
import { docOfKept } from "../sources/doc-of-kept"
import type { SignedIn } from "../verb"

/** What a text was imported from, with version 0 and the map between them; null where something of it is not kept. */
export async function originalOfText(ctx: SignedIn, article: ArticleRecord): Promise<BundleOriginal | null> {
  const { originalSha256, mapSha256, format } = article
  if (!originalSha256 || !mapSha256 || !format) return null
  const [bytes, map] = [await ctx.blobs.get(originalSha256), await ctx.blobs.get(mapSha256)]
  const copy = await newestCopy(ctx.read, article.id, 0)
  if (!bytes || !map || copy?.version !== 0) return null
  return {
    base64: Buffer.from(bytes).toString("base64"),
    // Named as in the text that goes out: a source that was merged since is no change of the text.
    doc: await docOfKept(ctx, JSON.parse(copy.doc) as DocJson),
    map: JSON.parse(Buffer.from(map).toString("utf8")) as SourceMap,
    format,
  }
}
