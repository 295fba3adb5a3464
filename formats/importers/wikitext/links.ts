import { isNewLink } from "@/editor/model/attributes"

// What `[[…]]` leads to. Names of namespaces as the larger Wikipedias have them; English ones hold everywhere.

const files = new Set(
  "file image datei bild fichier archivo imagen bestand afbeelding ficheiro imagem immagine plik grafika файл изображение fil".split(
    " ",
  ),
)
/** A language's own name tells which Wikipedia it is. Null where several share it. */
const categories = new Map<string, string | null>(
  Object.entries({
    category: null,
    kategorie: "de",
    catégorie: "fr",
    categoría: "es",
    categorie: "nl",
    categoria: null,
    kategoria: "pl",
    категория: "ru",
    kategori: null,
  }),
)
const projects: Record<string, string> = {
  wikt: "wiktionary.org",
  wiktionary: "wiktionary.org",
  s: "wikisource.org",
  wikisource: "wikisource.org",
  q: "wikiquote.org",
  wikiquote: "wikiquote.org",
  b: "wikibooks.org",
  n: "wikinews.org",
  v: "wikiversity.org",
  voy: "wikivoyage.org",
  w: "wikipedia.org",
  wikipedia: "wikipedia.org",
}
const single: Record<string, string> = {
  commons: "commons.wikimedia.org",
  c: "commons.wikimedia.org",
  d: "www.wikidata.org",
  wikidata: "www.wikidata.org",
  species: "species.wikimedia.org",
  wikispecies: "species.wikimedia.org",
  meta: "meta.wikimedia.org",
  m: "meta.wikimedia.org",
  mw: "www.mediawiki.org",
}
/** Prefixes that look like languages and are none here. */
const noLanguage = new Set(["doi", "hdl", "rfc", "pmid", "mw", "wp", "voy", "img", "toc"])
const languages = new Intl.DisplayNames("en", { type: "language", fallback: "none" })

export interface Target {
  kind: "page" | "file" | "category" | "language"
  /** The page's name without a colon before it. */
  name: string
  /** A colon before the name makes a link of what would be a picture or a category. */
  shown: boolean
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":")
  return colon > 0 ? name.slice(0, colon).trim().toLowerCase() : ""
}

function isLanguage(prefix: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z]{2,8})?$/.test(prefix) || noLanguage.has(prefix)) return false
  return languages.of(prefix) !== undefined
}

/** What a link's target is, by its namespace. */
export function targetOf(words: string): Target {
  const name = words.replaceAll("_", " ").replace(/\s+/g, " ").trim()
  const shown = name.startsWith(":")
  const bare = shown ? name.slice(1).trim() : name
  const prefix = prefixOf(bare)
  const kind = files.has(prefix)
    ? "file"
    : categories.has(prefix)
      ? "category"
      : isLanguage(prefix)
        ? "language"
        : "page"
  return { kind: shown ? "page" : kind, name: bare, shown }
}

/** A page's name as it stands in an address; lone halves of a character have none. */
const encoded = (name: string) =>
  encodeURI(
    name
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
      .replaceAll(" ", "_"),
  )
    .replaceAll("?", "%3F")
    .replaceAll("'", "%27")

/** The web address of a page on this wiki or one beside it; null for a place in the same article and what is no address. */
export function addressOf(name: string, language: string): string | null {
  const prefix = prefixOf(name)
  const rest = name.slice(name.indexOf(":") + 1).trim()
  const host = Object.hasOwn(single, prefix)
    ? single[prefix]
    : Object.hasOwn(projects, prefix)
      ? `${language}.${projects[prefix]}`
      : isLanguage(prefix)
        ? `${prefix}.wikipedia.org`
        : null
  const page = host ? rest : name
  if (page === "" || page.startsWith("#") || page.startsWith("/")) return null
  const href = `https://${host ?? `${language}.wikipedia.org`}/wiki/${encoded(page)}`
  return isNewLink(href) ? href : null
}

/** Where a file of the commons is looked at; null where its name cannot stand in an address. */
export function fileAddress(name: string): string | null {
  const file = name.slice(name.indexOf(":") + 1).trim()
  const href = `https://commons.wikimedia.org/wiki/Special:Redirect/file/${encoded(file)}`
  return file && isNewLink(href) ? href : null
}

/** The language whose words the wiki's own namespaces are in, by the first such category; null where none tells. */
export function languageOfWiki(source: string): string | null {
  for (const [, name = ""] of source.matchAll(/\[\[([\p{L}]{5,12}):/gu)) {
    const language = categories.get(name.toLowerCase())
    if (language) return language
  }
  return null
}
