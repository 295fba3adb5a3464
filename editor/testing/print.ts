import type { Mark, Node } from "prosemirror-model"

const shortNames: Record<string, string> = {
  paragraph: "p",
  table_row: "tr",
  table_cell: "td",
  table_header: "th",
  bullet_list: "ul",
  ordered_list: "ol",
  list_item: "li",
  blockquote: "quote",
  hard_break: "br",
}

const numberOf = (uuid: string) => String(Number(uuid.slice(-12)) || uuid)

/** Opening and closing name of a mark: claims by their id, suggestions by the number of a made-up UUID. */
function tagOf({ type, attrs }: Mark): { open: string; close: string } {
  if (type.name === "claim") return { open: attrs.id, close: attrs.id }
  if (type.name === "insertion") return { open: `ins ${numberOf(attrs.id)}`, close: "ins" }
  if (type.name === "deletion") return { open: `del ${numberOf(attrs.id)}`, close: "del" }
  return { open: type.name === "link" ? `link ${attrs.href}` : type.name, close: type.name }
}

const order = ["link", "strong", "em", "sub", "sup", "code", "claim"]
const rank = (mark: Mark) => (order.includes(mark.type.name) ? order.indexOf(mark.type.name) : order.length)

function attributesOf(node: Node): string {
  const given = Object.entries(node.attrs).filter(
    ([name, value]) => value !== node.type.spec.attrs?.[name]?.default,
  )
  return given.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join("")
}

function bare(node: Node): string {
  if (node.isText) return node.text ?? ""
  const name = shortNames[node.type.name] ?? node.type.name
  if (node.isLeaf && !node.inlineContent) return `<${name}${attributesOf(node)}/>`
  return `<${name}${attributesOf(node)}>${inside(node)}</${name}>`
}

function inside(node: Node): string {
  let text = ""
  node.forEach(child => {
    const tags = [...child.marks].sort((one, other) => rank(one) - rank(other)).map(tagOf)
    const opened = tags.map(({ open }) => `<${open}>`).join("")
    const closed = tags
      .map(({ close }) => `</${close}>`)
      .reverse()
      .join("")
    text += opened + bare(child) + closed
  })
  return text
}

/** A document or a part of it on one line, for reading in tests: `<p>Lost <c1>600</c1> ships</p>`. */
export function printed(node: Node): string {
  return node.type.name === "doc" ? inside(node) : bare(node)
}
