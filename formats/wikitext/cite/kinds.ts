import type { CslItem, CslType } from "@/core/sources/source"

// Which citation template is which kind of publication, both ways. Names as the English Wikipedia has them, small and with their
// redirects; the first of a kind is the one written.

interface Kind {
  type: CslType
  names: readonly string[]
  /** CSL has no type for it: the words tell it from others of its type. */
  genre?: string
  /** The template's name where it is not small; null where none of the others holds what this one asks for. */
  written?: string | null
  /** The parameter that names what it lies in or comes from. */
  container: string
}

export const kinds: readonly Kind[] = [
  { type: "webpage", container: "website", names: ["web", "website", "webpage", "url", "web page", "site"] },
  { type: "article-newspaper", container: "newspaper", names: ["news", "newspaper", "news article"] },
  { type: "book", container: "title", names: ["book", "books", "ebook"] },
  { type: "article-journal", container: "journal", names: ["journal", "paper", "study", "article"] },
  { type: "article-magazine", container: "magazine", names: ["magazine", "mag"] },
  { type: "report", container: "work", names: ["report", "techreport", "tech report", "technical report"] },
  { type: "thesis", container: "work", names: ["thesis", "dissertation"] },
  {
    ...{ type: "document", genre: "Press release", container: "website" },
    names: ["press release", "press", "pr", "news release"],
  },
  {
    type: "paper-conference",
    container: "book-title",
    names: ["conference", "conference paper", "proceedings"],
  },
  {
    type: "entry-encyclopedia",
    container: "encyclopedia",
    names: ["encyclopedia", "encyclopaedia", "ency", "encyclopedia article"],
  },
  { type: "entry-dictionary", container: "dictionary", names: ["dictionary"] },
  {
    ...{ type: "motion_picture", container: "work", written: "AV media" },
    names: ["av media", "video", "av", "film", "movie", "dvd", "dvd-notes", "visual"],
  },
  { type: "broadcast", container: "series", names: ["episode", "podcast", "serial", "radio", "television"] },
  {
    type: "post",
    container: "website",
    written: null,
    names: ["tweet", "x", "mastodon", "facebook", "instagram"],
  },
  { type: "post", genre: "Mailing list", container: "mailing-list", names: ["mailing list"] },
  { type: "post", genre: "Newsgroup", container: "newsgroup", names: ["newsgroup", "usenet"] },
  { type: "speech", container: "event", names: ["speech"] },
  { type: "map", container: "work", names: ["map"] },
  {
    ...{ type: "article", container: "work", written: "arXiv" },
    names: ["arxiv", "biorxiv", "medrxiv", "ssrn", "citeseerx"],
  },
  // An `interview` is somebody this desk spoke to, and stays in the house; what was published is a document.
  { type: "document", genre: "Interview", container: "work", names: ["interview"] },
  { type: "document", genre: "Sign", container: "work", names: ["sign"] },
  {
    ...{ type: "document", genre: "Liner notes", container: "work", written: "AV media notes" },
    names: ["av media notes", "album notes"],
  },
  { type: "software", container: "work", written: null, names: ["software", "video game"] },
  { type: "legal_case", container: "work", written: null, names: ["court"] },
  { type: "dataset", container: "website", written: null, names: ["dataset", "data"] },
  { type: "document", container: "work", names: ["document", "work", "archive"] },
]

const byName = new Map(kinds.flatMap(kind => kind.names.map(name => [name, kind] as const)))

/** Kinds are told by the template's name; `citation` is told by its parameters. Null for a template that cites nothing. */
export function kindOfTemplate(name: string, has: (parameter: string) => boolean): Kind | null {
  const bare = name
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/^template:/, "")
    .trim()
  const found = /^v?cite[ -]?(.+)$/.exec(bare)?.[1]
  if (found) return byName.get(found) ?? null
  if (bare !== "citation" && bare !== "cite") return null
  const first = ["journal", "newspaper", "magazine", "encyclopedia", "conference"].find(has)
  const like = { journal: "journal", newspaper: "news", magazine: "magazine", encyclopedia: "encyclopedia" }
  const name_ = first ? (like[first as keyof typeof like] ?? first) : null
  const isBook = ["isbn", "chapter", "contribution", "oclc", "edition"].some(has)
  return byName.get(name_ ?? (isBook || !has("url") ? "book" : "web")) as Kind
}

const likeOther: Partial<Record<CslType, CslType>> = {
  ...{ chapter: "book", classic: "book", "post-weblog": "webpage", entry: "entry-encyclopedia" },
  ...{ review: "article-journal", "review-book": "article-journal", periodical: "article-magazine" },
  ...{ event: "speech", performance: "speech", song: "motion_picture", pamphlet: "book" },
}

/** The kind that a source of this type is written as: one of its genre first. */
export function kindOfItem(item: CslItem): Kind {
  const own = likeOther[item.type] ?? item.type
  const same = kinds.filter(kind => kind.type === own && kind.written !== null)
  const found =
    same.find(kind => kind.genre !== undefined && kind.genre === item.genre) ?? same.find(kind => !kind.genre)
  const fits = found && (found.type !== "article" || item.archive === "arXiv")
  return fits ? found : (byName.get(item.URL ? "web" : "document") as Kind)
}
