import type { ClaimKind, WaiverReason } from "@/core/claims/claim"
import type { DecisionView, EndView, EvidenceView, QuestionView } from "@/core/desk/question-views"
import type { Shown } from "@/core/desk/shown"
import type { Outcome, Rule } from "@/core/disputes/decision"
import { type DateCompared, datesCompared, endsRepeated } from "@/core/evidence/dates-compared"
import type { Comparison, Directness, Locator, Stance } from "@/core/evidence/evidence"
import { printDate } from "@/core/figures/print-date"
import { quantityWords } from "./figure-words"

// What exports say in words. English: an exported file cannot follow its reader's language.

const comparisonLabels: Record<Comparison, string> = {
  no_evidence: "No evidence yet",
  quote_not_found: "Quote not found in its source",
  agrees: "Evidence agrees",
  agrees_in_part: "Evidence agrees in part",
  allowed: "Evidence does not speak against it",
  conflicts: "Sources disagree",
  other_scope: "Evidence is about something else",
}
const outcomeLabels: Record<Outcome, string> = {
  supported: "Checked: supported",
  supported_with_correction: "Supported with a correction",
  disputed: "Disputed",
  not_supported: "Not supported",
  outdated: "Outdated",
  weakly_sourced: "Weakly sourced",
  uncited: "Needs a source",
  on_author: "On the author",
  kept_over_objection: "Kept over an objection",
  waived: "Waived",
  cut: "Cut",
}
const waiverLabels: Record<WaiverReason, string> = {
  opinion: "an opinion",
  common_knowledge: "common knowledge",
  authors_experience: "the author’s own experience",
}
const ruleLabels: Record<Rule, string> = {
  preferred_source: "One source is preferred",
  range_of_sources: "The range of the sources is given",
  majority: "Most independent sources agree",
  status_category: "A published status is given",
  pending: "Kept pending",
  ask_source: "The source was asked",
  panel: "Decided by a panel",
}
const stanceLabels: Record<Stance, string> = {
  supports: "supports it",
  contradicts: "contradicts it",
  context: "gives context",
}
const kindLabels: Record<ClaimKind, string> = {
  figure: "Figure",
  date: "Date",
  name: "Name",
  quotation: "Quotation",
  statement: "Statement",
}
const directnessLabels: Record<Directness, string> = {
  "first-hand": "first-hand",
  "second-hand": "second-hand",
  "repeats another": "repeats another source",
}
const matchLabels: Record<EvidenceView["match"]["kind"], string> = {
  exact: "found word for word in the saved copy",
  normalised: "found in the saved copy",
  fuzzy: "found in the saved copy with small differences",
  absent: "not found in the saved copy",
  unlooked: "not compared with a saved copy",
}

export const kindLabel = (kind: ClaimKind) => kindLabels[kind]
export const ruleLabel = (rule: Rule) => ruleLabels[rule]
export const stanceLabel = (stance: Stance) => stanceLabels[stance]
export const directnessLabel = (directness: Directness) => directnessLabels[directness]
/** A decision's outcome; of a waiver also why ("Waived: an opinion"). */
export const decisionLabel = ({ outcome, waiver }: Pick<DecisionView, "outcome" | "waiver">): string =>
  waiver ? `${outcomeLabels[outcome]}: ${waiverLabels[waiver]}` : outcomeLabels[outcome]
export const notChecked = "Not checked by a person"

/** How a quote was found; digits that differ are said whatever else was found. */
export function matchLabel(match: EvidenceView["match"]): string {
  return match.digitDiff ? "found with other digits in the saved copy" : matchLabels[match.kind]
}

/** What the program compared, in words ("Evidence agrees on the lower end"). */
export function comparisonLabel(comparison: Comparison, end: "lower" | "upper" | null): string {
  if (comparison === "agrees_in_part" && end) return `Evidence agrees on the ${end} end`
  return comparisonLabels[comparison]
}

