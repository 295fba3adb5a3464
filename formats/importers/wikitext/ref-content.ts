import { readLocator } from "@/core/sources/citation"
import type { CslItem } from "@/core/sources/source"
import { isWebAddress, namesUser } from "@/core/sources/web-address"
import type { CitationItem } from "@/editor/model/nodes/inline"
import type { Brackets } from "../../wikitext/brackets"
import { wordsOf } from "../../wikitext/cite/words"
import type { Span } from "../../wikitext/span"
import { templateOf } from "../../wikitext/template"
import type { CitedSources } from "./cited-sources"
import { trimmed } from "./reading"
import type { ShortFootnotes } from "./short-footnotes"

/** Words beside a citation in its ref may be this long; longer ones make it a footnote that cites. */
const longestBeside = 30
const mostItems = 50
const address = /^\[?(https?:\/\/[^\s<>"[\]{}|']+)/i
const punctuation = ".,;:* \t\n\r"
const special = /[<{[]/g

/** Says what a ref's content cites: null where it is a footnote of free words. */
export function contentReader(
  source: string,
  brackets: Brackets,
  sources: CitedSources,
  short: ShortFootnotes,
) {
  const known = new Map<number, CitationItem[] | null>()
  return (content: Span): CitationItem[] | null => {
    const { src, end } = trimmed(source, content)
    const seen = known.get(src)
    if (seen !== undefined) return seen
    const items =
      read(source, brackets, { src, end }, sources, short) ?? addressIn(source, { src, end }, sources)
    known.set(src, items)
    return items
  }
}

function read(
  source: string,
  { pairs, opaque }: Brackets,
  { src, end }: Span,
  sources: CitedSources,
  short: ShortFootnotes,
): CitationItem[] | null {
  const items: CitationItem[] = []
  let words = ""
  let from = src
  // Cut at its end (which copies nothing), so that no search runs on behind it.
  const stretch = source.slice(0, end)
  const pattern = new RegExp(special)
  pattern.lastIndex = src
  for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) {
    const at = match.index
    const comment = opaque.get(at)
    const pair = pairs.get(at)
    const template = pair ? templateOf(source, pair) : null
    const found = template && (short.itemsOf(template) ?? one(sources.itemOf(template)))
    if (comment?.kind !== "comment" && !found) return null
    words += source.slice(from, at)
    if (found) {
      const last = items.at(-1)
      if (!(last ? behind(last, words) : before(found, words))) return null
      words = ""
      items.push(...found)
      if (items.length > mostItems) return null
    }
    from = comment?.end ?? (pair?.end as number)
    pattern.lastIndex = from
  }
  const [last] = items.slice(-1)
  return last && behind(last, words + source.slice(from, end)) ? items : null
}

const one = (item: CitationItem | null) => item && [item]

/** Words before the first citation are its prefix; false where they are a text of their own. */
function before([first]: readonly CitationItem[], raw: string): boolean {
  const said = raw.length > 4 * longestBeside ? raw : wordsOf(raw).replace(/^[*\s]+/, "")
  if (said.length > longestBeside) return false
  if (first && said !== "") first.prefix = `${said} `
  return true
}

/** Words behind a citation: where in the source, or its suffix. False where they are a text of their own. */
function behind(item: CitationItem, raw: string): boolean {
  const words = raw.length > 4 * longestBeside ? raw : wordsOf(raw)
  const said = withoutPunctuation(words)
  if (said === "") return true
  const place = item.locator === null ? readLocator(said) : null
  if (place) Object.assign(item, place)
  else if (said.length <= longestBeside && item.suffix === null) item.suffix = `, ${said}`
  else return false
  return true
}

function withoutPunctuation(words: string): string {
  let [from, to] = [0, words.length]
  while (from < to && punctuation.includes(words.charAt(from))) from++
  while (to > from && punctuation.includes(words.charAt(to - 1))) to--
  return words.slice(from, to)
}

/** A ref that holds one address and what it is called cites that page. */
function addressIn(source: string, { src, end }: Span, sources: CitedSources): CitationItem[] | null {
  if (end - src > 3_000) return null
  const words = source.slice(src, end)
  const [begin = "", URL = ""] = address.exec(words) ?? []
  const rest = words.slice(begin.length)
  const close = begin.startsWith("[") ? rest.indexOf("]") : 0
  const label = rest.slice(0, Math.max(0, close)).trim()
  const behind = rest.slice(close).replace("]", "")
  const isAlone = close >= 0 && withoutPunctuation(behind) === "" && !/[[\n]|\{\{/.test(label)
  if (!isAlone || !isWebAddress(URL) || namesUser(URL)) return null
  const csl: CslItem = { id: "", type: "webpage", title: (wordsOf(label) || URL).slice(0, 500), URL }
  return [sources.itemFor(csl)]
}
