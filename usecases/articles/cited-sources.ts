import type { Node } from "prosemirror-model"
import type { SourceRow } from "@/core/desk/views"
import type { Cited } from "@/core/sources/citing-kept"
import { aliasesAmong } from "@/db/queries/source-keys"
import { sourcesByIds } from "@/db/queries/sources"
import { sourceRows } from "../sources/source-rows"
import type { SignedIn } from "../verb"

/** The ids that a document's citations name. */
function namedIn(doc: Node): Set<string> {
  const ids = new Set<string>()
  doc.descendants(node => {
    if (node.type.name === "citation")
      for (const { sourceId } of node.attrs.items as Cited[]) ids.add(sourceId)
  })
  return ids
}

/**
 * The sources a text cites beyond those at hand, as far as the viewer may know of them; and what the merged ones among the cited
 * became, by the id that the text names.
 */
export async function citedSources(
  { read, who, live }: SignedIn,
  articleId: string,
  atHand: readonly SourceRow[],
): Promise<{ sources: SourceRow[]; aliases: Record<string, string> }> {
  const named = [...namedIn((await live.document(articleId)).doc)]
  const aliases = await aliasesAmong(read, who, named)
  const known = new Set(atHand.map(one => one.id))
  const missing = [...new Set(named.map(id => aliases.get(id) ?? id))].filter(id => !known.has(id))
  const rows = missing.length > 0 ? await sourcesByIds(read, who, missing) : []
  return {
    sources: [...atHand, ...(await sourceRows(read, who, rows))],
    aliases: visibleOnly(aliases, [...known, ...rows.map(one => one.id)]),
  }
}

/** What an id became is told only where the viewer may know of it. */
function visibleOnly(aliases: ReadonlyMap<string, string>, ids: readonly string[]): Record<string, string> {
  const known = new Set(ids)
  return Object.fromEntries([...aliases].filter(([, id]) => known.has(id)))
}
