"use client"
import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { ArticleCoverage } from "@/core/coverage/views"
import type { ArticleRow } from "@/core/desk/views"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { Avatar } from "../../ui/avatar"
import { Failed, Loading } from "../../ui/list-states"
import styles from "./articles.module.css"

const faces = 5

/** Who looks after sections of an article; how far each of them is takes a reading of its text, and is asked for by a press. */
export function LookedAfter({ article }: { article: ArticleRow }) {
  const t = useTranslations("articles")
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className={styles.people}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(now => !now)}
      >
        <span className={styles.faces} aria-hidden>
          {article.lookedAfter.slice(0, faces).map(({ person }) => (
            <Avatar key={person.id} id={person.id} name={person.name} small />
          ))}
        </span>
        {t("lookedAfter", { n: article.lookedAfter.length })}
      </button>
      <div id={id} hidden={!open}>
        {open ? <HowFar articleId={article.id} /> : null}
      </div>
    </>
  )
}

function HowFar({ articleId }: { articleId: string }) {
  const t = useTranslations("articles")
  const words = useTranslations("coverage")
  const query = useQuery({
    queryKey: keys.coverage(articleId),
    queryFn: ({ signal }) => api.get<ArticleCoverage>(`/articles/${articleId}/coverage`, {}, signal),
  })
  if (query.isError) return <Failed thrown={query.error} retry={() => query.refetch()} />
  if (!query.data) return <Loading />
  const { people, sections, left } = query.data
  const free = sections.filter(section => section.person === null).length
  return (
    <div className={styles.far}>
      {people.map(({ person, ...progress }) => (
        <p key={person.id}>
          <strong>
            <bdi>{person.name}</bdi>
          </strong>{" "}
          {words("sections", { n: progress.sections })} ·{" "}
          {words("sentences", { left: progress.sentences.uncovered })}
          {progress.claims > 0
            ? ` · ${words("claims", { claims: progress.claims, settled: progress.settled })}`
            : ""}
        </p>
      ))}
      {left.length > 0 ? <p>{t("headingsGone", { n: left.length })}</p> : null}
      {free > 0 ? <p>{t("notGiven", { n: free })}</p> : null}
    </div>
  )
}
