import type { CslItem, CslName, CslType } from "@/core/sources/source"

/** What a page says of itself to machines, as a CSL item without an id. */
export type PageMetadata = Partial<CslItem>

/** The parts of a page that tell of it, as a parser met them. */
export interface PageParts {
  /** Names (or properties) and contents of its meta elements. */
  meta: readonly (readonly [name: string, content: string])[]
  /** Scripts of application/ld+json. */
  linkedData: readonly string[]
  title?: string | undefined
  language?: string | undefined
  canonical?: string | undefined
}

const longest = 500
/** Descriptions beyond this are no descriptions. */
export const mostMeta = 500

/** Spaces and controls made one space, tags left out; nothing where nothing is left. */
function plain(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined
  const text = String(value)
    .replace(/<[^<>]*>/g, " ")
    .replace(/[\u0000-\u0020\u007f-\u00a0]+/g, " ")
    .trim()
  return text === "" ? undefined : text.slice(0, longest)
}

/**
 * Reads a page's own description: Highwire (citation_…) first, which libraries write with care, then JSON-LD, Dublin Core and Open Graph,
 * then its title. Fields of the first that has them count.
 */
export function readPageMetadata(page: PageParts, address: string): PageMetadata {
  const meta = metaOf(page)
  const readings = [highwire(meta), ...linkedData(page), dublinCore(meta), openGraph(meta), bare(page, meta)]
  const found: PageMetadata = {}
  for (const reading of readings)
    for (const [field, value] of Object.entries(reading))
      if (value !== undefined && found[field] === undefined) found[field] = value
  const url = canonical(page, meta, address)
  return { type: "webpage", ...found, URL: url }
}

type Meta = Map<string, string[]>

function metaOf(page: PageParts): Meta {
  const meta: Meta = new Map()
  for (const [name, given] of page.meta) {
    const content = plain(given)
    const key = name.toLowerCase()
    if (key && content) meta.set(key, [...(meta.get(key) ?? []), content])
  }
  return meta
}

const first = (meta: Meta, ...names: string[]) => names.flatMap(name => meta.get(name) ?? [])[0]
const every = (meta: Meta, ...names: string[]) => names.flatMap(name => meta.get(name) ?? []).slice(0, 100)

/** “Family, Given” is taken apart; any other name stays as it is. */
function nameOf(text: string): CslName {
  const [family = "", given, ...rest] = text.split(",").map(part => part.trim())
  return given && rest.length === 0 ? { family, given } : { literal: text }
}
const namesOf = (texts: readonly string[]) => (texts.length > 0 ? texts.map(nameOf) : undefined)

function dateOf(text: string | undefined) {
  const parts = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?/.exec(text ?? "")
  if (!parts) return text ? { literal: text } : undefined
  return {
    "date-parts": [
      parts
        .slice(1)
        .filter(part => part !== undefined)
        .map(Number),
    ],
  }
}

function highwire(meta: Meta): PageMetadata {
  const title = first(meta, "citation_title")
  if (!title) return {}
  const [start, end] = [first(meta, "citation_firstpage"), first(meta, "citation_lastpage")]
  const journal = first(meta, "citation_journal_title")
  const institution = first(
    meta,
    "citation_technical_report_institution",
    "citation_dissertation_institution",
  )
  const type: CslType = journal
    ? "article-journal"
    : institution
      ? "report"
      : first(meta, "citation_isbn")
        ? "book"
        : "webpage"
  return fields({
    ...{ type, title, author: namesOf(every(meta, "citation_author")) },
    "container-title": journal ?? first(meta, "citation_conference_title", "citation_inbook_title"),
    publisher: first(meta, "citation_publisher") ?? institution,
    issued: dateOf(first(meta, "citation_publication_date", "citation_date", "citation_online_date")),
    ...{ volume: first(meta, "citation_volume"), issue: first(meta, "citation_issue") },
    page: start && end ? `${start}–${end}` : start,
    DOI: first(meta, "citation_doi")?.replace(/^(?:doi:|https?:\/\/doi\.org\/)/i, ""),
    ...{ ISBN: first(meta, "citation_isbn"), language: first(meta, "citation_language") },
  })
}

const ldTypes: Record<string, CslType> = {
  newsarticle: "article-newspaper",
  reportagenewsarticle: "article-newspaper",
  scholarlyarticle: "article-journal",
  article: "article-magazine",
  blogposting: "post-weblog",
  socialmediaposting: "post",
  report: "report",
  book: "book",
  dataset: "dataset",
  webpage: "webpage",
}
type Ld = Record<string, unknown>
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const isLd = (value: unknown): value is Ld =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const nameIn = (value: unknown): string | undefined => plain(isLd(value) ? value.name : value)

function linkedData(page: PageParts): PageMetadata[] {
  return page.linkedData.flatMap(script => {
    const data = parsed(script)
    const things = listOf(data).flatMap(one => (isLd(one) && one["@graph"] ? listOf(one["@graph"]) : [one]))
    return things.slice(0, 200).filter(isLd).map(fromLd)
  })
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    // Many pages carry broken ones; the other descriptions count then.
    return undefined
  }
}

function fromLd(thing: Ld): PageMetadata {
  const named = listOf(thing["@type"]).map(type => ldTypes[String(type).toLowerCase()])
  const type = named.find(one => one !== undefined)
  if (!type) return {}
  const people = listOf(thing.author ?? thing.creator).slice(0, 100)
  const author = people.flatMap(one => nameIn(one) ?? []).map(name => ({ literal: name }))
  return fields({
    ...{ type, title: plain(thing.headline) ?? nameIn(thing) },
    author: author.length > 0 ? author : undefined,
    "container-title": nameIn(listOf(thing.isPartOf)[0]),
    publisher: nameIn(listOf(thing.publisher)[0]),
    issued: dateOf(plain(thing.datePublished)),
    language: plain(thing.inLanguage),
  })
}

function dublinCore(meta: Meta): PageMetadata {
  const dc = (name: string) => every(meta, `dc.${name}`, `dcterms.${name}`, `dc:${name}`)
  return fields({
    ...{ title: dc("title")[0], author: namesOf(dc("creator")), publisher: dc("publisher")[0] },
    ...{ issued: dateOf(dc("date")[0] ?? dc("issued")[0]), language: dc("language")[0] },
  })
}

function openGraph(meta: Meta): PageMetadata {
  const isArticle = first(meta, "og:type") === "article"
  const authors = every(meta, "article:author").filter(name => !/^https?:/i.test(name))
  return fields({
    type: isArticle ? "article-newspaper" : undefined,
    title: first(meta, "og:title", "twitter:title"),
    author: namesOf(authors),
    "container-title": first(meta, "og:site_name"),
    issued: dateOf(first(meta, "article:published_time")),
    language: first(meta, "og:locale")?.replace("_", "-"),
  })
}

const bare = ({ title, language }: PageParts, meta: Meta): PageMetadata =>
  fields({ title: plain(title), author: namesOf(every(meta, "author")), language: plain(language) })

/** The address a page gives itself counts where it is on the same site; a page cannot pass for one of another. */
function canonical(page: PageParts, meta: Meta, address: string): string {
  const own = page.canonical ?? first(meta, "og:url")
  if (!own || !URL.canParse(own, address)) return address
  const url = new URL(own, address)
  const isSameSite = url.host === new URL(address).host
  return isSameSite && /^https?:$/.test(url.protocol) && !url.username ? url.href : address
}

function fields(found: Record<string, unknown>): PageMetadata {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as PageMetadata
}
