/** What a locator can count: CSL 1.0.2's locator terms that people use, most usual first. */
export const cslLocators = [
  "page",
  "paragraph",
  "section",
  "chapter",
  "timestamp",
  "line",
  "note",
  "figure",
  "table",
  "part",
  "volume",
  "verse",
  "column",
  "folio",
  "book",
  "issue",
  "appendix",
  "act",
  "scene",
] as const
export type CslLocator = (typeof cslLocators)[number]

/** How words of a rendered citation are set. */
export type RunStyle = "italic" | "bold" | "sup" | "sub" | "smallcaps"

/** Words of a rendered citation: plain text with its styles, never markup. `href` is an http or https address. */
export interface Run {
  text: string
  styles?: RunStyle[]
  href?: string
}

/** A citation as its style writes it. */
export interface CitationLabel {
  runs: Run[]
  /** A style of notes: the number of the note, whose words the runs are; null where the runs stand in the text itself. */
  note: number | null
  /** How many of its sources are not there for whoever asks. */
  missing: number
}

export interface BibliographyEntry {
  sourceId: string
  runs: Run[]
  /** How often the text cites it. */
  used: number
}

/** The citations of one text, in the order of their clusters, and the bibliography behind them. */
export interface RenderedCitations {
  labels: CitationLabel[]
  bibliography: BibliographyEntry[]
}

/** The words of runs without their styles. */
export const runsText = (runs: readonly Run[]): string => runs.map(run => run.text).join("")

/** How much of citations one text may hold; beyond it they are not written by a style. */
export const citationLimits = { clusters: 3_000, itemsOfCluster: 50 } as const

export interface Located {
  label: CslLocator
  locator: string
}

const spelled: readonly (readonly [RegExp, CslLocator])[] = [
  [/^(?:pages?|pp?\.?)\s*(?=[\divxlc])/i, "page"],
  [/^(?:paragraphs?|paras?\.?|¶+)\s*/i, "paragraph"],
  [/^(?:sections?|sec\.?|§+)\s*/i, "section"],
  [/^(?:chapters?|chap\.?|ch\.?)\s*(?=[\divxlc])/i, "chapter"],
  [/^(?:lines?|ll?\.)\s*(?=\d)/i, "line"],
  [/^(?:figures?|fig\.?)\s*(?=\d)/i, "figure"],
  [/^(?:tables?|tab\.?)\s*(?=\d)/i, "table"],
  [/^(?:notes?|nn?\.)\s*(?=\d)/i, "note"],
  [/^(?:volumes?|vol\.?)\s*(?=[\divxlc])/i, "volume"],
  [/^(?:parts?|pt\.?)\s*(?=[\divxlc])/i, "part"],
]

/**
 * What people type behind a source for where in it: "10–15" and "p. 7" are pages, "1:02:33" a time, "para. 4" a paragraph. Null
 * where the words are no such place.
 */
export function readLocator(typed: string): Located | null {
  const words = typed.trim().replace(/^,\s*/, "")
  if (/^\d{1,2}(?::[0-5]\d){1,2}(?:\s*[-–]\s*\d{1,2}(?::[0-5]\d){1,2})?$/.test(words))
    return { label: "timestamp", locator: words }
  for (const [sign, label] of spelled) {
    const rest = words.replace(sign, "")
    if (rest !== words && rest !== "") return { label, locator: range(rest) }
  }
  return /^(?:\d+[a-z]?|[ivxlc]+)(?:\s*[-–,]\s*(?:\d+[a-z]?|[ivxlc]+))*$/i.test(words)
    ? { label: "page", locator: range(words) }
    : null
}

/** A hyphen between two numbers is the dash of a range. */
const range = (words: string) => words.replace(/(\d)\s{0,3}[-–]\s{0,3}(?=\d)/g, "$1–")
