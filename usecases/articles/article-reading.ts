import { conventionIn, conventionOf, readingBy } from "@/core/figures/convention"
import type { Reading } from "@/core/figures/envelope"
import type { ArticleRecord } from "@/db/queries/articles"
import { workspaceSettings } from "@/db/queries/codebooks"
import type { SignedIn } from "../verb"

/** How an article reads what words leave open: by its own convention, else its workspace's. */
export async function articleReading(
  { read, who }: SignedIn,
  { convention }: Pick<ArticleRecord, "convention">,
): Promise<Reading> {
  const settings = await workspaceSettings(read, who.workspaceId)
  return readingBy(conventionOf(convention, conventionIn(settings)))
}
