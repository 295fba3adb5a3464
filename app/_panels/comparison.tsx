"use client"
import dynamic from "next/dynamic"
import { useLocale, useTranslations } from "use-intl"
import type { ClaimView, EndView } from "@/core/desk/views"
import { useCoded } from "../ui/problem-text"
import styles from "./claim-panel.module.css"
import { numberText } from "./figure-text"

const IntervalPlot = dynamic(() => import("./interval-plot").then(module => module.IntervalPlot))

/** What the program computed from the evidence, in sentences about this desk; never a judgement. */
export function Comparison({ claim }: { claim: ClaimView }) {
  const t = useTranslations("comparison")
  const sentences = useSentences(claim)
  const { evidence } = claim.questionView
  if (evidence.length === 0) return null
  const drawn = evidence.some(one => one.figure?.state === "value") && claim.figure?.state === "value"
  return (
    <section className={styles.section} aria-label={t("title")}>
      <div className={styles.sectionHead}>
        <h2>{t("title")}</h2>
      </div>
      {sentences.length ? (
        <ul className={styles.sentences}>
          {sentences.map(({ text, standing }) => (
            <li key={text} data-standing={standing}>
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      {drawn && claim.figure ? (
        <IntervalPlot
          figure={claim.figure}
          words={claim.words}
          evidence={evidence}
          hull={claim.questionView.comparison.hull}
        />
      ) : null}
    </section>
  )
}

interface Sentence {
  text: string
  standing?: EndView["standing"]
}

function useSentences(claim: ClaimView): Sentence[] {
  const t = useTranslations("comparison")
  const coded = useCoded("reasons")
  const locale = useLocale()
  const { comparison, evidence } = claim.questionView
  const label = new Map(evidence.map(one => [one.id, one.source.label]))
  const ends = comparison.ends.map(({ end, value, standing, evidence: by }): Sentence => {
    const names = [...new Set(by.map(id => label.get(id) ?? ""))].filter(Boolean)
    const point = claim.figure !== null && claim.figure.low === claim.figure.high
    const number = value === null ? t("open") : numberText(value, claim.figure ?? { kind: "count" }, locale)
    const which = t(point ? "figure" : end, { number })
    return {
      text: t(`standing.${standing}`, { which, n: names.length, sources: names.join("; ") }),
      standing,
    }
  })
  // A single number has two equal ends: one sentence says it.
  const unique = [...new Map(ends.map(sentence => [sentence.text, sentence])).values()]
  const reasons = comparison.reasons.flatMap(reason => {
    const text = coded(reason.code, reason.values)
    return text ? [{ text }] : []
  })
  return [...unique, ...reasons]
}
