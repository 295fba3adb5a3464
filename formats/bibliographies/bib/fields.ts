import type { CslItem } from "@/core/sources/source"

/** Fields that hold one text on both sides, whatever the type. CSL first; BibLaTeX's manual, section 2.2. */
export const textFields: readonly (readonly [csl: keyof CslItem & string, bib: string])[] = [
  ["title", "title"],
  ["title-short", "shorttitle"],
  ["collection-title", "series"],
  ["volume", "volume"],
  ["number-of-volumes", "volumes"],
  ["volume-title", "maintitle"],
  ["edition", "edition"],
  ["chapter-number", "chapter"],
  ["number-of-pages", "pagetotal"],
  ["event-title", "eventtitle"],
  ["event-place", "venue"],
  ["genre", "type"],
  ["version", "version"],
  ["status", "pubstate"],
  ["medium", "howpublished"],
  ["abstract", "abstract"],
  ["annote", "annotation"],
  ["language", "language"],
  ["section", "section"],
  ["archive", "archive"],
  ["archive_location", "archivelocation"],
  ["archive-place", "archiveplace"],
  ["call-number", "library"],
  ["authority", "authority"],
  ["original-title", "origtitle"],
  ["original-publisher", "origpublisher"],
  ["original-publisher-place", "origlocation"],
  ["PMCID", "pmcid"],
  ["PMID", "pmid"],
]

/** Fields read as they stand: no command in them is TeX's. */
export const verbatimFields = [
  ["DOI", "doi"],
  ["ISBN", "isbn"],
  ["ISSN", "issn"],
  ["URL", "url"],
] as const

export const nameFields = [
  ["author", "author"],
  ["editor", "editor"],
  ["translator", "translator"],
  ["container-author", "bookauthor"],
  ["director", "director"],
] as const

export const dateFields = [
  ["issued", "date"],
  ["accessed", "urldate"],
  ["original-date", "origdate"],
  ["event-date", "eventdate"],
] as const

/** What a periodical's article names its periodical by, and everything else what it lies in. */
export const containerField = (bibType: string): string =>
  bibType === "article"
    ? "journaltitle"
    : ["online", "misc", "software", "dataset", "report", "techreport"].includes(bibType)
      ? "titleaddon"
      : "booktitle"

/** Who publishes: a publisher of books, an institution of reports and theses, an organisation of pages. */
export const publisherField = (bibType: string): string =>
  ["report", "techreport"].includes(bibType)
    ? "institution"
    : bibType === "thesis"
      ? "institution"
      : ["phdthesis", "mastersthesis"].includes(bibType)
        ? "school"
        : bibType === "online"
          ? "organization"
          : "publisher"

/** The issue of a periodical and the number of anything else share a field; both at once take `issue` and `number`. */
export const isIssued = (bibType: string) => bibType === "article" || bibType === "periodical"
