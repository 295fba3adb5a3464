import { limits } from "@/core/limits"
import type { Located } from "@/core/sources/citation"
import type { CslItem } from "@/core/sources/source"
import { completeAddress, isWebAddress, namesUser } from "@/core/sources/web-address"
import type { Template } from "../template"
import { dateOfWords } from "./dates"
import { type Given, givenBy } from "./given"
import { kindOfTemplate } from "./kinds"
import { namesIn } from "./names"
import {
  accessedParameters,
  addressParameters,
  chapterParameters,
  containerParameters,
  customParameters,
  dateParameters,
  identifierParameters,
  originalDateParameters,
  pageParameters,
  preprintParameters,
  textParameters,
  titleParameters,
} from "./parameters"
import { identifierOf, wordsOf } from "./words"

type Fields = Record<string, unknown>
const longestWords = 2_000

const words = (given: Given, names: readonly string[], most = longestWords) =>
  wordsOf(given.first(names) ?? "").slice(0, most)

/** Only what says something is a field. */
const said = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== null))

/** "zh:紅樓夢": the language before a title in its own script. */
const withoutScript = (title: string) => title.replace(/^[a-z]{2,3}(?:-[a-z]+)?:\s*/, "")

function titlesOf(given: Given, container: string): Fields {
  const title = words(given, ["title"]) || withoutScript(words(given, titleParameters))
  const chapter = words(given, chapterParameters)
  const around = words(
    given,
    container === "series" ? ["series", ...containerParameters] : containerParameters,
  )
  // The chapter of a book lies in what is called `title`; so does an entry that is named apart.
  if (chapter) return { title: chapter, "container-title": title || around }
  return { title: title || "", "container-title": container === "title" ? "" : around }
}

function address(given: Given): string {
  const found = completeAddress(identifierOf(given.first(addressParameters) ?? ""))
  const isSound = isWebAddress(found) && !namesUser(found) && !/[\s<>"]/.test(found)
  return isSound && found.length <= 4_000 ? found : ""
}

const bare: Record<string, (value: string) => string> = {
  DOI: value => value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "").slice(0, 300),
  ISBN: value => value.slice(0, 100),
  PMID: value => value.replace(/^pmid:?\s*/i, ""),
  PMCID: value => (/^(?:pmc)?\d+$/i.test(value) ? `PMC${value.replace(/^pmc/i, "")}` : value),
}

function identifiers(given: Given): Fields {
  const pairs = identifierParameters.map(([field, names]) => {
    const value = identifierOf(given.first(names) ?? "")
    return [field, value && (bare[field]?.(value) ?? value).slice(0, 300)]
  })
  const preprint = identifierOf(given.first(preprintParameters) ?? "").replace(/^arxiv:\s*/i, "")
  const archive = preprint ? { archive: "arXiv", archive_location: preprint.slice(0, 100) } : {}
  return { ...Object.fromEntries(pairs), ...archive }
}

/** Dates that older templates split: `year`, `month`, `day`. */
function issued(given: Given) {
  const whole = words(given, dateParameters, 200)
  const [month, day] = [words(given, ["month"], 20), words(given, ["day"], 2)]
  const isYear = /^\d{4}$/.test(whole) && month !== ""
  return dateOfWords(isYear ? [day, month, whole].filter(Boolean).join(" ") : whole)
}

function custom(given: Given): Fields {
  const fields = Object.fromEntries(
    customParameters.map(([name, names]) => {
      const value = given.first(names) ?? ""
      return [name, (name === "archive-url" ? identifierOf(value) : wordsOf(value)).slice(0, 5_000)]
    }),
  )
  // The older name said yes or no; the templates take no answer for a dead address that was archived.
  const dead = words(given, ["deadurl", "dead-url"], 20).toLowerCase()
  if (dead && !fields["url-status"]) fields["url-status"] = /^n/.test(dead) ? "live" : "dead"
  const found = said(fields)
  return Object.keys(found).length > 0 ? { custom: found } : {}
}

/** Of a book only the part that is cited has pages in it; the pages of the book itself are a place in it. */
const isWhole = (type: string, given: Given) => type === "book" && !given.first(chapterParameters)

const pagesOf = (given: Given): string => words(given, pageParameters, 200).replace(/(\d)-(?=\d)/g, "$1–")

/** A post on a service whose template gives only its number. */
function post(given: Given): Fields {
  const [user, number] = [words(given, ["user"], 60), words(given, ["number"], 30)]
  if (!/^\w+$/.test(user) || !/^\d+$/.test(number)) return {}
  return { URL: `https://twitter.com/${user}/status/${number}`, "container-title": "Twitter" }
}

/** Types whose `number` counts the work itself, not the issue it stands in. */
const numbered = ["report", "thesis", "map", "document", "legal_case"]

function fieldsOf(given: Given, template: Template): CslItem | null {
  const kind = kindOfTemplate(template.name, given.has)
  if (!kind) return null
  const texts = Object.fromEntries(textParameters.map(([field, names]) => [field, words(given, names)]))
  const isTweet = given.has("user") && given.has("number")
  if (isTweet) texts.issue = ""
  if (numbered.includes(kind.type)) {
    texts.number ||= texts.issue ?? ""
    texts.issue = ""
  }
  if (kind.container === "series") texts["collection-title"] = ""
  if (kind.container === "event") texts["event-title"] = words(given, ["event"])
  const titles = titlesOf(given, kind.container)
  if (kind.container === "event") titles["container-title"] = ""
  const isChapter = kind.type === "book" && given.first(chapterParameters) !== undefined
  const at = words(given, ["at"], 200)
  const fields = said({
    ...texts,
    ...(kind.genre ? { genre: kind.genre } : {}),
    ...{ ...(isTweet ? post(given) : {}), ...said({ ...titles, URL: address(given) }) },
    ...identifiers(given),
    ...{ issued: issued(given), accessed: dateOfWords(words(given, accessedParameters, 60)) },
    "original-date": dateOfWords(words(given, originalDateParameters, 200)),
    ...(isWhole(kind.type, given) ? {} : { page: pagesOf(given), section: at }),
    ...namesIn(given),
  })
  if (typeof fields.title === "string") fields.title = fields.title.slice(0, limits.titleCharacters)
  if (typeof fields.language === "string") fields.language = fields.language.slice(0, 50)
  const says = ["title", "URL", "DOI", "ISBN", "PMID", "container-title", "author", "archive_location"]
  if (!says.some(name => name in fields)) return null
  return { id: "", type: isChapter ? "chapter" : kind.type, ...fields, ...custom(given) }
}

/**
 * The source that a citation template tells of, in CSL-JSON: its id is empty. Null where it is no citation template (`cite …`,
 * `citation`) or names nothing. What CSL has no field for is in `custom` under the template's own name (`archive-url`, `quote`).
 */
export const cslOfTemplate = (template: Template): CslItem | null => fieldsOf(givenBy(template), template)

/** Where in a book its template says the words are; null where its pages tell the extent of the work, or none are given. */
export function locatorOfTemplate(template: Template): Located | null {
  const given = givenBy(template)
  const kind = kindOfTemplate(template.name, given.has)
  if (!kind || !isWhole(kind.type, given)) return null
  const pages = pagesOf(given)
  if (pages) return { label: "page", locator: pages }
  const at = words(given, ["at"], 200)
  return at ? { label: "section", locator: at } : null
}
