"use client"
import { useQueryClient } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import Link from "next/link"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { DuplicatePair, MergedView } from "@/core/desk/source-views"
import type { SourceRow } from "@/core/desk/views"
import { api } from "../../_client/api"
import { Button } from "../../ui/button"
import rows from "../../ui/rows.module.css"
import { useToast } from "../../ui/toast"
import styles from "./pair.module.css"

const MergeDialog = dynamic(() => import("../../_panels/merge-dialog").then(module => module.MergeDialog))

interface PairActsProps {
  pair: readonly [SourceRow, SourceRow]
  /** Asked to show the pairs as they are now. */
  changed: (view: MergedView | null) => unknown
}

/** What a person says of two sources that look like one: they are, once looked at side by side, or they are not. */
export function PairActs({ pair, changed }: PairActsProps) {
  const t = useTranslations("sources.duplicates")
  const { say, fail } = useToast()
  const client = useQueryClient()
  const [comparing, setComparing] = useState(false)
  const [one, other] = pair
  const again = async () => {
    for (const key of ["sources", "source"]) await client.invalidateQueries({ queryKey: [key] })
    await changed(null)
  }
  const keepApart = async () => {
    try {
      await api.post(`/sources/${one.id}/apart`, { other: other.id })
      await again()
      const undo = () =>
        api.post(`/sources/${one.id}/apart/undo`, { other: other.id }).then(() => again(), fail)
      say({ done: t("keptApart"), undo, about: `apart ${one.id} ${other.id}` })
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <>
      <div className={styles.acts}>
        <Button small look="primary" onClick={() => setComparing(true)}>
          {t("compare")}
        </Button>
        <Button small onClick={keepApart}>
          {t("notOne")}
        </Button>
      </div>
      {comparing ? <MergeDialog pair={pair} close={() => setComparing(false)} merged={changed} /> : null}
    </>
  )
}

/** Two sources that look like one, one above the other, with why. */
export function PairLine({
  pair: { reason, one, other },
  changed,
}: {
  pair: DuplicatePair
  changed: PairActsProps["changed"]
}) {
  const t = useTranslations("sources.duplicates")
  return (
    <li className={styles.line}>
      <p className={styles.reason}>{t(`reason.${reason}`)}</p>
      <div className={styles.two}>
        {[one, other].map(row => (
          <div key={row.id} className={rows.main}>
            <p className={rows.title} dir="auto" lang={row.csl.language}>
              <Link href={`/sources/${row.id}`}>{row.csl.title ?? row.label}</Link>
            </p>
            <p className={`${rows.meta} ${styles.facts}`}>
              <bdi>{row.label}</bdi>
              <code>{row.citekey}</code>
              <span>{t("holds", { evidence: row.evidence, copies: row.snapshots })}</span>
            </p>
          </div>
        ))}
      </div>
      <PairActs pair={[one, other]} changed={changed} />
    </li>
  )
}
