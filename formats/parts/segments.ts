import type { Mark, Node } from "prosemirror-model"
import { isNewLink } from "@/editor/model/attributes"
import type { CitationItem } from "@/editor/model/nodes/inline"

export type Style = "strong" | "em" | "sub" | "sup" | "code"

/** A piece of a line in the current reading. A claim's words are those of its text segments, joined. */
export type Segment =
  | { kind: "text"; text: string; styles: Style[]; href: string | null; claims: string[] }
  | { kind: "break" }
  | { kind: "footnote"; node: Node; start: number }
  | { kind: "citation"; items: CitationItem[] }
  | { kind: "template"; name: string; source: string }

export type TextSegment = Extract<Segment, { kind: "text" }>

const styles: readonly Style[] = ["strong", "em", "sub", "sup", "code"]
const has = (marks: readonly Mark[], name: string) => marks.some(mark => mark.type.name === name)

function textSegment(node: Node): Segment | null {
  const text = (node.text ?? "").replaceAll("\u200b", "")
  if (text === "") return null
  const href: unknown = node.marks.find(mark => mark.type.name === "link")?.attrs.href
  return {
    kind: "text",
    text,
    styles: styles.filter(style => has(node.marks, style)),
    href: isNewLink(href) ? (href as string) : null,
    claims: node.marks.filter(mark => mark.type.name === "claim").map(mark => mark.attrs.id as string),
  }
}

/** The segments of a line whose content starts at `start`: insertions are not there yet, deletions still are. */
export function segmentsOf(line: Node, start: number): Segment[] {
  const found: Segment[] = []
  line.forEach((node, at) => {
    if (has(node.marks, "insertion")) return
    const { name } = node.type
    if (node.isText) {
      const segment = textSegment(node)
      if (segment) found.push(segment)
    } else if (name === "hard_break") found.push({ kind: "break" })
    else if (name === "footnote") found.push({ kind: "footnote", node, start: start + at + 1 })
    else if (name === "citation") found.push({ kind: "citation", items: node.attrs.items as CitationItem[] })
    else if (name === "template")
      found.push({ kind: "template", name: node.attrs.name, source: node.attrs.source })
  })
  return found
}
