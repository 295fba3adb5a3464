import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { logAfter, newestCopy } from "@/db/queries/log"
import { schema } from "@/editor/model/schema"
import { id } from "../inputs"
import { documentJson } from "../live/document-json"
import { entryOf } from "../live/room"
import type { SignedIn } from "../verb"
import { articleFor } from "./permitted-in"

export const ArticleVersionInput = z.strictObject({ id, version: z.coerce.number().int().min(0) })

/** The document as it was at a version: the nearest older copy, and the log from there. */
export async function articleVersion(
  { read, who }: SignedIn,
  { id: articleId, version }: z.output<typeof ArticleVersionInput>,
): Promise<{ version: number; doc: unknown }> {
  const article = await articleFor(read, who, articleId, "article.read")
  const copy = version <= article.version ? await newestCopy(read, articleId, version) : null
  if (!copy) throw appError("not_found", "article.no_such_version", { version })
  let doc = schema.nodeFromJSON(JSON.parse(copy.doc))
  for (const row of await logAfter(read, articleId, copy.version, version - copy.version)) {
    for (const step of entryOf(row).steps) doc = step.apply(doc).doc ?? doc
  }
  return { version, doc: JSON.parse(documentJson(doc)) }
}
