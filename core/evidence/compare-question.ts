import type { ClaimKind } from "../claims/claim"
import type { ComparisonView } from "../desk/question-views"
import type { Reason } from "../desk/views"
import { compareDates } from "../figures/compare-dates"
import { compareEnds } from "../figures/compare-ends"
import { readDate } from "../figures/dates"
import type { Reading } from "../figures/envelope"
import type { DateInterval, Figure } from "../figures/figure"
import { relateFigures } from "../figures/relate"
import { relateDates } from "../figures/relate-dates"
import type { Comparison, QuoteMatch, Stance } from "./evidence"
import { twoSources } from "./two-sources"

/** One piece of evidence as far as a comparison looks at it. */
export interface ComparedEvidence {
  id: string
  stance: Stance
  quote: string | null
  match: QuoteMatch
  figure: Figure | null
  /** False for what repeats other evidence: it may state an end, and opposes nothing by itself. */
  independent: boolean
  /** Pieces of evidence from one source are one source; each is its own where none is named. */
  sourceId?: string
  /** Its source may be written from the article itself. */
  doubted?: boolean
}

/** One place whose words answer the question; `reading` is its article's convention. */
export interface Mention {
  words: string
  figure: Figure | null
  reading?: Reading
}

export interface QuestionToCompare {
  kind: ClaimKind
  /** Each mention's words and figure, as they stand. */
  mentions: readonly Mention[]
  evidence: readonly ComparedEvidence[]
  /** The year meant where a date's words name none. */
  year: number | null
  /** Somebody asked for two independent sources. */
  mustHaveTwo?: boolean
}

export interface Related {
  relation: string | null
  flags: string[]
}

export interface Compared {
  comparison: ComparisonView
  /** How the first mention's figure or date stands to each piece of evidence, by id; computed when first asked for. */
  readonly relations: ReadonlyMap<string, Related>
}

/** A quote that was looked for and is not there, or whose digits differ, states nothing. */
export function isFound({ quote, match }: Pick<ComparedEvidence, "quote" | "match">): boolean {
  return quote !== null && quote !== "" && match.kind !== "absent" && !match.digitDiff
}

/**
 * What the evidence says of a question, computed: never a judgement. Quotes that nobody compared with a saved copy count, and a
 * reason says that they were typed. Where mentions differ, the one that agrees least is shown.
 */
export function compareQuestion(asked: QuestionToCompare): Compared {
  const comparison = leastAgreeing(comparisonsOf(asked))
  const two = asked.mustHaveTwo ? twoSources(comparison.ends, asked.evidence.map(speaking)) : []
  const reasons = [...two, ...comparison.reasons, ...notesOn(asked.evidence)]
  let relations: ReadonlyMap<string, Related> | undefined
  return {
    comparison: { ...comparison, reasons },
    get relations() {
      relations ??= relationsOf(asked)
      return relations
    },
  }
}

const speaking = (one: ComparedEvidence) => ({
  ...{ id: one.id, sourceId: one.sourceId, independent: one.independent },
  supports: one.stance === "supports" && isFound(one),
})

const judged = ({ id, stance, independent, ...one }: ComparedEvidence) => ({
  ...{ id, stance, independent, quoteFound: isFound(one) },
})

function comparisonsOf(asked: QuestionToCompare): ComparisonView[] {
  if (asked.kind === "date") {
    const evidence = asked.evidence.map(one => ({
      ...judged(one),
      date: dateOf(one.quote ?? "", asked.year),
    }))
    return datesOf(asked).map(date => compareDates(date, evidence))
  }
  const evidence = asked.evidence.map(one => ({ ...judged(one), figure: one.figure }))
  return figuresOf(asked).map(({ figure, reading }) =>
    against(compareEnds(figure, evidence, reading), asked.evidence),
  )
}

interface Read {
  figure: Figure | null
  reading: Reading | undefined
}

function figuresOf({ kind, mentions }: QuestionToCompare): [Read, ...Read[]] {
  const distinct = new Map<string, Read>()
  for (const { figure, reading } of kind === "figure" ? mentions : [])
    if (figure) distinct.set(JSON.stringify([{ ...figure, raw: "" }, reading]), { figure, reading })
  const [first, ...rest] = distinct.values()
  return first ? [first, ...rest] : [{ figure: null, reading: undefined }]
}

const dateOf = (words: string, year: number | null): DateInterval | null => readDate(words, { year })

function datesOf({ mentions, year }: QuestionToCompare): (DateInterval | null)[] {
  const dates = mentions.flatMap(({ words }) => dateOf(words, year) ?? [])
  const distinct = new Map(dates.map(date => [`${date.from}/${date.to}`, date]))
  return distinct.size > 0 ? [...distinct.values()] : [null]
}

/** A person's word that a source contradicts counts even where numbers alone would not tell. */
function against(comparison: ComparisonView, evidence: readonly ComparedEvidence[]): ComparisonView {
  const opposing = evidence.filter(one => one.stance === "contradicts" && one.independent && isFound(one))
  if (opposing.length === 0 || comparison.state === "conflicts") return comparison
  const said = { code: "comparison.marked_contradicting", values: { n: opposing.length } }
  return { ...comparison, state: "conflicts", end: null, reasons: [said, ...comparison.reasons] }
}

const fromLeast: readonly Comparison[] = [
  "conflicts",
  "quote_not_found",
  "other_scope",
  "no_evidence",
  "allowed",
  "agrees_in_part",
  "agrees",
]

function leastAgreeing(comparisons: readonly ComparisonView[]): ComparisonView {
  const [first, ...rest] = comparisons as [ComparisonView, ...ComparisonView[]]
  return rest.reduce(
    (least, one) => (fromLeast.indexOf(one.state) < fromLeast.indexOf(least.state) ? one : least),
    first,
  )
}

/** What a reader should know about the quotes before believing the comparison. */
function notesOn(evidence: readonly ComparedEvidence[]): Reason[] {
  const count = (test: (one: ComparedEvidence) => boolean) => evidence.filter(test).length
  const counts = {
    typed_only: count(one => one.quote !== null && one.match.kind === "unlooked"),
    quote_absent: count(one => one.match.kind === "absent"),
    digits_differ: count(one => one.match.digitDiff),
    doubted: count(one => one.doubted === true),
  }
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => ({ code: `comparison.${what}`, values: { n } }))
}

function relationsOf(asked: QuestionToCompare): Map<string, Related> {
  const [{ figure, reading }] = figuresOf(asked)
  const [date] = asked.kind === "date" ? datesOf(asked) : []
  const relations = new Map<string, Related>()
  for (const { id, figure: reported, quote } of asked.evidence) {
    if (figure && reported) {
      const { relation, flags } = relateFigures(figure, reported, reading)
      relations.set(id, { relation, flags })
    } else if (date) {
      relations.set(id, { relation: relateDates(date, dateOf(quote ?? "", asked.year)), flags: [] })
    }
  }
  return relations
}
