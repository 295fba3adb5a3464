import { type Cited, citingKept } from "@/core/sources/citing-kept"
import { aliasesAmong } from "@/db/queries/source-keys"
import type { DocJson } from "@/formats/imported"
import type { SignedIn } from "../verb"
import { citedIn } from "./texts-citing"

/** A document whose citations name the sources that stand for merged ones; itself where none of them was merged. */
export async function docOfKept(
  { read, who }: Pick<SignedIn, "read" | "who">,
  doc: DocJson,
): Promise<DocJson> {
  const aliases = await aliasesAmong(read, who, [...new Set(citedIn(doc))])
  return aliases.size > 0 ? visit(doc, aliases) : doc
}

function visit(node: DocJson, aliases: ReadonlyMap<string, string>): DocJson {
  if (node.type === "citation") {
    const items = citingKept((node.attrs?.items as Cited[] | undefined) ?? [], aliases)
    return { ...node, attrs: { ...node.attrs, items } }
  }
  return node.content ? { ...node, content: node.content.map(child => visit(child, aliases)) } : node
}
