"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { EventRow } from "@/core/desk/history-views"
import type { ClaimView } from "@/core/desk/question-views"
import { typedTogether } from "@/core/events/typed-together"
import { keys } from "../_client/keys"
import { useList } from "../_client/use-list"
import { Button } from "../ui/button"
import { Failed, Loading } from "../ui/list-states"
import { When } from "../ui/when"
import styles from "./claim-panel.module.css"
import { EventWords } from "./event-words"

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
  const ui = useTranslations("ui")
  const { query, rows } = useList<EventRow>({
    key: keys.claimEvents(claim.id),
    path: `/claims/${claim.id}/events`,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failed thrown={query.error} retry={() => query.refetch()} />
  return (
    <>
      <Earlier claim={claim} />
      <ul className={styles.events}>
        {typedTogether(rows).map(event => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
      {rows.length === 0 ? <p className={styles.soft}>{t("noEvents")}</p> : null}
      {query.hasNextPage ? (
        <div>
          <Button small busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {ui("more")}
          </Button>
        </div>
      ) : null}
    </>
  )
}

function EventLine({ event }: { event: EventRow }) {
  return (
    <li>
      <span>
        <EventWords event={event} />{" "}
        <span className={styles.soft}>
          <bdi>{event.by.name}</bdi>
        </span>
      </span>
      <When at={event.at} />
    </li>
  )
}

/** Decisions that another one replaced, with their reasons: those of questions that joined stand among them. */
function Earlier({ claim }: { claim: ClaimView }) {
  const t = useTranslations("history")
  const decision = useTranslations("decision")
  const shown = useTranslations("shown.outcome")
  const { earlierDecisions } = claim.questionView
  if (earlierDecisions.length === 0) return null
  return (
    <>
      <h3 className={styles.soft}>{decision("earlier")}</h3>
      <ul className={styles.events}>
        {earlierDecisions.map(one => (
          <li key={one.id}>
            <span dir="auto">
              {t("earlier", { outcome: shown(one.outcome), name: one.by.name })} {one.reason ?? ""}
            </span>
            <When at={one.at} />
          </li>
        ))}
      </ul>
    </>
  )
}
