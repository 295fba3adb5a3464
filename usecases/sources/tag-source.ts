import { foldTag, onceEach } from "@/core/sources/tag"
import type { Transaction } from "@/db/handles"
import { setTags } from "@/db/queries/source-tags"
import type { SignedIn } from "../verb"

/** Makes these the tags of a source, in the caller's transaction; gives them as they are kept. */
export async function tagSource(
  tx: Transaction,
  ctx: Pick<SignedIn, "who" | "now">,
  sourceId: string,
  tags: readonly string[],
): Promise<string[]> {
  const kept = onceEach(tags)
  const of = { workspaceId: ctx.who.workspaceId, sourceId, by: ctx.who.userId, at: ctx.now() }
  await setTags(
    tx,
    of,
    kept.map(name => ({ name, folded: foldTag(name) })),
  )
  return kept
}
