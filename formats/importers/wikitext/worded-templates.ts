import type { Span } from "../../wikitext/span"
import { parameterOf, type Template, templateKey } from "../../wikitext/template"
import { dateWordsOf } from "./template-dates"
import type { MarkName } from "./tokens"

// Templates whose words a reader sees where they stand. What is read out of a parameter stays tied to it, so that a changed
// figure is a changed parameter; words that the template makes itself are shown and tied to nothing.

/** A parameter's wikitext, words of the template's own, or a mark over other parts. */
export type Part = { span: Span } | { words: string } | { mark: MarkName; href?: string; parts: Part[] }
type Words = (template: Template) => Part[] | null

const parameter = (template: Template, name: string): Part[] | null => {
  const found = parameterOf(template, name)
  return found?.value ? [{ span: { src: found.src, end: found.end } }] : null
}
const nth =
  (name: string): Words =>
  template =>
    parameter(template, name)
const fixed =
  (words: string): Words =>
  () => [{ words }]
const marked =
  (mark: MarkName, name = "1"): Words =>
  template => {
    const parts = parameter(template, name)
    return parts && [{ mark, parts }]
  }
const before =
  (words: string, name = "1"): Words =>
  template => {
    const parts = parameter(template, name)
    const alone = template.parameters.filter(one => /^\d+$/.test(one.name)).length === 1
    return parts && alone ? [{ words }, ...parts] : null
  }
/** The last parameter without a name: `{{transl|ru|ISO|words}}`. */
const last: Words = template => {
  const names = template.parameters.filter(one => /^\d+$/.test(one.name)).map(one => one.name)
  return parameter(template, names.at(-1) ?? "1")
}

const number = /^[-+−]?\d[\d,]*(?:\.\d+)?$/
const unit = /^[a-zµμ°'"$£€%][^\s|{}[\]<>=]{0,15}$/i
const ranges: Record<string, string> = {
  "-": "–",
  "–": "–",
  to: " to ",
  and: " and ",
  or: " or ",
  x: " × ",
  by: " by ",
}

/** `{{convert|20|to|30|mi|km}}`: its numbers and the unit they are given in. Others (sums of units, prices) stay atoms. */
function converted(template: Template): Part[] | null {
  const places = template.parameters.filter(one => /^\d+$/.test(one.name))
  const parts: Part[] = []
  for (const [at, { value, ...span }] of places.slice(0, 8).entries()) {
    if (at % 2 === 0 && number.test(value)) parts.push({ span })
    else if (at % 2 === 0) return null
    else if (Object.hasOwn(ranges, value)) parts.push({ words: ranges[value] as string })
    else return unit.test(value) ? [...parts, { words: "\u00a0" }, { span }] : null
  }
  return null
}

/** `{{frac|1|2}}` and `{{frac|3|1|2}}`. */
function fraction(template: Template): Part[] | null {
  const places = ["1", "2", "3"].flatMap(name => parameter(template, name) ?? [])
  if (places.length === 2) return [places[0] as Part, { words: "⁄" }, places[1] as Part]
  if (places.length !== 3) return null
  return [places[0] as Part, { words: "\u00a0" }, places[1] as Part, { words: "⁄" }, places[2] as Part]
}

function date(template: Template): Part[] | null {
  const words = dateWordsOf(template)
  return words === null ? null : [{ words }]
}

function asOf(template: Template): Part[] | null {
  const places = template.parameters.filter(one => /^\d+$/.test(one.name))
  const begin = parameterOf(template, "lc") || parameterOf(template, "since") ? "as of " : "As of "
  const year = parameter(template, "1")
  if (places.length === 1 && year && !parameterOf(template, "alt")) return [{ words: begin }, ...year]
  const words = dateWordsOf(template)
  return words === null || parameterOf(template, "alt") ? null : [{ words: `${begin}${words}` }]
}

function address(template: Template): Part[] | null {
  const [href, shown] = [parameterOf(template, "1"), parameterOf(template, "2")]
  if (!href?.value) return null
  const { src, end } = shown?.value ? shown : href
  const full = /^https?:\/\//i.test(href.value) ? href.value : `https://${href.value}`
  return [{ mark: "link", href: full, parts: [{ span: { src, end } }] }]
}

const table: Record<string, Words> = {
  ...each("nowrap nobr nobreak nobold small smaller big bigger large larger normal center nw", nth("1")),
  ...each("abbr abbreviation tooltip vanchor visible_anchor ill interlanguage_link link_language", nth("1")),
  ...each("flag flagcountry flagu flag+link flagg uncoloured flagdeco+link", nth("1")),
  ...each("tq talk_quote_inline notatypo sic not_a_typo as_written nonspecific resize", nth("1")),
  ...each("lang langx langr script", nth("2")),
  ...each("transl transliteration translit", last),
  ...each("font color colored text_color", last),
  ...each("em emphasis var", marked("em")),
  ...each("strong strongbad bold", marked("strong")),
  ...each("sup superscript", marked("sup")),
  ...each("sub subscript", marked("sub")),
  ...each("circa c. ca ca. approx.", before("c.\u00a0")),
  ...each("isbn isbnt", before("ISBN\u00a0")),
  ...each("oclc", before("OCLC\u00a0")),
  ...each("doi", before("doi:")),
  ...each("us$ usd", before("US$")),
  ...each("£ gbp", before("£")),
  ...each("€ euro eur", before("€")),
  ...each("convert cvt", converted),
  ...each("frac fraction sfrac", fraction),
  ...each("url", address),
  ...each("as_of asof", asOf),
  ...each(
    "start_date start_date_and_age end_date end_date_and_age birth_date birth_date_and_age death_date death_date_and_age film_date dts date start-date end-date release_date",
    date,
  ),
  ...each("nbsp nbs space spaces", fixed("\u00a0")),
  ...each("thinspace thin_space hair_space", fixed("\u2009")),
  ...each("snd spnd spndash spaced_ndash spaced_en_dash snds", fixed("\u00a0– ")),
  ...each("ndash endash en_dash –", fixed("–")),
  ...each("mdash emdash em_dash —", fixed("—")),
  ...each("· dot middot • bullet", fixed("\u00a0· ")),
  ...each("! pipe", fixed("|")),
  ...each("= equals", fixed("=")),
  ...each("ellipsis ...", fixed("…")),
  ...each("dagger †", fixed("†")),
  ...each("' apostrophe", fixed("'")),
  ...each("'s", fixed("'s")),
  ...each("€ eur_sign", fixed("€")),
}

function each(names: string, words: Words): Record<string, Words> {
  return Object.fromEntries(names.split(" ").map(name => [name.replaceAll("_", " "), words]))
}

/** What a reader sees of this template, in its order; null where it stays an atom. */
export function partsOf(template: Template): Part[] | null {
  const key = templateKey(template.name).toLowerCase()
  if (Object.hasOwn(table, key)) return (table[key] as Words)(template)
  // {{lang-fr|words}}: the language is in the name.
  return /^lang-[a-z-]{2,12}$/.test(key) ? parameter(template, "1") : null
}
