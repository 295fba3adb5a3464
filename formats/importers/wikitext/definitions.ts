import type { Brackets } from "../../wikitext/brackets"
import type { Opaque } from "../../wikitext/opaque"
import type { Span } from "../../wikitext/span"
import { tagAttributes } from "../../wikitext/tag-attributes"
import { parameterOf, templateKey, templateOf } from "../../wikitext/template"
import { noteGroups } from "./note-templates"
import { trimmed } from "./reading"
import { refKey } from "./ref-key"

/** Where the references of a text that have names are defined; the first definition with words counts, as in MediaWiki. */
export interface Definitions {
  get: (key: string) => Span | undefined
  /** The key of a ref's own name; null where it has none. */
  keyOf: (tag: Opaque) => string | null
}

/** How the name of a footnote's template begins, and how long the longest is. */
const noteName = /^\s*(?:template\s?:\s?)?(?:efn|note|refn|footnote|#tag)/i
const longestName = 30

/** Reads all definitions, also those inside templates and lists of references. */
export function readDefinitions(source: string, { opaque, pairs }: Brackets): Definitions {
  const found = new Map<string, Span>()
  const keyOf = (tag: Opaque): string | null => {
    // `<ref name=geese/>`: the stroke ends the tag.
    const words = source.slice(tag.src + 4, Math.min(tag.inner - 1, tag.src + 2_000)).replace(/\/$/, "")
    const attributes = tagAttributes(words)
    const name = attributes.get("name") ?? ""
    return name ? refKey(attributes.get("group") ?? "", name) : null
  }
  const define = (key: string | null, span: Span) => {
    const inner = trimmed(source, span)
    if (key !== null && inner.end > inner.src && !found.has(key)) found.set(key, inner)
  }
  for (const tag of inOrder(opaque))
    if (tag.name === "ref" && tag.innerEnd > tag.inner)
      define(keyOf(tag), { src: tag.inner, end: tag.innerEnd })
  for (const pair of inOrder(pairs)) {
    const nameEnd = pair.pipes[0] ?? pair.end - 2
    if (pair.kind !== "template" || nameEnd - pair.src > longestName) continue
    const called = source.slice(pair.src + 2, nameEnd)
    if (!noteName.test(called)) continue
    const group = noteGroups.get(templateKey(called.trim()).toLowerCase())
    const template = group === undefined ? null : templateOf(source, pair)
    const name = template && parameterOf(template, "name")?.value
    const words = template && parameterOf(template, "1")
    if (template && name && words)
      define(refKey(parameterOf(template, "group")?.value ?? group ?? "", name), words)
  }
  return { get: key => found.get(key), keyOf }
}

const inOrder = <T extends Span>(found: ReadonlyMap<number, T>): T[] =>
  [...found.values()].sort((a, b) => a.src - b.src)
