import type { CslItem, CslName } from "@/core/sources/source"
import { escapeAddress, escapeValue } from "../escape"
import { type DateStyle, wordsOfDate } from "./dates"
import { kindOfItem } from "./kinds"
import { wholeName } from "./names"

type Pair = readonly [name: string, value: string]

const text = (item: CslItem, field: string): string => {
  const value = item[field]
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : ""
}
const custom = (item: CslItem, field: string): string => {
  const value = item.custom?.[field]
  return typeof value === "string" ? value : ""
}

const particles = (name: CslName) =>
  [name["non-dropping-particle"], name.family].filter(Boolean).join(" ").trim()

/** A name that is one piece; in double brackets where the templates would take it for "Last, First". */
function whole(name: string): string {
  const read = wholeName(name)
  return read?.literal === name ? name : `((${name}))`
}

/** The parameters of one name: `prefix` is "" for authors, "editor-" for editors. */
function namePairs(name: CslName, prefix: string, nth: string): Pair[] {
  const last = particles(name)
  if (name.literal || !last)
    return [[`${prefix.replace("-", "") || "author"}${nth}`, whole(name.literal ?? name.given ?? "")]]
  const first = [name.given, name["dropping-particle"], name.suffix].filter(Boolean).join(" ")
  return [
    [`${prefix}last${nth}`, last],
    [`${prefix}first${nth}`, first],
  ]
}

const mostNames = 100

function people(item: CslItem): Pair[] {
  const roles = { author: "", editor: "editor-", translator: "translator-", interviewer: "interviewer-" }
  return Object.entries(roles).flatMap(([field, prefix]) => {
    const names = ((item[field] as CslName[] | undefined) ?? []).slice(0, mostNames)
    return names.flatMap((name, at) => namePairs(name, prefix, names.length > 1 ? String(at + 1) : ""))
  })
}

function titles(item: CslItem, container: string): Pair[] {
  const [title, around] = [text(item, "title"), text(item, "container-title")]
  if (item.type === "chapter")
    return [
      ["chapter", title],
      ["title", around],
    ]
  const isEvent = container === "event"
  return [
    ["title", title],
    [
      isEvent ? "event" : container,
      container === "title" ? "" : isEvent ? text(item, "event-title") : around,
    ],
  ]
}

function place(item: CslItem): Pair[] {
  const page = text(item, "page")
  if (!page) return [["at", text(item, "section")]]
  return [[/^[\p{L}\d]+$/u.test(page) ? "page" : "pages", page]]
}

function pairsOf(item: CslItem, style: DateStyle): Pair[] {
  const kind = kindOfItem(item)
  const genre = text(item, "genre")
  const [title, container] = titles(item, kind.container) as [Pair, Pair]
  const isPreprint = item.archive === "arXiv"
  const event: Pair[] = kind.container === "event" ? [] : [["conference", text(item, "event-title")]]
  const addresses = new Set(["url", "archive-url"])
  const pairs: Pair[] = [
    ...people(item),
    ["date", wordsOfDate(item.issued, style)],
    ["orig-date", wordsOfDate(item["original-date"] as CslItem["issued"], style)],
    title,
    ["trans-title", custom(item, "trans-title")],
    ["url", text(item, "URL")],
    ...(["url-status", "archive-url", "archive-date"] as const).map(
      (name): Pair => [name, custom(item, name)],
    ),
    container,
    ...event,
    ["series", kind.container === "series" ? "" : text(item, "collection-title")],
    ...(["volume", "issue", "edition", "medium"] as const).map((name): Pair => [name, text(item, name)]),
    ["location", text(item, "publisher-place")],
    ["publisher", text(item, "publisher")],
    ["agency", custom(item, "agency")],
    ...place(item),
    ["doi", text(item, "DOI")],
    ["isbn", text(item, "ISBN")],
    ["issn", text(item, "ISSN")],
    ["pmid", text(item, "PMID")],
    ["pmc", text(item, "PMCID").replace(/^PMC(?=\d)/i, "")],
    [kind.type === "article" ? "eprint" : "arxiv", isPreprint ? text(item, "archive_location") : ""],
    ["id", text(item, "number")],
    [kind.type === "thesis" ? "degree" : "type", kind.genre ? "" : genre],
    ["language", text(item, "language")],
    ["via", text(item, "source")],
    ["access-date", wordsOfDate(item.accessed, style)],
    ["quote", custom(item, "quote")],
  ]
  return pairs
    .map(([name, value]): Pair => [name, addresses.has(name) ? escapeAddress(value) : escapeValue(value)])
    .filter(([, value]) => value !== "")
}

/**
 * The citation template for a source, by its type, in the English Wikipedia's names: `{{cite web |last=… |title=… |url=…}}`. Nothing
 * in a field can end the template or begin another.
 */
export function templateOfCsl(item: CslItem, { dates = "dmy" }: { dates?: DateStyle } = {}): string {
  const kind = kindOfItem(item)
  const name = `cite ${kind.written ?? kind.names[0]}`
  return `{{${[name, ...pairsOf(item, dates).map(([key, value]) => `${key}=${value}`)].join(" |")}}}`
}
