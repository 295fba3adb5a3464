"use client"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { ArticleRow } from "@/core/desk/views"
import { ProgressBar } from "../../ui/progress-bar"
import { When } from "../../ui/when"
import styles from "./articles.module.css"
import { LookedAfter } from "./looked-after"

/** One article with how far its checking is. */
export function ArticleItem({ article }: { article: ArticleRow }) {
  const t = useTranslations("articles")
  const { claims, decided, disputes, openNotes, lookedAfter } = article
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          <Link href={`/articles/${article.id}`}>
            <bdi lang={article.language ?? undefined}>{article.title}</bdi>
          </Link>
        </h2>
        <p className={styles.meta}>
          {article.origin.attribution ? (
            <>
              <bdi>{article.origin.attribution}</bdi>
              {" · "}
            </>
          ) : null}
          {t("updated")} <When at={article.updatedAt} />
          {" · "}
          <Link href={`/articles/${article.id}/history`}>{t("history")}</Link>
        </p>
      </div>
      <div className={styles.progress}>
        {claims === 0 ? (
          <p className={styles.none}>{t("noClaims")}</p>
        ) : (
          <>
            <p className={styles.counts}>
              <strong>{t("decided", { decided, claims })}</strong>
              {disputes ? (
                <Link href={`/disputes?article=${article.id}`} className={styles.disputes}>
                  {t("disputes", { n: disputes })}
                </Link>
              ) : null}
              {openNotes ? <span>{t("openNotes", { n: openNotes })}</span> : null}
            </p>
            <ProgressBar done={decided} of={claims} />
          </>
        )}
        {lookedAfter.length > 0 ? <LookedAfter article={article} /> : null}
      </div>
    </li>
  )
}
