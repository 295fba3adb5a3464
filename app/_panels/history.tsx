"use client"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView, EventRow, Page } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Failed, Loading } from "../ui/list-states"
import { When } from "../ui/when"
import styles from "./claim-panel.module.css"

/** Who did what to this claim and its question, and when. Asked for only when somebody opens it. */
export function History({ claim }: { claim: ClaimView }) {
  const t = useTranslations("history")
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.details} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t("ofClaim")}</summary>
      <div className={styles.detailsBody}>{open ? <Events claim={claim} /> : null}</div>
    </details>
  )
}

function Events({ claim }: { claim: ClaimView }) {
  const t = useTranslations("history")
  const shown = useTranslations("shown.outcome")
  const question = claim.questionView
  const events = useQuery({
    queryKey: keys.events(claim.articleId),
    queryFn: ({ signal }) => api.get<Page<EventRow>>(`/articles/${claim.articleId}/events`, {}, signal),
  })
  const about = new Set([
    claim.id,
    question.id,
    ...question.evidence.map(one => one.id),
    ...claim.notes.map(one => one.id),
    ...[question.decision, ...question.earlierDecisions].map(one => one?.id ?? ""),
  ])
  if (events.isPending) return <Loading />
  if (events.isError) return <Failed thrown={events.error} retry={() => events.refetch()} />
  const mine = events.data.items.filter(event => about.has(event.subject.split(":").at(-1) ?? ""))
  return (
    <>
      <ul className={styles.events}>
        {mine.map(event => (
          <li key={event.id}>
            <span>
              {t.has(`verb.${event.verb}`) ? t(`verb.${event.verb}`) : event.verb} ·{" "}
              <bdi>{event.by.name}</bdi>
            </span>
            <When at={event.at} />
          </li>
        ))}
      </ul>
      {mine.length === 0 ? <p className={styles.soft}>{t("noEvents")}</p> : null}
      {question.earlierDecisions.length ? (
        <ul className={styles.events}>
          {question.earlierDecisions.map(one => (
            <li key={one.id}>
              <span>
                {t("earlier", { outcome: shown(one.outcome), name: one.by.name })} {one.reason ?? ""}
              </span>
              <When at={one.at} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
