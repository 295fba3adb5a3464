import { citoidSetting, type OutboundService, usualCitoid } from "@/core/outbound/service"
import type { CslType } from "@/core/sources/source"
import { settingsOfWorkspace } from "@/db/queries/settings"
import { reach } from "../../outbound/reach"
import type { SignedIn } from "../../verb"
import { cleanItem, type Found } from "./clean-item"

/** Asks one service for one thing; null where it knows none. Refuses what `reach` refuses. */
export type Lookup = (ctx: SignedIn, value: string) => Promise<Found | null>

const csl = "application/vnd.citationstyles.csl+json"

async function json(ctx: SignedIn, service: OutboundService, url: string, accept = "application/json") {
  const { bytes } = await reach(ctx, { url, service, accept })
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    // Not what was asked for: as if it were not known there.
    return null
  }
}

const has = (item: Found | null): Found | null => (item && Object.keys(item).length > 1 ? item : null)

/** Crossref, DataCite and the other agencies, by content negotiation at doi.org. */
export const byDoi: Lookup = async (ctx, doi) => {
  const path = doi.split("/").map(encodeURIComponent).join("/")
  const answer = await json(ctx, "doi", `https://doi.org/${path}`, csl)
  const item = has(answer ? cleanItem(answer, "article-journal") : null)
  return item && { ...item, DOI: doi }
}

/** arXiv gives each paper a DOI at DataCite. */
export const byArxiv: Lookup = async (ctx, id) => {
  const item = await byDoi(ctx, `10.48550/arxiv.${id}`)
  return item && { ...item, URL: item.URL ?? `https://arxiv.org/abs/${id}` }
}

export const byPubmed: Lookup = async (ctx, pmid) => {
  const url = `https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=${pmid}`
  const answer = await json(ctx, "pubmed", url)
  const item = has(answer ? cleanItem(answer, "article-journal") : null)
  return item && { ...item, PMID: pmid }
}

interface OpenLibraryBook {
  title?: string
  subtitle?: string
  authors?: { name?: string }[]
  publishers?: { name?: string }[]
  publish_places?: { name?: string }[]
  publish_date?: string
}
const names = (list: { name?: string }[] | undefined) =>
  Array.isArray(list) ? list.flatMap(one => (typeof one?.name === "string" ? one.name : [])) : []

export const byIsbn: Lookup = async (ctx, isbn) => {
  const key = `ISBN:${isbn}`
  const url = `https://openlibrary.org/api/books?bibkeys=${key}&format=json&jscmd=data`
  const answer = (await json(ctx, "isbn", url)) as Record<string, OpenLibraryBook> | null
  const book = answer?.[key]
  if (!book) return null
  const year = /\b\d{4}\b/.exec(String(book.publish_date ?? ""))?.[0]
  const item = cleanItem({
    ...{ type: "book", title: [book.title, book.subtitle].filter(Boolean).join(": ") },
    author: names(book.authors).map(literal => ({ literal })),
    publisher: names(book.publishers)[0],
    "publisher-place": names(book.publish_places)[0],
    issued: year ? { "date-parts": [[Number(year)]] } : undefined,
  })
  return { ...item, ISBN: isbn }
}

/** Reads what a page says of itself; the bytes are read by a child process. */
export const byPage: Lookup = async (ctx, address) => {
  const { url, bytes, contentType } = await reach(ctx, {
    url: address,
    service: "pages",
    accept: "text/html, */*;q=0.5",
  })
  if (!/html|^$/i.test(contentType)) return null
  return cleanItem(await ctx.children.run("read-page", { url }, bytes), "webpage")
}

const citoidTypes: Record<string, CslType> = {
  ...{
    newspaperArticle: "article-newspaper",
    journalArticle: "article-journal",
    magazineArticle: "article-magazine",
  },
  ...{ book: "book", bookSection: "chapter", report: "report", thesis: "thesis", blogPost: "post-weblog" },
  ...{ conferencePaper: "paper-conference", webpage: "webpage", document: "document", dataset: "dataset" },
}
interface CitoidItem {
  itemType?: string
  title?: string
  author?: unknown
  date?: string
  publicationTitle?: string
  websiteTitle?: string
  publisher?: string
  [field: string]: unknown
}

/** Citoid's own format; a translation-server behind the same addresses answers alike. */
export const byCitoid: Lookup = async (ctx, address) => {
  const settings = await settingsOfWorkspace(ctx.read, ctx.who.workspaceId)
  const base = String(settings[citoidSetting] || usualCitoid)
  const answer = await json(ctx, "citoid", base + encodeURIComponent(address))
  const found = Array.isArray(answer) ? (answer[0] as CitoidItem | undefined) : undefined
  if (!found?.title) return null
  const { itemType = "", author, date = "", publicationTitle, websiteTitle, volume, issue, pages } = found
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date)?.slice(1).filter(Boolean).map(Number)
  const people = Array.isArray(author) ? author.filter(Array.isArray).slice(0, 100) : []
  return cleanItem({
    ...{ type: citoidTypes[itemType] ?? "webpage", title: found.title, URL: address },
    author: people.map(([given, family]) =>
      given ? { family: String(family ?? ""), given: String(given) } : { literal: String(family ?? "") },
    ),
    "container-title": publicationTitle ?? websiteTitle,
    ...{ publisher: found.publisher, volume, issue, page: pages, language: found.language, DOI: found.DOI },
    issued: parts?.length ? { "date-parts": [parts] } : undefined,
  })
}
