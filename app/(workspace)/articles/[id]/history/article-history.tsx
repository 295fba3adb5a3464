"use client"
import Link from "next/link"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { EventRow } from "@/core/desk/history-views"
import type { ArticleRow, Page as ListPage } from "@/core/desk/views"
import { typedTogether } from "@/core/events/typed-together"
import { api } from "../../../../_client/api"
import { keys } from "../../../../_client/keys"
import { useList } from "../../../../_client/use-list"
import { EventWords } from "../../../../_panels/event-words"
import { Button } from "../../../../ui/button"
import { TextField } from "../../../../ui/field"
import { Empty } from "../../../../ui/list-states"
import { Page } from "../../../../ui/page-frame"
import { Rows } from "../../../../ui/rows"
import { useToast } from "../../../../ui/toast"
import { When } from "../../../../ui/when"
import styles from "./history.module.css"

interface ArticleHistoryProps {
  article: ArticleRow
  first: ListPage<EventRow>
  mayName: boolean
}

/** Who changed what in an article, newest first. */
export function ArticleHistory({ article, first, mayName }: ArticleHistoryProps) {
  const t = useTranslations("history")
  const list = useList<EventRow>({
    key: keys.events(article.id),
    path: `/articles/${article.id}/events`,
    first,
  })
  return (
    <Page
      title={t("title")}
      above={
        <Link href={`/articles/${article.id}`}>
          <bdi>{article.title}</bdi>
        </Link>
      }
      lead={t("lead")}
      narrow
    >
      {mayName ? <NameVersion articleId={article.id} named={() => list.query.refetch()} /> : null}
      <Rows
        list={{ ...list, rows: typedTogether(list.rows) }}
        label={t("title")}
        empty={<Empty title={t("empty")} />}
        row={event => <EventLine key={event.id} event={event} />}
      />
    </Page>
  )
}

function EventLine({ event }: { event: EventRow }) {
  const t = useTranslations("history")
  return (
    <li className={styles.event}>
      <p className={styles.what}>
        <EventWords event={event} />
        {event.why ? <span className={styles.why}>{event.why}</span> : null}
      </p>
      <p className={styles.who}>
        <bdi>{event.by.name}</bdi> · <When at={event.at} time />
        {event.version === null ? null : (
          <>
            {" · "}
            <Link href={`/articles/${event.articleId}?version=${event.version}`}>
              {t("version", { n: event.version })}
            </Link>
          </>
        )}
      </p>
    </li>
  )
}

function NameVersion({ articleId, named }: { articleId: string; named: () => unknown }) {
  const t = useTranslations("history")
  const { say, fail } = useToast()
  const [name, setName] = useState("")
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    try {
      await api.post(`/articles/${articleId}/versions`, { name: name.trim() })
      say({ done: t("named", { name: name.trim() }) })
      setName("")
      await named()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <form className={styles.name} onSubmit={submit}>
      <TextField
        label={t("nameVersion")}
        value={name}
        maxLength={200}
        dir="auto"
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button type="submit">{t("keepName")}</Button>
    </form>
  )
}
