import { createHash } from "node:crypto"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { articleOfOriginal, insertArticle } from "@/db/queries/articles"
import { schemaHash } from "@/editor/model/schema"
import type { Imported, Message } from "@/formats/imported"
import { flag, title } from "../inputs"
import { permitted } from "../people/permitted"
import { recordEvent } from "../recording"
import type { SignedIn } from "../verb"
import { bringSources, namedAnew, readSources } from "./sources-of-import"

export const ImportArticleInput = z.strictObject({
  bytes: z.custom<Uint8Array>(value => ArrayBuffer.isView(value), "the body is the file's bytes"),
  filename: z.string().max(500).optional(),
  /** A format's id; found from the bytes and the name when absent. */
  format: z.string().max(40).optional(),
  title: title.optional(),
  /** Import once more what is already here. */
  again: flag.optional(),
})
export type ImportArticle = z.output<typeof ImportArticleInput>

/** What the child process gives: read and checked there, so that a large text holds nobody up here. */
interface ReadFile {
  format: string
  imported: Omit<Imported, "doc" | "map">
  document: string
  map: string | null
}

/** What the program itself knows of a text it brings along; a file says it by its format. */
export interface Provenance {
  origin?: Imported["origin"]
  remark?: string
}

const settingsOf = (style: Imported["citationStyle"], messages: readonly Message[]) => ({
  messages: messages.slice(0, limits.listItems),
  ...(style ? { citations: { style } } : {}),
})

/**
 * Brings a text in: version 0 of its document, the original's bytes and the map between them. The same bytes a second time
 * are `conflict` with the article that is here. The sources it cites are those of the library, and new ones where it has none like
 * them. An import is no commit: the log starts at 1.
 */
export async function importArticle(
  ctx: SignedIn,
  { bytes, filename, format, title: given, again }: ImportArticle,
  known: Provenance = {},
): Promise<{ articleId: string; messages: Message[] }> {
  const who = permitted(ctx, "article.import")
  if (bytes.byteLength > limits.uploadBytes) {
    throw appError("too_large", "import.too_large", { bytes: bytes.byteLength, limit: limits.uploadBytes })
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const same = again ? null : await articleOfOriginal(ctx.read, who, sha256)
  if (same) {
    const current = { articleId: same.id, title: same.title }
    throw appError("conflict", "article.same_original", { title: same.title }, current)
  }
  const asked = {
    ...(format ? { format } : {}),
    ...(filename ? { filename } : {}),
    ...(given ? { title: given } : {}),
  }
  const read = (await ctx.children.run("import", asked, bytes)) as ReadFile
  const { imported } = read
  if (imported.title.length > limits.titleCharacters) {
    throw appError("too_large", "import.title_too_long", { limit: limits.titleCharacters })
  }
  const cited = await readSources(imported.sources)
  const messages = [...imported.messages, ...cited.messages]
  await ctx.blobs.put(bytes)
  const mapSha256 = read.map === null ? null : await ctx.blobs.put(Buffer.from(read.map))
  const [at, id] = [ctx.now(), ctx.newId()]
  const origin = known.origin ?? imported.origin
  const row = {
    ...{ id, workspaceId: who.workspaceId, title: imported.title, version: 0, epoch: 0, schemaHash },
    ...{ language: imported.language, format: read.format, originalSha256: sha256, mapSha256 },
    ...{ originUrl: origin?.url ?? null, originRevision: origin?.revision ?? null },
    ...{ licence: origin?.licence ?? null, attribution: origin?.attribution ?? null },
    ...{ remark: known.remark ?? null, settings: settingsOf(imported.citationStyle, messages) },
    ...{ state: "active" as const, createdBy: who.userId, createdAt: at, updatedAt: at },
  }
  await ctx.transact(async tx => {
    const ids = await bringSources(tx, ctx, cited)
    await insertArticle(tx, row, namedAnew(read.document, ids))
    const to = { title: row.title, format: read.format, original: sha256 }
    await recordEvent(tx, ctx, { verb: "article.imported", subject: id, articleId: id, to, version: 0 })
  })
  return { articleId: id, messages }
}
