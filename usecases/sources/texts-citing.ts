import { everyArticleOf } from "@/db/queries/articles"
import { logAfter, newestCopy } from "@/db/queries/log"
import type { DocJson } from "@/formats/imported"
import type { SignedIn } from "../verb"

const page = 500

/** Sources that a text's citations name. */
export function citedIn(node: DocJson): string[] {
  const items =
    node.type === "citation" ? (node.attrs?.items as { sourceId: string }[] | undefined) : undefined
  return [...(items ?? []).map(item => item.sourceId), ...(node.content ?? []).flatMap(citedIn)]
}

/**
 * Titles of the workspace's articles whose text cites a source now. A source's id that stands in neither the newest copy nor the log behind
 * it stands nowhere in the text, so nearly every article is answered without being opened.
 */
export async function textsCiting(ctx: SignedIn, sourceId: string): Promise<string[]> {
  const titles: string[] = []
  for (const { id, title } of await everyArticleOf(ctx.read, ctx.who.workspaceId)) {
    if (!(await mayCite(ctx, id, sourceId))) continue
    const { doc } = await ctx.live.read(id)
    if (citedIn(doc as DocJson).includes(sourceId)) titles.push(title)
  }
  return titles
}

async function mayCite({ read }: SignedIn, articleId: string, sourceId: string): Promise<boolean> {
  const copy = await newestCopy(read, articleId)
  if (copy?.doc.includes(sourceId)) return true
  for (let after = copy?.version ?? 0; ; after += page) {
    const rows = await logAfter(read, articleId, after, page)
    if (rows.some(row => row.steps?.includes(sourceId))) return true
    if (rows.length < page) return false
    // A long log takes a while: others get their turn in between.
    await new Promise(resume => setImmediate(resume))
  }
}
