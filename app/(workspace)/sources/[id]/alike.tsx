"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useId } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { useToast } from "../../../ui/toast"
import { When } from "../../../ui/when"
import { PairActs } from "../pair"
import styles from "./source.module.css"

interface AlikeProps {
  source: SourceView
  changed: () => Promise<unknown>
}

/** Other records that look like this one; nothing where there is none. */
export function Alike({ source, changed }: AlikeProps) {
  const t = useTranslations("sources.duplicates")
  const id = useId()
  const router = useRouter()
  if (source.alike.length === 0) return null
  return (
    <section className={styles.doubt} aria-labelledby={id}>
      <h2 id={id} className={styles.minor}>
        {t("alike", { n: source.alike.length })}
      </h2>
      <ul className={styles.talks}>
        {source.alike.map(({ reason, other }) => (
          <li key={other.id} className={styles.alike}>
            <p>
              <Link href={`/sources/${other.id}`} dir="auto">
                {other.csl.title ?? other.label}
              </Link>{" "}
              <code>{other.citekey}</code> <span className={styles.soft}>{t(`reason.${reason}`)}</span>
            </p>
            <PairActs
              pair={[source, other]}
              changed={view => {
                // This page is the kept one's, whichever was kept.
                if (view && view.source.id !== source.id) router.push(`/sources/${view.source.id}`)
                return changed()
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What became this source, each with a way back. */
export function MergedHere({ source, mayMerge, changed }: AlikeProps & { mayMerge: boolean }) {
  const t = useTranslations("sources.duplicates")
  const id = useId()
  const { say, fail } = useToast()
  if (source.merged.length === 0) return null
  const undo = async (mergeId: string) => {
    try {
      await api.post(`/merges/${mergeId}/undo`)
      await changed()
      say({ done: t("undone") })
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t("mergedHere")}
      </h2>
      <ul className={styles.talks}>
        {source.merged.map(({ mergeId, citekey, label, by, at }) => (
          <li key={mergeId} className={styles.alike}>
            <p>
              <bdi>{label}</bdi> <code>{citekey}</code>{" "}
              <span className={styles.soft}>
                <bdi>{by.name}</bdi>, <When at={at} />
              </span>
            </p>
            {mayMerge ? (
              <div>
                <Button small onClick={() => undo(mergeId)}>
                  {t("part")}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
