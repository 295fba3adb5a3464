"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { EventRow } from "@/core/desk/history-views"
import { keys } from "../../../_client/keys"
import { useList } from "../../../_client/use-list"
import { Button } from "../../../ui/button"
import { Failed, Loading } from "../../../ui/list-states"
import { When } from "../../../ui/when"
import { EventFields } from "./event-fields"
import styles from "./source.module.css"

/** Who changed the source, let somebody into its circle or looked into it. Asked for only when somebody opens it. */
export function SourceHistory({ id }: { id: string }) {
  const t = useTranslations("sources")
  const [open, setOpen] = useState(false)
  return (
    <details className={styles.history} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t("history")}</summary>
      {open ? <Events id={id} /> : null}
    </details>
  )
}

/** Whoever looks into a history sees what others do meanwhile. Milliseconds. */
const every = 10_000

function Events({ id }: { id: string }) {
  const t = useTranslations("history")
  const ui = useTranslations("ui")
  const { query: events, rows } = useList<EventRow>({
    key: [...keys.source(id), "events"],
    path: `/sources/${id}/events`,
    every,
  })
  if (events.isPending) return <Loading />
  if (events.isError) return <Failed thrown={events.error} retry={() => events.refetch()} />
  return (
    <>
      <ul className={styles.talks}>
        {rows.map(event => (
          <li key={event.id}>
            <p>
              {t(`verb.${event.verb}`)} · <bdi>{event.by.name}</bdi>{" "}
              <span className={styles.soft}>
                <When at={event.at} time />
              </span>
            </p>
            <EventFields event={event} />
          </li>
        ))}
      </ul>
      {events.hasNextPage ? (
        <div>
          <Button small busy={events.isFetchingNextPage} onClick={() => events.fetchNextPage()}>
            {ui("more")}
          </Button>
        </div>
      ) : null}
    </>
  )
}
