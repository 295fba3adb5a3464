import type { Bracketed } from "../../wikitext/brackets"
import type { Span } from "../../wikitext/span"
import { type Parameter, type Template, templateOf } from "../../wikitext/template"
import { type Reading, trimmed } from "./reading"

/** A parameter of an infobox, with the stroke before it. */
export interface Given extends Parameter {
  /** Its number among the template's parameters. */
  nth: number
  /** From the stroke before its name to the end of its value. */
  whole: Span
  /** Its value without the white space around it; an empty one lies where words would be put. */
  words: Span
}

/** The parameters that have names, the last of each name. */
export function givenIn({ source, pairs }: Reading, template: Template): Map<string, Given> {
  const pair = pairs.get(template.src) as Bracketed
  const found = new Map<string, Given>()
  for (const [nth, one] of (templateOf(source, pair) ?? template).parameters.entries()) {
    if (/^\d+$/.test(one.name)) continue
    const words = trimmed(source, one)
    const empty = words.end <= words.src
    const at = empty ? Math.min(one.end, one.src + (source.charAt(one.src) === " " ? 1 : 0)) : words.src
    const span = empty ? { src: at, end: at } : words
    found.set(one.name, {
      ...one,
      nth,
      words: span,
      whole: { src: pair.pipes[nth] as number, end: span.end },
    })
  }
  return found
}

const titles = [
  "conflict",
  "name",
  "Name",
  "title",
  "event_name",
  "country",
  "above",
  "official_name",
  "common_name",
]

/** The parameter that names what the box is about; null where none does. */
export const titleIn = (given: ReadonlyMap<string, Given>): Given | null =>
  titles.map(name => given.get(name)).find(one => one?.value) ?? null

const layout =
  /size$|width$|height$|style$|class$|^alt$|_alt$|^upright$|_upright$|_caption_align$|^child$|^embed$|^module$|^pushpin|^campaignbox$|^coordinates_(?:type|display|region|wikidata)$|^map_(?:mark|marksize|relief)$/i

/** Whether a parameter only says how the box looks. */
export const isLayout = (name: string): boolean => layout.test(name)

/** "hq_location" and "per capita" as a row's name. */
export function labelOf(name: string): string {
  const words = name.replace(/[_\s]+/g, " ").trim()
  // "eMedicine" is written so.
  const isOwn = /^[a-z][A-Z]/.test(words)
  return `${isOwn ? words.charAt(0) : words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 100)
}

const labels = new Map(
  Object.entries({
    partof: "Part of",
    place: "Location",
    territory: "Territorial changes",
  }),
)

/** What a row of a battle's box is called. */
export const battleLabelOf = (name: string): string => labels.get(name) ?? labelOf(name)
