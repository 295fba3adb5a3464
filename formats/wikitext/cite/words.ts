import { matchBrackets } from "../brackets"
import { replaceOpaque } from "../opaque"
import { type Template, templateKey, templateOf } from "../template"

// Wikitext inside a value becomes the words a reader sees. Never the other way: what is written out is escaped in escape.ts.

const named = new Map<string, string>(
  Object.entries({
    ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", thinsp: " ", ensp: " ", emsp: " " },
    ...{ ndash: "–", mdash: "—", minus: "−", hellip: "…", middot: "·", bull: "•", times: "×", deg: "°" },
    ...{ lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", shy: "", zwnj: "\u200c" },
    ...{ aacute: "á", eacute: "é", iacute: "í", oacute: "ó", uacute: "ú", agrave: "à", egrave: "è" },
    ...{ auml: "ä", euml: "ë", iuml: "ï", ouml: "ö", uuml: "ü", Auml: "Ä", Ouml: "Ö", Uuml: "Ü", szlig: "ß" },
    ...{ acirc: "â", ecirc: "ê", icirc: "î", ocirc: "ô", ucirc: "û", ccedil: "ç", ntilde: "ñ", oslash: "ø" },
    ...{ aring: "å", aelig: "æ", Eacute: "É", Aring: "Å", Oslash: "Ø", zwj: "\u200d", lrm: "", rlm: "" },
    ...{ pound: "£", euro: "€", copy: "©", reg: "®", sect: "§", para: "¶", dagger: "†", frac12: "½" },
  }),
)

/** Character references as their characters; unknown ones stay as they are. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, (whole, decimal, hex, name) => {
    if (name) return named.get(name as string) ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    const isSign = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isSign ? String.fromCodePoint(code) : ""
  })
}

const signs = new Map<string, string>(
  Object.entries({
    ...{ "!": "|", "=": "=", "!!": "||", "(": "[", ")": "]", "((": "{{", "))": "}}", "'": "'", "'s": "'s" },
    ...{ nbsp: " ", nbs: " ", spaces: " ", thinspace: " ", sp: " ", "-": "", shy: "", zwj: "\u200d" },
    ...{ ndash: "–", endash: "–", "en dash": "–", snd: " – ", spnd: " – ", spndash: " – ", spaced: " – " },
    ...{
      mdash: "—",
      emdash: "—",
      "em dash": "—",
      snds: " – ",
      ellipsis: "…",
      "...": "…",
      "·": " · ",
      dot: " · ",
    },
  }),
)
/** Templates whose words are their second parameter: the first names a language or a style. */
const second = ["lang", "script", "font", "color", "colour", "abbrlink", "tooltip2", "ill-wd"]
const third = ["transl", "transliteration", "translit"]

function templateWords(template: Template, depth: number): string {
  const name = templateKey(template.name).toLowerCase()
  const sign = signs.get(name)
  if (sign !== undefined) return sign
  const places = template.parameters.filter(one => /^\d+$/.test(one.name)).map(one => one.value)
  if (/^(?:start |end |film |release )?date(?: and age)?s?$/.test(name)) return places.slice(0, 3).join("-")
  if (/^(?:circa|c\.|ca\.?)$/.test(name)) return `c. ${places[0] ?? ""}`
  const nth = third.includes(name) ? places.length - 1 : second.includes(name) || /^lang-/.test(name) ? 1 : 0
  const value = places[nth] ?? places[0] ?? ""
  return depth > 8 ? "" : plainOf(value, depth + 1)
}

function withoutTemplates(text: string, depth: number): string {
  if (!text.includes("{{")) return text
  const parts: string[] = []
  let done = 0
  const pairs = [...matchBrackets(text).pairs.values()].sort((a, b) => a.src - b.src)
  for (const pair of pairs) {
    if (pair.src < done || pair.kind === "link") continue
    const template = templateOf(text, pair)
    parts.push(text.slice(done, pair.src), template ? templateWords(template, depth) : "")
    done = pair.end
  }
  return [...parts, text.slice(done)].join("")
}

const file = /^\s*(?:file|image|category|datei|fichier|archivo)\s*:/i

const withoutLinks = (text: string): string =>
  text
    .replace(/\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_, target: string, label: string | undefined) =>
      file.test(target) ? "" : (label?.split("|").at(-1) ?? target.replace(/^\s*:/, "")),
    )
    .replace(
      /\[(?:https?:)?\/\/[^\s[\]]+(?:[ \t]([^[\]]*))?\]/gi,
      (_, label: string | undefined) => label?.trimStart() ?? "",
    )

/** Without comments and references; one that never ends takes the rest along. */
function withoutNotes(value: string): string {
  const text = replaceOpaque(value, ({ kind, name }) => (kind === "comment" || name === "ref" ? "" : null))
  const endless = text.search(/<ref\b/i)
  return endless < 0 ? text : text.slice(0, endless)
}

function plainOf(value: string, depth: number): string {
  return withoutLinks(withoutTemplates(withoutNotes(value), depth))
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi, "")
    .replace(/'{2,5}/g, run => (run.length === 4 ? "'" : ""))
}

/**
 * What stands between nowiki tags is words as it is; kept out of the way while the rest is read. Its place is held by
 * characters for private use: the value's own, which no reader sees, must not be taken for such a place.
 */
function apart(given: string, read: (text: string) => string): string {
  const value = given.replace(/[\ue000\ue001]/g, "")
  const kept: string[] = []
  const text = replaceOpaque(value, ({ name, inner, innerEnd }) => {
    if (name !== "nowiki") return null
    return inner < innerEnd ? `\ue000${kept.push(value.slice(inner, innerEnd)) - 1}\ue001` : ""
  })
  return read(text).replace(/\ue000(\d+)\ue001/g, (_, nth: string) => kept[Number(nth)] ?? "")
}

/** Longer than any field: what stands behind is not read. */
const longest = 20_000

/** Most values hold none: they are words as they stand. */
const markup = /[<{[&\ue000]|''/

/** The words a reader sees of a value: no markup, no notes, one line, one space between words. */
export function wordsOf(value: string): string {
  if (!markup.test(value))
    return value
      .slice(0, longest)
      .replace(/[\s\u00a0\u2000-\u200a]+/g, " ")
      .trim()
  return withoutEntities(apart(value.slice(0, longest), text => plainOf(text, 0)))
    .replace(/[\s\u00a0\u2000-\u200a]+/g, " ")
    .trim()
}

/** An address, DOI or other identifier as it stands, without comments and markup around it. */
export function identifierOf(value: string): string {
  if (!/[<{&\ue000]/.test(value)) return value.slice(0, longest).trim()
  const bare = withoutNotes(value.slice(0, longest))
  return withoutEntities(apart(bare, text => withoutTemplates(text, 0))).trim()
}
