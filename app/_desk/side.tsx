"use client"
import dynamic from "next/dynamic"
import { useCallback } from "react"
import { useTranslations } from "use-intl"
import type { ClaimRow } from "@/core/desk/views"
import { Loading } from "../ui/list-states"
import { Segmented } from "../ui/segmented"
import { Cards } from "./cards"
import { useDesk } from "./desk-context"
import { type Filter, passes } from "./filter"
import { FilterBar } from "./filter-bar"
import styles from "./side.module.css"
import type { Checking } from "./use-checking"
import type { DeskActs } from "./use-desk-keys"

const ClaimList = dynamic(() => import("./claim-list").then(module => module.ClaimList), {
  loading: () => <Loading />,
})
const ClaimPanel = dynamic(() => import("../_panels/claim-panel").then(module => module.ClaimPanel), {
  loading: () => <Loading />,
})

const NoClaims = dynamic(() => import("./no-claims").then(module => module.NoClaims))
const CoveragePanel = dynamic(() => import("./coverage-panel").then(module => module.CoveragePanel), {
  loading: () => <Loading />,
})

export const layouts = ["beside", "list", "sections"] as const
export type Layout = (typeof layouts)[number]

const NotePanel = dynamic(() => import("../_panels/note-panel").then(module => module.NotePanel), {
  loading: () => <Loading />,
})

interface SideProps {
  layout: Layout
  setLayout: (layout: Layout) => void
  filter: Filter
  counts: Record<Filter, number>
  setFilter: (filter: Filter) => void
  checking: Pick<Checking, "goTo">
  runs: DeskActs
}

/** The column beside the text: cards at their words or the plain list, and over them the panel of one claim. */
export function Side({ layout, setLayout, filter, counts, setFilter, checking, runs }: SideProps) {
  const t = useTranslations("desk")
  const { focus, note, uncited, text } = useDesk()
  const claim = focus.open && focus.active
  const open = claim || note.open
  const shows = useCallback((row: ClaimRow) => passes(filter, row, uncited), [filter, uncited])
  return (
    <aside className={styles.side} aria-label={t("claims")}>
      <div className={styles.head} hidden={Boolean(open)}>
        <Segmented
          label={t("view")}
          value={layout}
          options={[
            { value: "beside", label: t("besideText") },
            { value: "list", label: t("asList") },
            { value: "sections", label: t("sections") },
          ]}
          choose={setLayout}
        />
        {layout === "sections" ? null : <FilterBar filter={filter} counts={counts} choose={setFilter} />}
      </div>
      {layout === "beside" ? (
        <div className={styles.beside} inert={Boolean(open)}>
          {counts[filter] > 0 ? (
            <Cards shows={shows} resting={Boolean(open)} />
          ) : open || !text ? null : (
            <div className={styles.none}>
              <NoClaims all={counts.all} clearFilter={() => setFilter("all")} runs={runs} />
            </div>
          )}
        </div>
      ) : null}
      {open || layout !== "beside" ? (
        <div className={styles.over} data-open={open ? "" : undefined}>
          {note.open ? (
            <NotePanel open={note.open} />
          ) : claim ? (
            <ClaimPanel key={claim} claimId={claim} />
          ) : layout === "sections" ? (
            <CoveragePanel goTo={checking.goTo} runs={runs} />
          ) : (
            <ClaimList filter={filter} all={counts.all} clearFilter={() => setFilter("all")} runs={runs} />
          )}
        </div>
      ) : null}
    </aside>
  )
}
