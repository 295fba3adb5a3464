import type { CodedField, ExportCodes } from "@/core/codebook/codebook"
import type { EvidenceView, QuestionView } from "@/core/desk/question-views"
import { datesCompared } from "@/core/evidence/dates-compared"
import { readDate } from "@/core/figures/dates"
import type { Figure } from "@/core/figures/figure"
import type { Exporter } from "../exporter"
import { codePoints, type NumberedClaim, numbered, readArticle } from "../parts/article-text"
import { csvText } from "../parts/csv-text"
import { comparisonLabel, decisionLabel, locatorLabel } from "../parts/sentences"
import { translationWords } from "../parts/translation-words"

/** The header row, always in this order. A row is a claim's figure or one that a piece of evidence reports. */
export const csvColumns = [
  "row",
  "claim_number",
  "claim_id",
  "kind",
  "words",
  "question",
  "block",
  "start",
  "end",
  "low",
  "best",
  "high",
  "qualifier",
  "figure_kind",
  "unit",
  "measure",
  "population",
  "side",
  "as_of",
  "period_from",
  "period_to",
  "figure_words",
  "comparison",
  "comparison_label",
  "decision",
  "decision_label",
  "decision_freshness",
  "decided_by",
  "decided_at",
  "reason",
  "sources",
  "evidence_id",
  "citekey",
  "source",
  "quote",
  "locator",
  "stance",
  "directness",
  "independent",
  "date_from",
  "date_to",
  "translation",
  "translation_by",
  "qualifier_code",
  "measure_code",
  "population_code",
  "manner_code",
  "rule",
  "rule_code",
  "codebook",
  "decision_codebook",
  "strength",
  "strength_code",
] as const
export type CsvColumn = (typeof csvColumns)[number]
type Row = Partial<Record<CsvColumn, string | number | boolean | null>>

/** What the codebook calls a value in tables; without one it goes by its own name. */
const coded = (codes: ExportCodes | undefined, field: CodedField, value: string | null | undefined) =>
  value ? (codes?.of[field][value] ?? value) : null

function figureCells(figure: Figure | null, codes: ExportCodes | undefined): Row {
  if (!figure) return {}
  const { asOf } = figure
  const stated =
    typeof asOf === "string" ? asOf : asOf ? [asOf.from, asOf.to].filter(Boolean).join("/") : null
  const period = figure.period ?? (typeof figure.scope === "object" ? figure.scope.period : undefined)
  return {
    low: figure.low,
    best: figure.best,
    high: figure.high,
    qualifier: figure.qualifier,
    figure_kind: figure.kind,
    unit: figure.unit ?? null,
    measure: figure.measure,
    population: figure.population,
    side: figure.side,
    as_of: stated,
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    figure_words: figure.raw,
    qualifier_code: coded(codes, "qualifier", figure.qualifier),
    measure_code: coded(codes, "measure", figure.measure),
    population_code: coded(codes, "population", figure.population),
    manner_code: coded(codes, "manner", figure.manner),
  }
}

/** First and last day, of a claim that is a date; a text without a year takes that of its source. */
function dateCells(
  one: NumberedClaim["claim"],
  question: QuestionView | undefined,
  piece?: EvidenceView,
): Row {
  if (one.kind !== "date") return {}
  const compared = datesCompared(question?.comparison.reasons ?? [])
  const found = piece ? compared.find(({ evidenceId }) => evidenceId === piece.id)?.theirs : compared[0]?.ours
  const days = found ?? readDate(piece ? (piece.quote ?? "") : one.words)
  return { date_from: days?.from ?? null, date_to: days?.to ?? null }
}

function judged(question: QuestionView | undefined, codes: ExportCodes | undefined): Row {
  if (!question) return {}
  const { comparison, decision, evidence } = question
  return {
    comparison: comparison.state,
    comparison_label: comparisonLabel(comparison.state, comparison.end),
    decision: decision?.outcome ?? null,
    decision_label: decision ? decisionLabel(decision) : null,
    decision_freshness: decision?.freshness ?? null,
    decided_by: decision?.by.name ?? null,
    decided_at: decision ? new Date(decision.at).toISOString() : null,
    reason: decision?.reason ?? null,
    rule: decision?.rule ?? null,
    rule_code: coded(codes, "rule", decision?.rule),
    decision_codebook: decision?.codebook ?? null,
    strength: question.strength,
    strength_code: coded(codes, "strength", question.strength),
    sources: [...new Set(evidence.map(one => one.source.citekey))].join("; "),
  }
}

function evidenceRow(one: EvidenceView, about: Row, codes: ExportCodes | undefined): Row {
  return {
    ...about,
    row: "evidence",
    ...figureCells(one.figure, codes),
    evidence_id: one.id,
    citekey: one.source.citekey,
    source: one.source.label,
    quote: one.quote,
    translation: one.translation?.text ?? null,
    translation_by: one.translation && translationWords(one.translation),
    locator: one.locator && locatorLabel(one.locator),
    stance: one.stance,
    directness: one.directness,
    independent: one.independent,
  }
}

function claimRows(
  one: NumberedClaim,
  question: QuestionView | undefined,
  codePoint: (at: number) => number,
  codes: ExportCodes | undefined,
): Row[] {
  const { claim, n, places } = one
  const [first, last] = [places[0], places.at(-1)]
  const about: Row = {
    claim_number: n,
    claim_id: claim.id,
    kind: claim.kind,
    words: claim.words,
    question: claim.question,
    block: first?.blockPath ?? null,
    start: first ? codePoint(first.start) : null,
    end: last ? codePoint(last.end) : null,
    codebook: codes?.version ?? null,
    ...judged(question, codes),
  }
  const own: Row = {
    ...about,
    row: "claim",
    ...figureCells(claim.figure, codes),
    ...dateCells(claim, question),
  }
  const reported = (question?.evidence ?? []).map(piece => ({
    ...evidenceRow(piece, about, codes),
    ...dateCells(claim, question, piece),
  }))
  return [own, ...reported]
}

/** Every claim and what each piece of its evidence reports, one row each. */
export const csv: Exporter = {
  id: "csv",
  label: "Table of figures (CSV)",
  extension: ".csv",
  mediaType: "text/csv; charset=utf-8",
  write(bundle, options = {}) {
    const article = readArticle(bundle)
    const codePoint = codePoints(article.text)
    const questions = new Map(bundle.questions.map(question => [question.id, question]))
    const rows = numbered(bundle, article).flatMap(one =>
      claimRows(one, questions.get(one.claim.questionId), codePoint, bundle.codes),
    )
    const asked = options.fields?.filter((name): name is CsvColumn => csvColumns.includes(name as CsvColumn))
    const columns = asked?.length ? asked : csvColumns
    const cells = rows.map(row => columns.map(column => row[column] ?? null))
    const text = csvText([[...columns], ...cells])
    return {
      bytes: new TextEncoder().encode(text),
      messages: [{ code: "export.text_not_held", place: null, values: {} }],
    }
  },
}
