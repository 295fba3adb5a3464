import { everyArticleOf } from "@/db/queries/articles"
import { logAfter, newestCopy } from "@/db/queries/log"
import { aliasesOf } from "@/db/queries/source-keys"
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
 * The workspace's articles whose text cites a source now, or one that became it. A source's id that stands in neither the newest copy nor the log behind
 * it stands nowhere in the text, so nearly every article is answered without being opened.
 */
export async function textsCiting(ctx: SignedIn, sourceId: string): Promise<CitingText[]> {
  const ids = [sourceId, ...(await aliasesOf(ctx.read, sourceId))]
  const texts: CitingText[] = []
  for (const { id, title } of await everyArticleOf(ctx.read, ctx.who.workspaceId)) {
    if (!(await mayCite(ctx, id, ids))) continue
    const { doc } = await ctx.live.read(id)
    const times = citedIn(doc as DocJson).filter(one => ids.includes(one)).length
    if (times > 0) texts.push({ id, title, times })
  }
  return texts
}

export interface CitingText {
  id: string
  title: string
  /** How often it names the source, or what became it. */
  times: number
}

async function mayCite({ read }: SignedIn, articleId: string, ids: readonly string[]): Promise<boolean> {
  const copy = await newestCopy(read, articleId)
  const names = (json: string | null | undefined) => ids.some(id => json?.includes(id))
  if (names(copy?.doc)) return true
  for (let after = copy?.version ?? 0; ; after += page) {
    const rows = await logAfter(read, articleId, after, page)
    if (rows.some(row => names(row.steps))) return true
    if (rows.length < page) return false
    // A long log takes a while: others get their turn in between.
    await new Promise(resume => setImmediate(resume))
  }
}
