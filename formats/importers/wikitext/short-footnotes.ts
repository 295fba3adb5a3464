import type { CslItem } from "@/core/sources/source"
import type { CitationItem } from "@/editor/model/nodes/inline"
import { nameWords } from "../../parts/reference"
import type { Brackets } from "../../wikitext/brackets"
import { wordsOf } from "../../wikitext/cite/words"
import { parameterOf, readTemplate, type Template, templateKey, templateOf } from "../../wikitext/template"
import type { CitedSources } from "./cited-sources"

// {{sfn|Lorem|2010|p=5}} and its family name a citation elsewhere in the text by last names and year, as its anchor CITEREFLorem2010 does.

export interface ShortFootnotes {
  /** What such a template cites; null for other templates, and where the text has no such citation. */
  itemsOf: (template: Template) => CitationItem[] | null
  /** Takes every citation of the text as a source, also those that nothing cites. */
  all: () => void
}

const family =
  /^(?:sfn|sfnp|sfnref|sfnlink|harv|harvnb|harvtxt|harvp|harvcol|harvcolnb|harvcoltxt|harvard citation(?: no brackets| text)?)$/
const mostNames = 4

const numbered = (template: Template) =>
  template.parameters
    .filter(one => /^\d+$/.test(one.name))
    .map(one => wordsOf(one.value))
    .filter(Boolean)

const keyOf = (parts: readonly string[]) => parts.join("").replace(/\s+/g, " ").trim().toLowerCase()

/** Under which names and year a citation is found: its `ref`, or its first four authors and its year. */
function anchorsOf(template: Template, csl: CslItem): string[] {
  const given = parameterOf(template, "ref")?.value ?? ""
  const own = readTemplate(given, 0)
  if (own && /^(?:sfnref|harvid)$/i.test(own.name)) return [keyOf(numbered(own))]
  if (/^CITEREF/.test(given)) return [keyOf([given.slice("CITEREF".length)])]
  const people = csl.author?.length ? csl.author : (csl.editor ?? [])
  const names = people.slice(0, mostNames).map(name => name.family ?? nameWords(name))
  const dates = ["year", "date"].map(name => wordsOf(parameterOf(template, name)?.value ?? ""))
  const years = [...dates.flatMap(words => /\d{3,4}[a-z]?/.exec(words)?.[0] ?? []), ""]
  return names.length > 0 ? years.map(year => keyOf([...names, year])) : []
}

function indexOf(source: string, { pairs }: Brackets, sources: CitedSources): Map<string, Template> {
  const found = new Map<string, Template>()
  let done = 0
  for (const pair of [...pairs.values()].sort((a, b) => a.src - b.src)) {
    const nameEnd = pair.pipes[0]
    if (pair.kind !== "template" || nameEnd === undefined || pair.src < done) continue
    if (!/^\s*v?cit(?:e|ation)\b/i.test(source.slice(pair.src + 2, Math.min(nameEnd, pair.src + 40))))
      continue
    const template = templateOf(source, pair)
    const item = template && sources.itemOf(template)
    const csl = item && sources.cslOf(item.sourceId)
    if (!template || !csl) continue
    // What a citation quotes in its parameters is a part of it.
    done = pair.end
    for (const anchor of anchorsOf(template, csl)) if (!found.has(anchor)) found.set(anchor, template)
  }
  return found
}

/** Reads the index when the first such template asks for it. */
export function shortFootnotes(source: string, brackets: Brackets, sources: CitedSources): ShortFootnotes {
  let index: Map<string, Template> | null = null
  const anchors = () => {
    index ??= indexOf(source, brackets, sources)
    return index
  }
  const itemOf = (parts: readonly string[], place: Pick<CitationItem, "locator" | "label" | "suffix">) => {
    const template = anchors().get(keyOf(parts))
    const item = template && sources.itemOf(template)
    return item ? { ...item, ...place } : null
  }
  return {
    all: () => void anchors(),
    itemsOf(template) {
      const key = templateKey(template.name).toLowerCase()
      const value = (name: string) => wordsOf(parameterOf(template, name)?.value ?? "").slice(0, 200)
      if (/^sfnmp?$|^harvnbm?$/.test(key) && parameterOf(template, "1a1")) return several(value, itemOf)
      if (!family.test(key)) return null
      const item = itemOf(
        numbered(template),
        placeOf(value("p") || value("pp") || value("page") || value("pages"), value("loc")),
      )
      return item && [item]
    },
  }
}

const placeOf = (page: string, words: string): Pick<CitationItem, "locator" | "label" | "suffix"> => ({
  locator: page || null,
  label: page ? "page" : null,
  suffix: words ? `, ${words}` : null,
})

/** {{sfnm|1a1=Lorem|1y=2010|1p=5|2a1=Ipsum|2y=2011}}: all or nothing. */
function several(
  value: (name: string) => string,
  itemOf: (parts: readonly string[], place: ReturnType<typeof placeOf>) => CitationItem | null,
): CitationItem[] | null {
  const items: CitationItem[] = []
  for (let at = 1; at <= 20 && value(`${at}a1`); at++) {
    const names = [1, 2, 3, 4].map(nth => value(`${at}a${nth}`)).filter(Boolean)
    const item = itemOf(
      [...names, value(`${at}y`)],
      placeOf(value(`${at}p`) || value(`${at}pp`), value(`${at}loc`)),
    )
    if (!item) return null
    items.push(item)
  }
  return items.length > 0 ? items : null
}
