import { parseHTML } from "linkedom"
import { DOMParser, type Node } from "prosemirror-model"
import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { cleanPasted } from "@/editor/model/clean-html"
import { schema } from "@/editor/model/schema"
import { bareText, type DocJson, type Imported } from "../imported"
import type { Importer, ImportOptions } from "../importer"
import { decodePage } from "../parts/decode-page"

const { nodes } = schema
/** A first line that is longer is a paragraph and no title. */
const longestTitle = 150

function read(bytes: Uint8Array, options: ImportOptions = {}): Imported {
  if (bytes.length > limits.textBytes)
    throw appError("too_large", "import.too_large", { bytes: bytes.length, limit: limits.textBytes })
  const page = pageOf(decodePage(bytes))
  refuseDepth(page.body)
  const named = nameOf(page)
  const language = page.querySelector("html[lang]")?.getAttribute("lang")
  cleanPasted(page)
  foreignMarks(page)
  // A block quotation holds any blocks and nothing else: loose words become paragraphs in it.
  const all = DOMParser.fromSchema(schema).parse(page.body, { topNode: nodes.blockquote.create() })
  const blocks = all.content.content.filter(block => !isBlank(block))
  if (blocks.length === 0) throw appError("unprocessable", "import.empty")
  const first = titleOf(blocks)
  const title = (options.title || first || named || "Untitled").slice(0, limits.titleCharacters)
  const body = first ? blocks.slice(1) : blocks
  const doc = schema.node("doc", null, [
    schema.node("title", null, [schema.text(title)]),
    ...(body.length > 0 ? body : [nodes.paragraph.create()]),
  ])
  const missing = options.title || first || named ? [] : [missingTitle(title)]
  return {
    ...bareText(title, doc.toJSON() as DocJson, missing),
    language: language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(language) ? language : null,
  }
}

const missingTitle = (title: string) => ({ code: "import.title_missing", place: null, values: { title } })

const whole = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype|html)[\s>]/i

/** A page of its own: nothing in it runs or is asked for. What is pasted may be a part of one only. */
function pageOf(text: string): Document {
  const isWhole = whole.test(text) && /<body[\s>]/i.test(text)
  const page = isWhole ? text : `<!doctype html><html><head></head><body>${text}</body></html>`
  return parseHTML(page).document as unknown as Document
}

/** The page's title, wherever it stands: a page may leave out the tags around it. Drawings have titles of their own. */
const nameOf = (page: Document): string =>
  [...page.querySelectorAll("title")].find(title => !title.closest("svg"))?.textContent?.trim() ?? ""

/** Claims, suggestions and citations of another desk say nothing here: their words stay. */
function foreignMarks(page: Document) {
  for (const element of page.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (name.startsWith("data-") && !isPicture(name, value)) element.removeAttribute(name)
}

/** Where a picture was, and what it shows: of addresses on the web only. */
const isPicture = (name: string, value: string) =>
  name === "data-alt" || (name === "data-src" && /^https?:/i.test(value))

/** Nobody writes so deep; what does would overflow the stack of whoever reads it. */
function refuseDepth(body: Element) {
  const open: [Element, number][] = [[body, 0]]
  for (let at = open.pop(); at; at = open.pop()) {
    const [element, depth] = at
    if (depth > limits.documentDepth)
      throw appError("unprocessable", "import.too_deep", { limit: limits.documentDepth })
    for (const child of element.children) open.push([child, depth + 1])
  }
}

const isBlank = (block: Node) =>
  block.type === nodes.paragraph && block.textContent.trim() === "" && !hasAtoms(block)

function hasAtoms(block: Node): boolean {
  let found = false
  block.descendants(child => {
    if (child.isLeaf && !child.isText && child.type !== nodes.hard_break) found = true
  })
  return found
}

/** The words of a first heading, or of a first line that reads like one. */
function titleOf([first]: readonly Node[]): string | null {
  const words = first?.textContent.trim() ?? ""
  if (words === "" || words.length > longestTitle) return null
  if (first?.type === nodes.heading) return words
  return first?.type === nodes.paragraph && !/[.!?…:;,]$/.test(words) ? words : null
}

/** A web page, and what a browser or word processor puts on the clipboard: words with plain structure, without its looks. */
export const html: Importer = {
  id: "html",
  label: "Web page (HTML)",
  extensions: [".html", ".htm", ".xhtml"],
  mediaType: "text/html",
  sniff: head => /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(decodePage(head)),
  read,
}
