"use client"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView, QuestionView } from "@/core/desk/question-views"
import { api } from "../../../_client/api"
import { keys } from "../../../_client/keys"
import { StandaloneDesk } from "../../../_desk/standalone-desk"
import type { Me } from "../../../_frame/me"
import panel from "../../../_panels/claim-panel.module.css"
import { Comparison } from "../../../_panels/comparison"
import { Decision } from "../../../_panels/decision"
import { EvidenceSection } from "../../../_panels/evidence-section"
import { History } from "../../../_panels/history"
import { Place } from "../../../_panels/places"
import { QuestionSection } from "../../../_panels/question-section"
import { Verdict } from "../../../_panels/verdict"
import { Empty } from "../../../ui/list-states"
import { Page } from "../../../ui/page-frame"
import styles from "./question.module.css"

interface QuestionPageProps {
  me: Me
  question: QuestionView
  /** The first place whose words answer the question; null where none is left. */
  claim: ClaimView | null
}

/** One question with everything that speaks to it, wide enough to weigh one source against another. */
export function QuestionPage({ me, question, claim: initial }: QuestionPageProps) {
  const t = useTranslations("disputes")
  const [deciding, setDeciding] = useState(false)
  const { data: claim } = useQuery({
    queryKey: keys.claim(initial?.id ?? "none"),
    queryFn: ({ signal }) => api.get<ClaimView>(`/claims/${initial?.id}`, {}, signal),
    enabled: initial !== null,
    ...(initial ? { initialData: initial } : {}),
  })
  const above = <Link href="/disputes">{t("title")}</Link>
  if (!claim) {
    return (
      <Page title={question.title} above={above}>
        <Empty title={t("noWords")} />
      </Page>
    )
  }
  return (
    <Page title={claim.questionView.title} above={above}>
      <StandaloneDesk me={me} claim={claim}>
        <div className={styles.columns}>
          <div className={styles.part}>
            <Mentions question={claim.questionView} />
            <Comparison claim={claim} />
          </div>
          <div className={styles.part}>
            <Verdict claim={claim} decide={() => setDeciding(true)} />
            <Decision claim={claim} open={deciding} close={() => setDeciding(false)} />
            <EvidenceSection claim={claim} />
            <QuestionSection question={claim.questionView} claim={claim} />
            <History claim={claim} />
          </div>
        </div>
      </StandaloneDesk>
    </Page>
  )
}

/** What the articles say: every place that answers the question, and what the evidence says of its words. */
function Mentions({ question }: { question: QuestionView }) {
  const t = useTranslations("disputes")
  return (
    <section aria-label={t("says")} className={styles.says}>
      <h2>{t("says")}</h2>
      <ul className={panel.mentions}>
        {question.mentions.map(mention => (
          <Place key={mention.claimId} mention={mention} />
        ))}
      </ul>
    </section>
  )
}
