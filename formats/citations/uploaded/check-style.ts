import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { checkMacros } from "./check-macros"
import { childOf, type StyleElement, styleTree } from "./style-tree"

/** What a style says of itself. */
export interface StyleFacts {
  title: string
  /** The style's own id, an address as a rule; empty where it gives none. */
  cslId: string
  notes: boolean
  /** It lists sources behind the text, too. */
  hasBibliography: boolean
}

/** A style that only names another, by whose rules it writes. */
export interface DependentStyle {
  title: string
  cslId: string
  /** The id of the style it points to. */
  parent: string
}

const refuse = (code: string, values: Record<string, string | number> = {}): never => {
  throw appError("unprocessable", code, values)
}

/** CSL 1.0.2's elements outside `info`. */
const elements = new Set(
  `bibliography choose citation date date-part else else-if et-al group if institution institution-part info key label layout
  locale macro multiple name name-part names number single sort style style-options substitute term terms text`.split(
    /\s+/,
  ),
)

/**
 * Judges a style by its structure alone, before any processor sees it. Refuses `too_large` and `unprocessable`, each with what to do:
 * style.not_well_formed, doctype, not_a_style, locale_file, version, untitled, no_citation, unknown_element, macro_loop, macro_missing,
 * too_deep.
 */
export function checkStyle(xml: string): StyleFacts | DependentStyle {
  if (xml.length > limits.styleCharacters)
    throw appError("too_large", "style.too_large", { n: xml.length, limit: limits.styleCharacters })
  const root = styleTree(xml)
  if (root.own && root.name === "locale") refuse("style.locale_file")
  if (!root.own || root.name !== "style") refuse("style.not_a_style", { name: root.name.slice(0, 100) })
  const version = root.attributes.version ?? ""
  if (!/^1\.0(\.[0-2])?$/.test(version)) refuse("style.version", { version: version.slice(0, 20) || "0.8" })
  const info = childOf(root, "info")
  const title = (info && childOf(info, "title")?.text.trim().replace(/\s+/g, " ")) || ""
  if (!title || title.length > limits.titleCharacters) refuse("style.untitled")
  const cslId = ((info && childOf(info, "id")?.text.trim()) ?? "").slice(0, 500)
  const parent = info && parentOf(info)
  const citation = childOf(root, "citation")
  if (parent && !citation) return { title, cslId, parent }
  if (!citation || !childOf(citation, "layout")) refuse("style.no_citation")
  for (const child of root.children) if (child.name !== "info") knownOnly(child)
  checkMacros(root)
  return {
    ...{ title, cslId, notes: root.attributes.class === "note" },
    hasBibliography: childOf(root, "bibliography") !== undefined,
  }
}

function parentOf(info: StyleElement): string | undefined {
  const link = info.children.find(({ name, attributes }) => {
    return name === "link" && attributes.rel === "independent-parent"
  })
  return link?.attributes.href?.trim().slice(0, 500)
}

function knownOnly({ name, own, line, children }: StyleElement): void {
  if (!own || !elements.has(name)) refuse("style.unknown_element", { name: name.slice(0, 100), line })
  for (const child of children) knownOnly(child)
}
