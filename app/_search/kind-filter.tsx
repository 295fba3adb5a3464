"use client"
import { useTranslations } from "use-intl"
import type { KindCount } from "@/core/desk/search-views"
import { type SearchKind, searchKinds } from "@/core/search/kind"
import { Segmented } from "../ui/segmented"
import styles from "./kind-filter.module.css"

interface KindFilterProps {
  kinds: string | undefined
  counts: Record<SearchKind, KindCount> | undefined
  choose: (kind: string | undefined) => unknown
}

/** One kind of result or all, each with how many there are for this person. */
export function KindFilter({ kinds, counts, choose }: KindFilterProps) {
  const t = useTranslations("search")
  const number = ({ n, more }: KindCount) => (more ? t("atLeast", { n }) : String(n))
  const options = searchKinds.map(kind => ({
    value: kind as string,
    label: counts ? `${t(`many.${kind}`)} ${number(counts[kind])}` : t(`many.${kind}`),
  }))
  return (
    <div className={styles.kinds}>
      <Segmented
        label={t("kinds")}
        value={kinds ?? "all"}
        options={[{ value: "all", label: t("all") }, ...options]}
        choose={kind => choose(kind === "all" ? undefined : kind)}
      />
    </div>
  )
}
