import { type SaxesAttributeNS, SaxesParser } from "saxes"
import { appError } from "@/core/failing/app-error"

/** CSL's namespace; elements outside it are none of the style. */
const csl = "http://purl.org/net/xbiblio/csl"

/** More than this is no style that anybody wrote: the largest known ones have some 5,000 elements, 20 deep. */
const most = { elements: 30_000, depth: 100, attribute: 2_000, text: 50_000 }

/** One element of a style. Lines count from 1. */
export interface StyleElement {
  name: string
  /** Whether it is CSL's. */
  own: boolean
  attributes: Readonly<Record<string, string>>
  children: StyleElement[]
  text: string
  line: number
}

/**
 * Reads a stranger's XML strictly: what is not well-formed, or declares a document type (and with it entities), is refused
 * `unprocessable` with the line. No entity but XML's own five is ever replaced.
 */
export function styleTree(xml: string): StyleElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: StyleElement[] = []
  let root: StyleElement | null = null
  let elements = 0
  const refuse = (code: string, values: Record<string, string | number> = {}): never => {
    throw appError("unprocessable", code, values)
  }
  parser.on("error", () => refuse("style.not_well_formed", { line: parser.line, column: parser.column }))
  parser.on("doctype", () => refuse("style.doctype"))
  parser.on("opentag", ({ local, uri, attributes }) => {
    const isLong = Object.values(attributes).some(({ value }) => value.length > most.attribute)
    if (++elements > most.elements || open.length >= most.depth || isLong) refuse("style.too_deep")
    const element: StyleElement = {
      ...{ name: local, own: uri === csl, attributes: plain(attributes) },
      ...{ children: [], text: "", line: parser.line },
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const words = (text: string) => {
    const at = open.at(-1)
    if (!at) return
    at.text += text
    if (at.text.length > most.text) refuse("style.too_deep")
  }
  parser.on("text", words)
  parser.on("cdata", words)
  parser.on("closetag", () => open.pop())
  parser.write(xml.replace(/^\uFEFF/, "")).close()
  return root ?? refuse("style.not_well_formed", { line: 1, column: 0 })
}

/** Without a prototype: names are a stranger's. */
function plain(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  const named: Record<string, string> = Object.create(null)
  for (const { name, value } of Object.values(attributes)) named[name] = value
  return named
}

/** The child of this name. */
export const childOf = (element: StyleElement, name: string): StyleElement | undefined =>
  element.children.find(child => child.own && child.name === name)
