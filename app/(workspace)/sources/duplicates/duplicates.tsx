"use client"
import Link from "next/link"
import { useTranslations } from "use-intl"
import type { DuplicatePair } from "@/core/desk/source-views"
import type { Page as ListPage } from "@/core/desk/views"
import { keys } from "../../../_client/keys"
import { useList } from "../../../_client/use-list"
import { Empty } from "../../../ui/list-states"
import { Page } from "../../../ui/page-frame"
import { Rows } from "../../../ui/rows"
import { PairLine } from "../pair"

/** Pairs of sources that look like one, the surest first: each is made one, or kept apart for good. */
export function Duplicates({ first }: { first: ListPage<DuplicatePair> }) {
  const t = useTranslations("sources.duplicates")
  const sources = useTranslations("sources")
  const list = useList<DuplicatePair>({ key: keys.duplicates, path: "/sources/duplicates", first })
  return (
    <Page title={t("title")} lead={t("lead")} above={<Link href="/sources">{sources("all")}</Link>}>
      <Rows
        list={list}
        label={t("title")}
        empty={<Empty title={t("noneTitle")}>{t("none")}</Empty>}
        row={pair => (
          <PairLine
            key={`${pair.one.id} ${pair.other.id}`}
            pair={pair}
            changed={() => list.query.refetch()}
          />
        )}
      />
    </Page>
  )
}
