import type { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { OnlyId } from "../inputs"
import type { SignedIn } from "../verb"
import { articleFor } from "./permitted-in"

export const OriginalInput = OnlyId

export interface File {
  bytes: Uint8Array
  filename: string
  mediaType: string
}

/** The bytes the article was imported from. */
export async function original(ctx: SignedIn, { id }: z.output<typeof OriginalInput>): Promise<File> {
  const article = await articleFor(ctx.read, ctx.who, id, "article.read")
  const bytes = article.originalSha256 ? await ctx.blobs.get(article.originalSha256) : null
  if (!bytes) throw appError("not_found", "article.no_original")
  const extension = article.format === "plain" ? "txt" : (article.format ?? "bin")
  return { bytes, filename: `original.${extension}`, mediaType: "application/octet-stream" }
}
