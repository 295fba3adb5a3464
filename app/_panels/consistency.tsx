"use client"
import { useQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import type { ArticleFindings } from "@/core/figures/findings"
import { unreadLanguage } from "@/core/figures/language-of"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "../_desk/desk-context"
import { UnreadLanguage } from "../_desk/unread-language"
import { IconButton } from "../ui/button"
import { Empty, Failed, Loading } from "../ui/list-states"
import styles from "./consistency.module.css"
import { FindingItem, PlaceButton } from "./consistency-finding"

/** The text rests this long before it is read again. Milliseconds. */
const rest = 1_500

/** What the article says against itself, beside the text so that both can be seen. */
export function Consistency({ close }: { close: () => void }) {
  const t = useTranslations("consistency")
  const { articleId } = useDesk()
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef<Element | null>(null)
  const found = useQuery({
    queryKey: keys.findings(articleId),
    queryFn: ({ signal }) => api.get<ArticleFindings>(`/articles/${articleId}/findings`, {}, signal),
  })
  useAgainAfterTyping(found.refetch)
  useEffect(() => {
    before.current = document.activeElement
    title.current?.focus()
  }, [])
  const leave = () => {
    close()
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave()
  }
  return (
    <section className={styles.panel} aria-label={t("title")} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <h2 ref={title} tabIndex={-1}>
          {t("title")}
        </h2>
        <IconButton label={t("close")} icon={<X size={18} aria-hidden />} onClick={leave} />
      </header>
      <div className={styles.body}>
        <p className={styles.lead}>{t("lead")}</p>
        {found.isError ? <Failed thrown={found.error} retry={found.refetch} /> : null}
        {found.isPending ? <Loading label={t("loading")} /> : null}
        {found.data ? <Found {...found.data} again={found.refetch} /> : null}
      </div>
    </section>
  )
}

function Found({ language, findings, sums, dismissed, again }: ArticleFindings & { again: () => unknown }) {
  const t = useTranslations("consistency")
  return (
    <>
      <UnreadLanguage language={language} className={styles.lead} />
      {findings.length === 0 && !unreadLanguage(language) ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : null}
      <ul className={styles.list}>
        {findings.map(finding => (
          <FindingItem key={finding.key} finding={finding} again={again} />
        ))}
      </ul>
      {dismissed > 0 ? <p className={styles.lead}>{t("dismissed", { count: dismissed })}</p> : null}
      {sums.length > 0 ? <h3 className={styles.group}>{t("sums")}</h3> : null}
      <ul className={styles.list}>
        {sums.map(sum => (
          <li key={sum.parts[0]?.blockPath} className={styles.finding}>
            <p>{t("sumOf", { words: sum.words, parts: sum.parts.map(part => part.words).join(" + ") })}</p>
            <div className={styles.places}>
              {sum.parts.map(part => (
                <PlaceButton key={part.start} place={part} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Reads again once the text has rested: never for each key. */
function useAgainAfterTyping(again: () => unknown) {
  const { text } = useDesk()
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    if (!text) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let { layout } = text.snapshot()
    const stop = text.subscribe(() => {
      const now = text.snapshot().layout
      if (now === layout) return
      layout = now
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), rest)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [text])
}
