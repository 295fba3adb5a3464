"use client"
import dynamic from "next/dynamic"
import { useMemo } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { ClaimView, EndView } from "@/core/desk/question-views"
import { datesCompared, endsRepeated } from "@/core/evidence/dates-compared"
import { lacksTwo } from "@/core/evidence/two-sources"
import type { Figure } from "@/core/figures/figure"
import { printDate } from "@/core/figures/print-date"
import { useCoded } from "../ui/problem-text"
import { useShownText } from "../ui/shown-label"
import styles from "./claim-panel.module.css"
import own from "./comparison.module.css"
import { numberText, useFigureText } from "./figure-text"
import { MentionLink } from "./mention-link"
import { datesPlot, figuresPlot } from "./plot-rows"
import { rangeSetters } from "./range-setters"

const IntervalPlot = dynamic(() => import("./interval-plot").then(module => module.IntervalPlot))

/** What the program computed from the evidence, in sentences about this desk; never a judgement. */
export function Comparison({ claim }: { claim: ClaimView }) {
  const t = useTranslations("comparison")
  const sentences = useSentences(claim)
  const { evidence } = claim.questionView
  const elsewhere = useElsewhere(claim)
  const { plot, texts } = usePlot(claim)
  if (evidence.length === 0 && !lacksTwo(claim.questionView.comparison)) return null
  return (
    <section className={styles.section} aria-label={t("title")}>
      <div className={styles.sectionHead}>
        <h2>{t("title")}</h2>
      </div>
      {sentences.length ? (
        <ul className={own.sentences}>
          {sentences.map(({ text, standing }) => (
            <li key={text} data-standing={standing}>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      {elsewhere}
      {plot ? <IntervalPlot plot={plot} words={claim.words} texts={texts} /> : null}
      <Range claim={claim} />
    </section>
  )
}

/** The range across independent sources, and which of them sets each end; an end that nobody supports is said above. */
function Range({ claim }: { claim: ClaimView }) {
  const t = useTranslations("comparison")
  const locale = useLocale()
  const { hull } = claim.comparison
  const setters = rangeSetters(hull, claim.questionView.evidence)
  if (!hull || !setters || setters.low.length + setters.high.length === 0) return null
  const number = (value: number | null) =>
    value === null ? "" : numberText(value, claim.figure ?? { kind: "count" }, locale)
  const end = (which: "low" | "high") =>
    t(`range.${hull[which] === null ? `${which}Open` : which}`, {
      number: number(hull[which]),
      sources: setters[which].join("; ") || t("range.several"),
    })
  return (
    <p className={styles.soft} dir="auto">
      {t("range.across", { low: end("low"), high: end("high") })}
    </p>
  )
}

/** What is drawn of the comparison, and what its table says in words. */
function usePlot(claim: ClaimView) {
  const figureText = useFigureText()
  const dateText = useDateText()
  const { evidence } = claim.questionView
  const { comparison } = claim
  const isDate = claim.questionView.kind === "date"
  const dates = useMemo(() => datesCompared(comparison.reasons), [comparison.reasons])
  const plot = useMemo(
    () => (isDate ? datesPlot(dates, evidence) : figuresPlot(claim.figure, evidence, comparison.hull)),
    [isDate, dates, evidence, claim.figure, comparison.hull],
  )
  const of = (id: string) => {
    const days = isDate && dates.find(one => one.evidenceId === id)?.theirs
    if (days) return dateText(days)
    const figure = evidence.find(one => one.id === id)?.figure
    return figure ? figureText(figure) : ""
  }
  const ours = isDate
    ? dates[0]
      ? dateText(dates[0].ours)
      : ""
    : claim.figure
      ? figureText(claim.figure)
      : ""
  return { plot, texts: { ours, of } }
}

function useDateText() {
  const t = useTranslations("comparison.date")
  const locale = useLocale()
  const open = { since: (day: string) => t("since", { day }), until: (day: string) => t("until", { day }) }
  return (days: Parameters<typeof printDate>[0]) => printDate(days, locale, open)
}

/** The question shows what the place that agrees least says: where that is another one, it is named. */
function useElsewhere(claim: ClaimView) {
  const t = useTranslations("comparison")
  const shownText = useShownText()
  const { comparison, mentions } = claim.questionView
  if (comparison.state === claim.comparison.state) return null
  const least = mentions.find(one => one.claimId !== claim.id && one.comparison === comparison.state)
  if (!least) return null
  return (
    <p className={styles.soft}>
      {t.rich("elsewhere", {
        shown: shownText({ by: "program", comparison: least.comparison, end: null }),
        words: () => (
          <MentionLink claimId={least.claimId} articleId={least.articleId}>
            “{least.words}”
          </MentionLink>
        ),
        article: () => <bdi>{least.articleTitle}</bdi>,
      })}
    </p>
  )
}

interface Sentence {
  text: string
  standing?: EndView["standing"]
}

/** For dates: what each source gives, and how the text's words are read. */
function useDateSentences(claim: ClaimView): Sentence[] {
  const t = useTranslations("comparison.date")
  const dateText = useDateText()
  const { evidence } = claim.questionView
  const { comparison } = claim
  return datesCompared(comparison.reasons).flatMap(({ evidenceId, relation, ours, theirs }): Sentence[] => {
    const one = evidence.find(({ id }) => id === evidenceId)
    if (!one || relation === "not_comparable") return []
    const values = {
      source: one.source.label,
      words: claim.words,
      ours: dateText(ours),
      theirs: dateText(theirs),
    }
    const copy = one.independent
      ? ""
      : ` ${one.derivesFrom ? t("repeats", { label: one.derivesFrom.label }) : t("repeatsAnother")}`
    return [{ text: t(relation, values) + copy, standing: standingOf(relation, one.independent) }]
  })
}

function standingOf(relation: string, counts: boolean): EndView["standing"] {
  if (relation === "contradicts") return counts ? "opposed" : "allowed"
  return relation === "equal" || relation === "contains" ? "stated" : "allowed"
}

const bound = { lower: "atLeast", upper: "atMost" } as const

function waysOf(standing: EndView["standing"], repeated: boolean, near: boolean) {
  if (standing === "allowed" && repeated) return "unstated"
  return standing === "stated" && near ? "met" : standing
}

const namesNumber = ({ low, best, high }: Figure, value: number | null) =>
  best === value || low === value || high === value

function useSentences(claim: ClaimView): Sentence[] {
  const t = useTranslations("comparison")
  const coded = useCoded("reasons")
  const locale = useLocale()
  const figureText = useFigureText()
  const dates = useDateSentences(claim)
  const { evidence } = claim.questionView
  const { comparison } = claim
  const approximate = claim.figure?.qualifier === "approximately" || claim.figure?.qualifier === "nearly"
  /** An approximate text is met by numbers near its own: nobody is said to state what they did not. */
  const isNear = (by: readonly string[], value: number | null) =>
    approximate && !evidence.some(one => by.includes(one.id) && one.figure && namesNumber(one.figure, value))
  const label = new Map(evidence.map(one => [one.id, one.source.label]))
  const repeated = endsRepeated(comparison.reasons)
  const copies = (end: EndView["end"]) =>
    repeated
      .filter(one => one.end === end)
      .flatMap(({ evidenceId }) => evidence.find(({ id }) => id === evidenceId) ?? [])
      .map(one =>
        t(one.derivesFrom ? "repeated" : "repeatedAnother", {
          source: one.source.label,
          figure: one.figure ? figureText(one.figure, true) : "",
          label: one.derivesFrom?.label ?? "",
        }),
      )
  const numbers = claim.questionView.kind === "date" ? [] : comparison.ends
  // Of a single number one end may be stated alone: a range of the source may begin or end with it.
  const split = new Set(numbers.map(one => one.standing)).size > 1
  const ends = numbers.map(({ end, value, standing, evidence: by }): Sentence => {
    const names = [...new Set(by.map(id => label.get(id) ?? ""))].filter(Boolean)
    const point = claim.figure !== null && claim.figure.low === claim.figure.high
    const number = value === null ? t("open") : numberText(value, claim.figure ?? { kind: "count" }, locale)
    const which = t(!point ? end : split ? bound[end] : "figure", { number })
    const told = copies(end)
    const said = t(`standing.${waysOf(standing, told.length > 0, isNear(by, value))}`, {
      which,
      words: claim.figure ? figureText(claim.figure, true) : "",
      n: names.length,
      sources: names.join("; "),
    })
    return { text: [said, ...told].join(" "), standing }
  })
  // A single number has two equal ends: one sentence says it.
  const unique = [...new Map(ends.map(sentence => [sentence.text, sentence])).values()]
  const reasons = comparison.reasons.flatMap(reason => {
    const text = coded(reason.code, reason.values)
    return text ? [{ text }] : []
  })
  return [...dates, ...unique, ...reasons]
}
