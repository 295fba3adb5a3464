import { z } from "zod"
import type { VersionView } from "@/core/desk/history-views"
import { appError } from "@/core/failing/app-error"
import { logAfter, newestCopy, versionMade } from "@/db/queries/log"
import { namesOf } from "@/db/queries/people-names"
import { schema } from "@/editor/model/schema"
import { id } from "../inputs"
import { documentJson } from "../live/document-json"
import { entryOf } from "../live/room"
import type { SignedIn } from "../verb"
import { articleFor } from "./permitted-in"

export const ArticleVersionInput = z.strictObject({ id, version: z.coerce.number().int().min(0) })

/** The document as it was at a version: the nearest older copy, and the log from there. With who made that version, and when. */
export async function articleVersion(
  { read, who }: SignedIn,
  { id: articleId, version }: z.output<typeof ArticleVersionInput>,
): Promise<VersionView> {
  const article = await articleFor(read, who, articleId, "article.read")
  const copy = version <= article.version ? await newestCopy(read, articleId, version) : null
  if (!copy) throw appError("not_found", "article.no_such_version", { version })
  let doc = schema.nodeFromJSON(JSON.parse(copy.doc))
  for (const row of await logAfter(read, articleId, copy.version, version - copy.version)) {
    for (const step of entryOf(row).steps) doc = step.apply(doc).doc ?? doc
  }
  const made = await versionMade(read, articleId, version)
  const by = made?.by ?? article.createdBy
  return {
    ...{ version, newest: article.version, doc: JSON.parse(documentJson(doc)) },
    ...{ at: made?.at ?? article.createdAt, name: made?.name ?? null },
    by: (await namesOf(read, [by]))(by),
  }
}
