"use client"
import { useInfiniteQuery } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ArticleRow, Page as ListPage } from "@/core/desk/views"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { Button } from "../../ui/button"
import { Empty, Failed, Loading } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { ArticleItem } from "./article-item"
import styles from "./articles.module.css"
import { ImportButtons, Importing, useImport } from "./importing"

const PasteDialog = dynamic(() => import("./paste-dialog").then(module => module.PasteDialog))

interface ArticlesProps {
  first: ListPage<ArticleRow>
  mayImport: boolean
}

export function Articles({ first, mayImport }: ArticlesProps) {
  const t = useTranslations("articles")
  const importing = useImport()
  const [pasting, setPasting] = useState(false)
  const list = useInfiniteQuery({
    queryKey: keys.articles,
    queryFn: ({ pageParam, signal }) =>
      api.get<ListPage<ArticleRow>>("/articles", { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    initialData: { pages: [first], pageParams: [null] },
  })
  const rows = list.data?.pages.flatMap(page => page.items) ?? []
  const choose = mayImport ? <ImportButtons importing={importing} paste={() => setPasting(true)} /> : null
  return (
    <Page title={t("title")} lead={t("lead")} actions={rows.length ? choose : null}>
      {mayImport ? <Importing importing={importing} pasting={pasting} /> : null}
      {pasting ? <PasteDialog importing={importing} close={() => setPasting(false)} /> : null}
      {list.isPending ? <Loading /> : null}
      {list.isError ? <Failed thrown={list.error} retry={() => list.refetch()} /> : null}
      {list.isSuccess && rows.length === 0 ? (
        <Empty title={t("emptyTitle")} action={choose}>
          {mayImport ? t("empty") : t("emptyReading")}
        </Empty>
      ) : null}
      <ul className={styles.list}>
        {rows.map(row => (
          <ArticleItem key={row.id} article={row} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </Page>
  )
}
