"use client"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { DisputeRow } from "@/core/desk/dispute-row"
import { shownOf } from "@/core/desk/shown"
import type { Page as ListPage } from "@/core/desk/views"
import { keys } from "../../_client/keys"
import { useAddressFilter } from "../../_client/use-address-filter"
import { useList } from "../../_client/use-list"
import { Button } from "../../ui/button"
import { Empty } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { Rows } from "../../ui/rows"
import styles from "../../ui/rows.module.css"
import { ShownLabel } from "../../ui/shown-label"

interface DisputesProps {
  first: ListPage<DisputeRow>
  article: string | undefined
}

/** Questions that somebody has to settle: sources against each other, an end nobody states, a decision gone stale. */
export function Disputes({ first, article }: DisputesProps) {
  const t = useTranslations("disputes")
  const { filter, clear } = useAddressFilter({ article })
  const list = useList<DisputeRow>({ key: keys.disputes, path: "/disputes", first })
  const rows = filter.article
    ? list.rows.filter(row => row.mentions.some(mention => mention.articleId === filter.article))
    : list.rows
  const title = rows[0]?.mentions.find(mention => mention.articleId === filter.article)?.articleTitle
  return (
    <Page
      title={t("title")}
      lead={filter.article && title ? t("ofArticle", { title }) : t("lead")}
      actions={filter.article ? <Button onClick={clear}>{t("all")}</Button> : null}
    >
      <Rows
        list={{ ...list, rows }}
        label={t("title")}
        clearFilter={filter.article ? clear : null}
        empty={<Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
        row={dispute => <DisputeLine key={dispute.questionId} dispute={dispute} />}
      />
    </Page>
  )
}

function DisputeLine({ dispute }: { dispute: DisputeRow }) {
  const t = useTranslations("disputes")
  const first = dispute.mentions[0]
  const { comparison } = dispute
  const shown = shownOf(dispute.decision, { comparison: comparison.state, end: comparison.end })
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <p className={styles.title} dir="auto">
          <Link href={`/disputes/${dispute.questionId}`}>{dispute.question}</Link>
        </p>
        <p className={styles.meta}>
          {first ? (
            <span>
              <bdi>{first.articleTitle}</bdi>: “<bdi>{first.words}</bdi>”
            </span>
          ) : null}
          {dispute.mentions.length > 1 ? <span>{t("mentions", { n: dispute.mentions.length })}</span> : null}
        </p>
      </div>
      <div className={styles.side}>
        <ShownLabel shown={shown} />
        <span>
          {dispute.why.map(why => t(`why.${why}`)).join(" · ")} · {t("evidence", { n: dispute.evidence })}
        </span>
      </div>
    </li>
  )
}
