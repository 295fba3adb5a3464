import type { CitationItem } from "@/editor/model/nodes/inline"
import type { ImportedSource } from "../../imported"
import type { Brackets } from "../../wikitext/brackets"
import type { Opaque } from "../../wikitext/opaque"
import type { Span } from "../../wikitext/span"
import { parameterOf, type Template, templateKey } from "../../wikitext/template"
import { citedSources, labelOfCsl } from "./cited-sources"
import { readDefinitions } from "./definitions"
import { noteGroups } from "./note-templates"
import { contentReader } from "./ref-content"
import { refKey } from "./ref-key"
import { shortFootnotes } from "./short-footnotes"
import type { Token } from "./tokens"

/** What the article's references are: which of them cite sources, which are footnotes, and which mean each other. */
export interface References {
  /** A `<ref>`: the same name in the same group is the same reference, wherever it is defined. */
  ofTag: (tag: Opaque) => Token
  /** A template that cites or is a footnote; null for any other. */
  ofTemplate: (template: Template, inNote: boolean) => Token | null
  /** Every source of the text: those met so far in their order, then the ones that nothing cites. */
  sources: () => ImportedSource[]
}

/** A footnote that is used again is shown again with its words, up to this many characters and this many times. */
const longestCopy = 2_000
const mostCopies = 500

const empty = ({ src, end }: Span) => end <= src

/** Finds every definition first: a name may be used before the place that defines it. */
export function readReferences(source: string, brackets: Brackets): References {
  const definitions = readDefinitions(source, brackets)
  const sources = citedSources()
  const short = shortFootnotes(source, brackets, sources)
  const itemsIn = contentReader(source, brackets, sources, short)
  let copies = 0

  /** The token of a reference with words of its own, or of the one that its name stands for. */
  const referenceTo = (whole: Span, inner: Span, key: string | null): Token => {
    const defined = key === null ? undefined : definitions.get(key)
    const content = empty(inner) ? defined : inner
    if (!content || empty(content)) return { ...whole, kind: "template", name: nameOf(key) }
    const items = itemsIn(content)
    if (items) return { ...whole, kind: "citation", items: items.map(item => ({ ...item })) }
    const copy = content !== inner
    if (copy && (content.end - content.src > longestCopy || copies++ > mostCopies))
      return { ...whole, kind: "template", name: nameOf(key) }
    return { ...whole, kind: "footnote", inner: { src: content.src, end: content.end }, copy }
  }

  const note = (template: Template): Token | null => {
    const group = noteGroups.get(templateKey(template.name).toLowerCase())
    if (group === undefined) return null
    const own = parameterOf(template, "group")?.value ?? group
    const name = parameterOf(template, "name")?.value ?? ""
    const inner = parameterOf(template, "1") ?? { src: template.end, end: template.end }
    const key = name ? refKey(own, name) : null
    return referenceTo({ src: template.src, end: template.end }, { src: inner.src, end: inner.end }, key)
  }

  const again = (template: Template): Token | null => {
    if (!/^r$/i.test(template.name)) return null
    const names = template.parameters.filter(one => /^\d+$/.test(one.name) && one.value)
    const group = parameterOf(template, "group")?.value ?? ""
    const items: CitationItem[] = []
    for (const { value } of names) {
      const defined = definitions.get(refKey(group, value))
      const found = defined && itemsIn(defined)
      if (!found) return null
      items.push(...found.map(item => ({ ...item })))
    }
    return items.length > 0 ? { kind: "citation", items, src: template.src, end: template.end } : null
  }

  return {
    ofTag(tag) {
      return referenceTo(
        { src: tag.src, end: tag.end },
        { src: tag.inner, end: tag.innerEnd },
        definitions.keyOf(tag),
      )
    },
    ofTemplate(template, inNote) {
      const found = note(template) ?? again(template)
      if (found) return found
      const { src, end } = template
      const items = short.itemsOf(template)
      if (items) return { kind: "citation", items, src, end }
      const item = sources.itemOf(template)
      if (!item) return null
      if (inNote) return { kind: "citation", items: [item], src, end }
      return { kind: "template", name: labelOfCsl(sources.cslOf(item.sourceId)), src, end }
    },
    sources() {
      short.all()
      return sources.list()
    },
  }
}

const nameOf = (key: string | null) =>
  (key ? `ref: ${key.slice(key.indexOf("\n") + 1)}` : "ref").slice(0, 120)
