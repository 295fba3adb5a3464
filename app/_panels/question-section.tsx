"use client"
import dynamic from "next/dynamic"
import Link from "next/link"
import { useState } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { ClaimView, QuestionView } from "@/core/desk/question-views"
import { printDate } from "@/core/figures/print-date"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import styles from "./claim-panel.module.css"

const QuestionForm = dynamic(() => import("./question-form").then(module => module.QuestionForm))

/** What is asserted or counted, apart from the words of this place. */
export function QuestionSection({ question, claim }: { question: QuestionView; claim: ClaimView }) {
  const t = useTranslations("question")
  const { may } = useDesk()
  const [editing, setEditing] = useState(false)
  return (
    <details className={styles.details}>
      <summary>
        {t("title")} <span dir="auto">{question.title}</span>
      </summary>
      <div className={styles.detailsBody}>
        {editing ? (
          <QuestionForm question={question} claim={claim} close={() => setEditing(false)} />
        ) : (
          <>
            <Facts question={question} />
            {may("claim.write") ? (
              <div>
                <Button small onClick={() => setEditing(true)}>
                  {t("edit")}
                </Button>
              </div>
            ) : null}
          </>
        )}
        <p>
          <Link href={`/disputes/${question.id}`}>{t("page")}</Link>
        </p>
      </div>
    </details>
  )
}

/** A field says a known value in this language, and anything else as somebody wrote it. */
function useFieldText() {
  const t = useTranslations("figure")
  const locale = useLocale()
  return (question: QuestionView) => {
    const { measure, population, place, period } = question
    const known = (list: "measure" | "population", value: string | null) =>
      value === null || value === "unspecified" || value === "other"
        ? null
        : t.has(`${list}.${value}`)
          ? t(`${list}.${value}`)
          : value
    return {
      measure: known("measure", measure),
      population: known("population", population),
      place,
      period: printDate(period, locale),
    }
  }
}

function Facts({ question }: { question: QuestionView }) {
  const t = useTranslations("question")
  const facts = Object.entries(useFieldText()(question)).filter(([, value]) => value)
  if (facts.length === 0) return <p className={styles.soft}>{t("nothing")}</p>
  return (
    <dl className={styles.pairs}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`fields.${name}`)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
