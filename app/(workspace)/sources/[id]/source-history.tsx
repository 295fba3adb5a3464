"use client"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { EventRow } from "@/core/desk/history-views"
import type { Page } from "@/core/desk/views"
import { api } from "../../../_client/api"
import { keys } from "../../../_client/keys"
import { Failed, Loading } from "../../../ui/list-states"
import { When } from "../../../ui/when"
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

function Events({ id }: { id: string }) {
  const t = useTranslations("history")
  const events = useQuery({
    queryKey: [...keys.source(id), "events"],
    queryFn: ({ signal }) => api.get<Page<EventRow>>(`/sources/${id}/events`, {}, signal),
  })
  if (events.isPending) return <Loading />
  if (events.isError) return <Failed thrown={events.error} retry={() => events.refetch()} />
  return (
    <ul className={styles.talks}>
      {events.data.items.map(event => (
        <li key={event.id}>
          <p>
            {t(`verb.${event.verb}`)} · <bdi>{event.by.name}</bdi>{" "}
            <span className={styles.soft}>
              <When at={event.at} time />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}
