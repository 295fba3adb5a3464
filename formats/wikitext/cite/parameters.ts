// Spellings of one parameter, the usual one first: Help:Citation Style 1 of the English Wikipedia and its older names.

/** Parameters whose words are one field of CSL, whatever the template. */
export const textParameters = [
  ["publisher", ["publisher", "institution", "distributor", "label"]],
  ["publisher-place", ["location", "place", "publication-place"]],
  ["volume", ["volume"]],
  ["issue", ["issue", "number"]],
  ["edition", ["edition"]],
  ["collection-title", ["series"]],
  ["language", ["language", "lang"]],
  ["genre", ["type", "degree"]],
  ["medium", ["medium"]],
  ["source", ["via"]],
  ["event-title", ["conference", "event"]],
  ["number", ["id", "docket", "report-number"]],
] as const

/** Parameters that identify a work. */
export const identifierParameters = [
  ["DOI", ["doi"]],
  ["ISBN", ["isbn", "isbn13"]],
  ["ISSN", ["issn", "eissn"]],
  ["PMID", ["pmid"]],
  ["PMCID", ["pmc"]],
] as const

/** What CSL has no field for is kept under these names in `custom`. */
export const customParameters = [
  ["archive-url", ["archive-url", "archiveurl"]],
  ["archive-date", ["archive-date", "archivedate"]],
  ["url-status", ["url-status"]],
  ["trans-title", ["trans-title", "trans_title"]],
  ["agency", ["agency", "newsagency"]],
  ["quote", ["quote", "quotation"]],
] as const

export const titleParameters = ["title", "script-title"]
export const chapterParameters = ["chapter", "contribution", "section", "entry", "article"]
export const containerParameters = [
  ...["work", "journal", "newspaper", "magazine", "periodical", "website", "encyclopedia", "encyclopaedia"],
  ...["dictionary", "mailing-list", "newsgroup", "program", "programme", "book-title", "network", "event"],
]
export const dateParameters = ["date", "year", "publication-date"]
export const originalDateParameters = ["orig-date", "orig-year", "origyear", "origdate"]
export const accessedParameters = ["access-date", "accessdate"]
export const addressParameters = ["url", "chapter-url", "contribution-url", "entry-url", "article-url"]
export const pageParameters = ["page", "p", "pages", "pp"]
export const preprintParameters = ["arxiv", "eprint"]
