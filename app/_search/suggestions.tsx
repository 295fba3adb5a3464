"use client"
import { History } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button } from "../ui/button"
import { Empty } from "../ui/list-states"
import styles from "./suggestions.module.css"

interface SuggestionsProps {
  recent: readonly string[]
  choose: (q: string) => unknown
  clear: () => unknown
}

/** What stands in place of results as long as nothing is asked. */
export function Suggestions({ recent, choose, clear }: SuggestionsProps) {
  const t = useTranslations("search")
  if (recent.length === 0) return <Empty title={t("emptyTitle")}>{t("empty")}</Empty>
  return (
    <section aria-labelledby="recent-searches">
      <div className={styles.head}>
        <h2 id="recent-searches" className={styles.heading}>
          {t("recent")}
        </h2>
        <Button small onClick={clear}>
          {t("clearRecent")}
        </Button>
      </div>
      <ul className={styles.recent}>
        {recent.map(q => (
          <li key={q}>
            <button type="button" className={styles.one} data-result="" onClick={() => choose(q)}>
              <History size={16} aria-hidden />
              <bdi>{q}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
