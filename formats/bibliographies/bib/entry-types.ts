import { type CslType, cslTypes } from "@/core/sources/source"

/** CSL types by BibLaTeX's entry types (manual, section 2.1) and BibTeX's; the first that names a CSL type writes it. */
const pairs: readonly (readonly [bib: string, csl: CslType])[] = [
  ["article", "article-journal"],
  ["suppperiodical", "article-journal"],
  ["book", "book"],
  ["mvbook", "book"],
  ["booklet", "pamphlet"],
  ["collection", "book"],
  ["mvcollection", "book"],
  ["reference", "book"],
  ["mvreference", "book"],
  ["proceedings", "book"],
  ["mvproceedings", "book"],
  ["manual", "book"],
  ["inbook", "chapter"],
  ["bookinbook", "chapter"],
  ["suppbook", "chapter"],
  ["suppcollection", "chapter"],
  ["incollection", "chapter"],
  ["inreference", "entry-encyclopedia"],
  ["inproceedings", "paper-conference"],
  ["conference", "paper-conference"],
  ["periodical", "periodical"],
  ["online", "webpage"],
  ["electronic", "webpage"],
  ["www", "webpage"],
  ["report", "report"],
  ["techreport", "report"],
  ["thesis", "thesis"],
  ["phdthesis", "thesis"],
  ["mastersthesis", "thesis"],
  ["dataset", "dataset"],
  ["software", "software"],
  ["patent", "patent"],
  ["unpublished", "manuscript"],
  ["letter", "personal_communication"],
  ["legislation", "legislation"],
  ["jurisdiction", "legal_case"],
  ["legal", "treaty"],
  ["standard", "standard"],
  ["movie", "motion_picture"],
  ["video", "motion_picture"],
  ["audio", "song"],
  ["music", "musical_score"],
  ["artwork", "graphic"],
  ["image", "graphic"],
  ["performance", "performance"],
  ["review", "review"],
  ["misc", "document"],
]

const cslOf = new Map(pairs)
const bibOf = new Map([...pairs].reverse().map(([bib, csl]) => [csl, bib]))

/** Types that BibLaTeX tells apart by `entrysubtype` only. */
const kinOf: Partial<Record<CslType, string>> = {
  "article-magazine": "article",
  "article-newspaper": "article",
  article: "article",
  chapter: "incollection",
  "entry-dictionary": "inreference",
  entry: "inreference",
  "post-weblog": "online",
  post: "online",
  "review-book": "review",
  regulation: "legislation",
  bill: "legislation",
}

/** What classic BibTeX knows; everything else is `misc` there. */
const classic: Record<string, string> = {
  article: "article",
  book: "book",
  booklet: "booklet",
  incollection: "incollection",
  inproceedings: "inproceedings",
  report: "techreport",
  unpublished: "unpublished",
  inreference: "incollection",
}

/** The CSL type of an entry: its `entrysubtype` where that is one (we write it), else what its type stands for. */
export function cslTypeOf(bibType: string, subtype: string | undefined): CslType {
  const exact = cslTypes.find(type => type === subtype)
  if (exact) return exact
  if (subtype === "magazine") return "article-magazine"
  if (subtype === "newspaper") return "article-newspaper"
  return cslOf.get(bibType.toLowerCase()) ?? "document"
}

export interface BibType {
  type: string
  /** Said where the type alone would be read as another CSL type. */
  subtype: CslType | null
}

/** How a CSL type is written. */
export function bibTypeOf(csl: CslType, isClassic: boolean, genre: string | undefined): BibType {
  const modern = kinOf[csl] ?? bibOf.get(csl) ?? "misc"
  const type = !isClassic
    ? modern
    : modern === "thesis"
      ? /master/i.test(genre ?? "")
        ? "mastersthesis"
        : "phdthesis"
      : (classic[modern] ?? "misc")
  return { type, subtype: cslTypeOf(type, undefined) === csl ? null : csl }
}
