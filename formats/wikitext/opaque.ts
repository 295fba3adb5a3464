import type { Span } from "./span"

// What the brackets around it cannot reach into: comments, and the tags that MediaWiki hands to an extension. Their ends are
// found first, as MediaWiki's preprocessor does: a ref ends at the first `</ref>`, whatever stands between.

/** A comment or an extension's tag. `inner`..`innerEnd` is what stands between its tags; both are `end` where it closes itself. */
export interface Opaque extends Span {
  kind: "comment" | "tag"
  /** Lower case; empty for a comment. */
  name: string
  inner: number
  innerEnd: number
}

/** Tags whose content is wikitext of its own. */
const open = ["ref", "references", "poem", "gallery", "indicator", "blockquote"]
/** Tags whose content is no wikitext at all. */
const closed = [
  "nowiki",
  "pre",
  "math",
  "chem",
  "ce",
  "syntaxhighlight",
  "source",
  "score",
  "timeline",
  "graph",
  "hiero",
  "imagemap",
  "inputbox",
  "mapframe",
  "maplink",
  "section",
  "templatedata",
  "templatestyles",
  "includeonly",
]
const known = new Set([...open, ...closed])

export const holdsWikitext = (tag: Opaque): boolean => open.includes(tag.name)

const longestName = Math.max(...[...known].map(name => name.length))

/** Finds such a stretch at a `<`, asked from left to right. It remembers what comes next, so that a text full of beginnings is read once. */
export function opaqueReader(source: string): (src: number) => Opaque | null {
  const ends = new Map<string, Span | null>()
  let bracket = 0
  /** Where the next `</name>` begins and ends; null where there is none. */
  const closing = (name: string, from: number): Span | null => {
    const known = ends.get(name)
    if (known === null || (known && known.src >= from)) return known
    const pattern = new RegExp(`</${name}\\s*>`, "gi")
    pattern.lastIndex = from
    const found = pattern.exec(source)
    const next = found && { src: found.index, end: pattern.lastIndex }
    ends.set(name, next)
    return next
  }
  const bracketFrom = (from: number): number => {
    if (bracket >= 0 && bracket < from) bracket = source.indexOf(">", from)
    return bracket
  }
  const comment = (src: number): Opaque => {
    const at = source.indexOf("-->", src + 4)
    const [innerEnd, end] = at >= 0 ? [at, at + 3] : [source.length, source.length]
    return { kind: "comment", name: "", src, end, inner: src + 4, innerEnd }
  }
  return src => {
    if (source.startsWith("<!--", src)) return comment(src)
    const name = nameAt(source, src + 1)
    const at = name ? bracketFrom(src + 1 + name.length) : -1
    if (!name || at < 0) return null
    const end = at + 1
    if (source[at - 1] === "/") return { kind: "tag", name, src, end, inner: end, innerEnd: end }
    const found = closing(name, end)
    return found && { kind: "tag", name, src, end: found.end, inner: end, innerEnd: found.src }
  }
}

/** The extension tag's name that stands here, or null: it must end as a name does. */
function nameAt(source: string, from: number): string | null {
  let end = from
  while (end - from <= longestName && /[a-z]/i.test(source.charAt(end))) end++
  const name = source.slice(from, end).toLowerCase()
  return known.has(name) && /^[\s/>]$/.test(source.charAt(end)) ? name : null
}

/** The text with each such stretch put as `words` says; null leaves it as it is. Read once, however many begin and never end. */
export function replaceOpaque(text: string, words: (found: Opaque) => string | null): string {
  const read = opaqueReader(text)
  const parts: string[] = []
  let done = 0
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const found = read(at)
    const said = found ? words(found) : null
    if (found && said !== null) {
      parts.push(text.slice(done, at), said)
      done = found.end
    }
    // What is left as it is may hold others, where it is wikitext.
    at = found && (said !== null || !holdsWikitext(found)) ? found.end : at + 1
  }
  return parts.length === 0 ? text : [...parts, text.slice(done)].join("")
}
