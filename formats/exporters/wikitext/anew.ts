import type { ArticleBundle } from "../../bundle"
import type { DocJson } from "../../imported"
import { blockPieces } from "./blocks"
import type { Piece } from "./pieces"
import { resolveCitations } from "./resolve"
import type { WikiWriting } from "./writing"

function holds(node: DocJson, is: (node: DocJson) => boolean): boolean {
  return is(node) || (node.content ?? []).some(child => holds(child, is))
}

/** Where the notes and references of a page are listed, unless its own templates do. */
function lists(doc: DocJson): Piece[] {
  const has = (names: RegExp) => holds(doc, node => names.test(String(node.attrs?.source ?? "")))
  const cites = holds(doc, node => node.type === "citation")
  const notes = holds(doc, node => node.type === "footnote")
  const isListed = has(/\{\{\s*reflist|<references/i)
  return [
    ...(notes && !has(/group\s*=\s*"?note/i) ? ['\n\n== Notes ==\n{{reflist|group="note"}}'] : []),
    ...(cites && !isListed ? ["\n\n== References ==\n{{reflist}}"] : []),
  ]
}

const origin = ({ url, revision, attribution, licence }: ArticleBundle["article"]["origin"]): string => {
  const from = url ? `From ${url}${revision ? ` (revision ${revision})` : ""}` : ""
  const said = [from, attribution ?? "", licence ? `Licence: ${licence}` : ""].filter(Boolean).join(". ")
  // Two hyphens in a row or an arrow would end the comment.
  return said ? `<!-- ${said.replace(/-{2,}/g, "-").replaceAll(">", "›")} -->\n` : ""
}

/** The whole text as wikitext, its sources defined where they are first cited. */
export function wikitextAnew({ article, doc }: ArticleBundle, bare: DocJson, writing: WikiWriting): string {
  const blocks = (bare.content ?? [])
    .filter(node => node.type !== "title")
    .map(node => blockPieces(node, writing))
  const text: Piece[] = [
    origin(article.origin),
    ...blocks.filter(block => block.length > 0).flatMap((block, at) => (at > 0 ? ["\n\n", ...block] : block)),
    ...lists(doc),
    "\n",
  ]
  const [whole] = resolveCitations([{ src: 0, end: 0, text }], { type: "doc" }, new Map(), writing)
  return (whole?.text ?? []).join("")
}
