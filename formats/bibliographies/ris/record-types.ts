import type { CslType } from "@/core/sources/source"

/** RIS types and CSL's; the first that names a CSL type writes it. */
const pairs: readonly (readonly [ris: string, csl: CslType])[] = [
  ["JOUR", "article-journal"],
  ["EJOUR", "article-journal"],
  ["ABST", "article-journal"],
  ["INPR", "article"],
  ["MGZN", "article-magazine"],
  ["NEWS", "article-newspaper"],
  ["BOOK", "book"],
  ["EBOOK", "book"],
  ["EDBOOK", "book"],
  ["CHAP", "chapter"],
  ["ECHAP", "chapter"],
  ["ENCYC", "entry-encyclopedia"],
  ["DICT", "entry-dictionary"],
  ["CPAPER", "paper-conference"],
  ["CONF", "paper-conference"],
  ["ELEC", "webpage"],
  ["WEB", "webpage"],
  ["BLOG", "post-weblog"],
  ["RPRT", "report"],
  ["GOVDOC", "report"],
  ["THES", "thesis"],
  ["DATA", "dataset"],
  ["AGGR", "dataset"],
  ["COMP", "software"],
  ["PAT", "patent"],
  ["UNPB", "manuscript"],
  ["MANSCPT", "manuscript"],
  ["PCOMM", "personal_communication"],
  ["ICOMM", "personal_communication"],
  ["STAT", "legislation"],
  ["BILL", "bill"],
  ["UNBILL", "bill"],
  ["CASE", "legal_case"],
  ["HEAR", "hearing"],
  ["STAND", "standard"],
  ["MPCT", "motion_picture"],
  ["VIDEO", "motion_picture"],
  ["ADVS", "broadcast"],
  ["SOUND", "song"],
  ["MUSIC", "musical_score"],
  ["ART", "graphic"],
  ["FIGURE", "figure"],
  ["CHART", "figure"],
  ["MAP", "map"],
  ["PAMP", "pamphlet"],
  ["SLIDE", "speech"],
  ["SER", "periodical"],
  ["CLSWK", "classic"],
  ["GEN", "document"],
]

const cslOf = new Map(pairs)
const risOf = new Map([...pairs].reverse().map(([ris, csl]) => [csl, ris]))

/** A type that RIS does not know is a document; nothing else of the record is lost by it. */
export const cslTypeOf = (ris: string): CslType => cslOf.get(ris.toUpperCase()) ?? "document"
export const risTypeOf = (csl: CslType): string => risOf.get(csl) ?? "GEN"
