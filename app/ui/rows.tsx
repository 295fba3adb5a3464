"use client"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Button } from "./button"
import { Empty, Failed, Loading } from "./list-states"
import styles from "./rows.module.css"

interface RowsProps<T> {
  list: {
    rows: T[]
    query: {
      isPending: boolean
      isError: boolean
      error: unknown
      hasNextPage: boolean
      isFetchingNextPage: boolean
      fetchNextPage: () => unknown
      refetch: () => unknown
    }
  }
  row: (item: T) => ReactNode
  /** What stands in place of an empty list. */
  empty: ReactNode
  /** Set while a filter is on: takes it off. */
  clearFilter?: (() => void) | null | undefined
  label: string
}

/** A list in all its states: coming, empty, nothing fits, failed, with more to come. */
export function Rows<T>({ list, row, empty, clearFilter, label }: RowsProps<T>) {
  const t = useTranslations("ui")
  const { rows, query } = list
  if (query.isPending) return <Loading />
  if (query.isError) return <Failed thrown={query.error} retry={() => query.refetch()} />
  if (rows.length === 0) {
    if (!clearFilter) return empty
    return <Empty title={t("nothingFits")} action={<Button onClick={clearFilter}>{t("showAll")}</Button>} />
  }
  return (
    <>
      <ul className={styles.rows} aria-label={label}>
        {rows.map(row)}
      </ul>
      {query.hasNextPage ? (
        <div className={styles.more}>
          <Button busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  )
}
