import type { Span } from "../../wikitext/span"
import type { MarkName, Token } from "./tokens"

const marks = new Map<string, MarkName>(
  Object.entries({
    ...{ b: "strong", strong: "strong", i: "em", em: "em", var: "em", dfn: "em" },
    ...{ sub: "sub", sup: "sup", code: "code", tt: "code", kbd: "code", samp: "code" },
  }),
)
/** Words go on in them; how they look is not kept. */
const plain = new Set(
  "small big span u s strike del ins abbr font q bdi bdo mark ruby rt rb rp time data wbr cite noinclude onlyinclude includeonly section center references nowiki".split(
    " ",
  ),
)
/** A line ends before and after them. */
const blocks = new Set(
  "p div li ul ol dl dt dd table tbody thead tr td th caption blockquote h1 h2 h3 h4 h5 h6 hr poem gallery".split(
    " ",
  ),
)
const tag = /<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/iy

/** The tag that begins here, where MediaWiki lets it be one. */
function htmlTagAt(source: string, at: number): (Span & { name: string; closing: boolean }) | null {
  tag.lastIndex = at
  const found = tag.exec(source)
  if (!found) return null
  const name = (found[2] as string).toLowerCase()
  if (name !== "br" && !marks.has(name) && !plain.has(name) && !blocks.has(name)) return null
  return { name, closing: found[1] === "/", src: at, end: at + found[0].length }
}

/** What a tag means to the words around it. */
export function tagToken(source: string, at: number): Token | null {
  const found = htmlTagAt(source, at)
  if (!found) return null
  const { name, closing, src, end } = found
  const mark = marks.get(name)
  if (mark) return { kind: closing ? "close" : "open", mark, src, end }
  return { kind: name === "br" || blocks.has(name) ? "break" : "nothing", src, end }
}