/** What a claim shows: a person's decision, else the comparison. */
export function shownLabel(shown: Shown): string {
  if (shown.by === "program") return comparisonLabel(shown.comparison, shown.end)
  return shown.freshness === "stale"
    ? `${outcomeLabels[shown.outcome]}, changed since`
    : outcomeLabels[shown.outcome]
}

const saidOfEnd = {
  stated: (what: string, both: boolean) => `${what} ${both ? "are" : "is"} stated.`,
  opposed: (what: string) => `Evidence here speaks against ${lowerFirst(what)}.`,
  allowed: (what: string, both: boolean) =>
    both
      ? `No evidence here states either end${what.replace(/^Both ends/, "")}.`
      : `No evidence here states ${lowerFirst(what)}.`,
} as const
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const inBrackets = (value: number | null) => (value === null ? "" : ` (${value.toLocaleString("en")})`)

/**
 * What is said of a figure's ends: one sentence each ("No evidence here states the upper end (205)."), one for both where the
 * same holds for both.
 */
export function endSentences(ends: readonly EndView[]): string[] {
  const [first, second] = ends
  if (first && second && first.standing === second.standing) {
    if (first.value !== null && first.value === second.value)
      return [saidOfEnd[first.standing](`The number${inBrackets(first.value)}`, false)]
    return [saidOfEnd[first.standing]("Both ends", true)]
  }
  return ends.map(({ end, value, standing }) =>
    saidOfEnd[standing](`The ${end} end${inBrackets(value)}`, false),
  )
}

const notCounted = ({ independent, derivesFrom }: EvidenceView) =>
  independent ? "" : `repeats ${derivesFrom?.label ?? "another source"} and is not counted by itself`

const saidOfDate: Record<DateCompared["relation"], (words: string, ours: string) => string> = {
  equal: () => ", as the text does",
  within: (words, ours) => `; the text’s ${words}, read as ${ours}, lies within it`,
  contains: (words, ours) => `, which lies within the text’s ${words}, read as ${ours}`,
  overlaps: (words, ours) => `; the text’s ${words}, read as ${ours}, overlaps it in part`,
  contradicts: (words, ours) => `; the text’s ${words} is read as ${ours}`,
  not_comparable: () => "",
}

function dateSentences({ comparison, evidence }: QuestionView, words: string): string[] {
  return datesCompared(comparison.reasons).flatMap(({ evidenceId, relation, ours, theirs }) => {
    const one = evidence.find(({ id }) => id === evidenceId)
    if (!one) return []
    const copy = notCounted(one)
    const said = `${one.source.label} gives ${printDate(theirs)}${saidOfDate[relation](words, printDate(ours))}.`
    return [copy ? `${said} It ${copy}.` : said]
  })
}

/** What was compared, in sentences: of a date's days, else of a figure's ends and of copies that are left out there. */
export function comparisonSentences(question: QuestionView, words: string): string[] {
  if (question.kind === "date") return dateSentences(question, words)
  const copies = endsRepeated(question.comparison.reasons).flatMap(({ evidenceId }) => {
    const one = question.evidence.find(({ id }) => id === evidenceId)
    return one?.figure
      ? [`${one.source.label} says ${quantityWords(one.figure)}, but ${notCounted(one)}.`]
      : []
  })
  return [...endSentences(question.comparison.ends), ...new Set(copies)]
}

/** "190–205", "at least 190; no upper end given". */
export function hullSentence(hull: { low: number | null; high: number | null }): string {
  const [low, high] = [hull.low?.toLocaleString("en"), hull.high?.toLocaleString("en")]
  if (low && high) return low === high ? low : `${low}–${high}`
  if (low) return `at least ${low}; no upper end given`
  return high ? `up to ${high}; no lower end given` : "no end given"
}

const locatorNames: Record<Locator["label"], string> = {
  page: "p.",
  paragraph: "para.",
  section: "section",
  chapter: "chapter",
  figure: "figure",
  note: "note",
  time: "at",
}
/** "p. 12". */
export const locatorLabel = (locator: Locator) => `${locatorNames[locator.label]} ${locator.value}`
