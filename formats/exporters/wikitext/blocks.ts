import type { DocJson } from "../../imported"
import { escapeValue } from "../../wikitext/escape"
import { bordered } from "./borders"
import { beforeCaption } from "./captions"
import { inlinePieces, type Standing } from "./inline"
import type { Piece } from "./pieces"
import { unitsOf } from "./units"
import { say, type WikiWriting } from "./writing"

const line = (node: DocJson, writing: WikiWriting, standing: Standing = {}): Piece[] =>
  inlinePieces(unitsOf(node), writing, standing)

/** A line that begins where a line of the source begins. */
function lineAnew(node: DocJson, writing: WikiWriting, standing: Standing = {}): Piece[] {
  const pieces = line(node, writing, standing)
  const [first, ...more] = pieces
  // What sets the words bold or links them is no list's sign.
  if (typeof first !== "string" || /^(?:'{2,3}|\[\[?|<)/.test(first)) return pieces
  return [bordered("\n", first, "", false), ...more]
}

type Write = (node: DocJson, writing: WikiWriting) => Piece[]

const joined = (parts: readonly Piece[][], between: string): Piece[] =>
  parts.flatMap((part, at) => (at > 0 ? [between, ...part] : part))

const children = (node: DocJson) => node.content ?? []

/** The items of a list; `signs` are those of the lists it lies in and its own. */
function listPieces(list: DocJson, writing: WikiWriting, around: string): Piece[] {
  const isOrdered = list.type === "ordered_list"
  if (isOrdered && Number(list.attrs?.start ?? 1) !== 1) say(writing, "export.list_numbers_lost")
  const signs = around + (isOrdered ? "#" : "*")
  return joined(
    children(list).map(item => itemPieces(item, writing, signs)),
    "\n",
  )
}

export function itemPieces(item: DocJson, writing: WikiWriting, signs: string): Piece[] {
  const parts = children(item).map((block, at): Piece[] => {
    if (block.type === "bullet_list" || block.type === "ordered_list")
      return listPieces(block, writing, signs)
    const sign = at === 0 ? signs : `${signs.replace(/.$/, "")}${signs.slice(-1)}:`
    return [`${sign} `, ...lineAnew(block, writing)]
  })
  return joined(parts, "\n")
}

const inCell: Standing = { inCell: true }

/** What stands in a cell: its lines, and on lines of their own whatever else it holds. */
export function cellPieces(cell: DocJson, writing: WikiWriting): Piece[] {
  const parts: Piece[] = []
  let before: "line" | "block" | null = null
  for (const block of children(cell)) {
    const is = block.type === "paragraph" || block.type === "heading" ? "line" : "block"
    if (is === "block") parts.push("\n", ...blockPieces(block, writing))
    else
      parts.push(
        before === "line" ? "<br />" : before === "block" ? "\n" : "",
        ...line(block, writing, inCell),
      )
    before = is
  }
  return parts.filter(part => part !== "")
}

function attributesOf({ attrs }: DocJson): string {
  const spans = (["colspan", "rowspan"] as const).filter(name => Number(attrs?.[name] ?? 1) > 1)
  return spans.length ? `${spans.map(name => `${name}="${attrs?.[name]}"`).join(" ")} | ` : ""
}

/** The cells of a row, each on a line of its own. */
export function cellsPieces(row: DocJson, writing: WikiWriting): Piece[] {
  return joined(
    children(row).map(cell => {
      const sign = cell.type === "table_header" ? "! " : "| "
      const words = cellPieces(cell, writing).map(piece =>
        typeof piece === "string" ? piece.replace(/!!/g, "!&#33;") : piece,
      )
      return [sign + attributesOf(cell), ...words]
    }),
    "\n",
  )
}

function tablePieces(table: DocJson, writing: WikiWriting): Piece[] {
  const isBox = table.attrs?.role === "infobox"
  const caption = typeof table.attrs?.caption === "string" ? table.attrs.caption : ""
  const rows = children(table).flatMap((row): Piece[] => ["\n|-\n", ...cellsPieces(row, writing)])
  const head = `{| class="${isBox ? "infobox" : "wikitable"}"${caption ? `\n|+ ${escapeValue(caption)}` : ""}`
  return [head, ...rows, "\n|}"]
}

/** The file of a wiki that an address shows; null for any other picture. */
function fileOf(address: unknown): string | null {
  if (typeof address !== "string") return null
  const found =
    /\/wiki\/Special:Redirect\/file\/([^?#]+)/.exec(address)?.[1] ??
    /^https:\/\/upload\.wikimedia\.org\/wikipedia\/[a-z-]+\/(?:thumb\/)?\w\/\w\w\/([^/?#]+)/.exec(
      address,
    )?.[1]
  try {
    const name = found && decodeURIComponent(found).replaceAll("_", " ")
    return name && !/[[\]{}|<>\n]/.test(name) ? name : null
  } catch {
    return null
  }
}

function imagePieces(node: DocJson, writing: WikiWriting): Piece[] {
  const file = fileOf(node.attrs?.src)
  const caption = line(node, writing, inCell)
  if (!file) {
    say(writing, "export.picture_left_out")
    return caption
  }
  const alt =
    typeof node.attrs?.alt === "string" && node.attrs.alt ? `|alt=${escapeValue(node.attrs.alt)}` : ""
  const guard = beforeCaption(caption.map(piece => (typeof piece === "string" ? piece : "\u0000")).join(""))
  return [`[[File:${file}|thumb${alt}`, ...(caption.length ? ["|", guard, ...caption] : []), "]]"]
}

const writers: Record<string, Write> = {
  paragraph: lineAnew,
  title: () => [],
  heading(node, writing) {
    const signs = "=".repeat(Number(node.attrs?.level ?? 1) + 1)
    const words = line(node, writing).map(piece =>
      typeof piece === "string" ? piece.replace(/^=|=$/g, "&#61;") : piece,
    )
    return [`${signs} `, ...words, ` ${signs}`]
  },
  blockquote: (node, writing) => [
    "<blockquote>\n",
    ...joined(
      children(node).map(child => blockPieces(child, writing)),
      "\n\n",
    ),
    "\n</blockquote>",
  ],
  horizontal_rule: () => ["----"],
  bullet_list: (node, writing) => listPieces(node, writing, ""),
  ordered_list: (node, writing) => listPieces(node, writing, ""),
  list_item: (node, writing) => itemPieces(node, writing, "*"),
  table: tablePieces,
  table_row: (node, writing) => ["|-\n", ...cellsPieces(node, writing)],
  table_cell: cellPieces,
  table_header: cellPieces,
  image: imagePieces,
  template_block: node => [String(node.attrs?.source ?? "")],
}

/** A block as wikitext, without a line break at its end. */
export function blockPieces(node: DocJson, writing: WikiWriting): Piece[] {
  return (writers[node.type] ?? lineAnew)(node, writing)
}
