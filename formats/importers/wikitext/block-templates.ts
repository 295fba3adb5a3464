import type { Span } from "../../wikitext/span"
import { parameterOf, type Template, templateKey } from "../../wikitext/template"

// Templates that are blocks of their own wherever they stand, and what they hold.

const kept = new Set([
  ...["reflist", "references", "refs", "notelist", "notelist-ua", "main", "see also", "further", "further2"],
  ...["details", "for", "about", "other uses", "distinguish", "redirect", "portal", "portal bar", "bots"],
  ...["authority control", "commons category", "sister project links", "clear", "-", "toc", "toc left"],
  ...["short description", "use dmy dates", "use mdy dates", "featured article", "good article", "taxonbar"],
  ...[
    "pp-semi-indef",
    "pp-move-indef",
    "pp",
    "more footnotes",
    "unreferenced",
    "refimprove",
    "pov",
    "cleanup",
  ],
  ...["more citations needed", "multiple issues", "expand section", "expand list", "refimprove section"],
  ...[
    "unreferenced section",
    "multiple image",
    "location map",
    "quote box",
    "navbox",
    "update",
    "third-party",
  ],
  ...["div col", "div col end", "refbegin", "refend", "col-begin", "col-end"],
])
const quotations = new Set([
  "quote",
  "blockquote",
  "cquote",
  "quotation",
  "block quote",
  "centered pull quote",
])
const lists = new Set([
  "plainlist",
  "flatlist",
  "hlist",
  "ubl",
  "unbulleted list",
  "plain list",
  "bulleted list",
])
const more = [
  "br separated entries",
  "unbulleted-list",
  "ublist",
  "bulletlist",
  "flat list",
  "indented plainlist",
]
for (const name of more) lists.add(name)
const beginnings = [
  "campaignbox",
  "navbox",
  "stub",
  "defaultsort:",
  "displaytitle:",
  "use british",
  "use american",
]
/** Around words: they are read as if the template were not there. */
const wrappers = new Set([
  "center",
  "align",
  "larger text",
  "hatnote",
  "poemquote",
  "collapsible list",
  "longitem",
])

export type BlockTemplate =
  | { kind: "infobox" }
  /** A quotation: its words, and who said them. */
  | { kind: "quotation"; parts: Span[] }
  /** Wikitext in the template's parameters, each a block or a line of its own. */
  | { kind: "contents"; parts: Span[] }
  | { kind: "kept" }

const unnamed = (template: Template) => template.parameters.filter(one => /^\d+$/.test(one.name) && one.value)
const spanOf = ({ src, end }: Span): Span => ({ src, end })

/** Whether the template is an infobox, by its name. */
export const isInfobox = (name: string): boolean =>
  /^(?:infobox|ficha de|warbox|taxobox|geobox)\b| infobox$/i.test(name.trim())

/** What a template is that stands at the start of a line; null for one that stands among words. */
export function blockTemplateOf(template: Template): BlockTemplate | null {
  const key = templateKey(template.name).toLowerCase()
  if (isInfobox(key)) return { kind: "infobox" }
  if (quotations.has(key)) {
    const words = ["text", "quote", "1"].map(name => parameterOf(template, name)).find(one => one?.value)
    const said = ["author", "by", "source", "title", "4", "2", "3"]
      .map(name => parameterOf(template, name))
      .filter(one => one?.value && one !== words && /[a-z]{3}/i.test(one.value))
    const parts = [words, said[0]].filter(one => one !== undefined && one !== null)
    return words
      ? { kind: "quotation", parts: parts.map(spanOf).sort((a, b) => a.src - b.src) }
      : { kind: "kept" }
  }
  const parts = unnamed(template).map(spanOf)
  if (lists.has(key) || wrappers.has(key))
    return parts.length > 0 ? { kind: "contents", parts } : { kind: "kept" }
  return kept.has(key) || beginnings.some(word => key.startsWith(word)) || /[ -]stub$/.test(key)
    ? { kind: "kept" }
    : null
}
