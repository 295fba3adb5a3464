"use client"
import { useEffect, useMemo, useRef } from "react"
import { useTranslations } from "use-intl"
import { Virtualizer, type VirtualizerHandle } from "virtua"
import type { ClaimRow } from "@/core/desk/views"
import { Button } from "../ui/button"
import { ClaimCard } from "./claim-card"
import styles from "./claim-list.module.css"
import { useDesk } from "./desk-context"
import { type Filter, passes } from "./filter"
import { NoClaims } from "./no-claims"
import type { DeskActs } from "./use-desk-keys"
import { useHeldBack } from "./use-held-back"

interface ClaimListProps {
  filter: Filter
  /** How many claims there are, whatever the filter shows. */
  all: number
  clearFilter: () => void
  runs: DeskActs
}

/** The plain list of claims in text order: an equal way through the article, without its text. */
export function ClaimList({ filter, all, clearFilter, runs }: ClaimListProps) {
  const t = useTranslations("claims")
  const words = useTranslations("desk")
  const desk = useDesk()
  const list = useRef<VirtualizerHandle>(null)
  const place = useRef<HTMLDivElement>(null)
  const { active } = desk.focus
  const { isShown, waiting, showAll } = useHeldBack(desk.rows, desk.me.id, active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `waiting` says that `isShown` answers otherwise.
  const { standing, lost } = useMemo(() => {
    const rows = desk.order().flatMap(id => {
      const row = desk.rows.get(id)
      return row && isShown(id) && passes(filter, row, desk.uncited) ? [row] : []
    })
    return {
      standing: rows.filter(row => row.anchor !== "detached"),
      lost: rows.filter(row => row.anchor === "detached"),
    }
  }, [desk.order, desk.rows, desk.uncited, filter, waiting])
  const entries = useMemo(() => withHeading(standing, lost), [standing, lost])

  useEffect(() => {
    const at = entries.findIndex(entry => entry.row?.id === active)
    if (at >= 0) list.current?.scrollToIndex(at, { align: "nearest" })
  }, [active, entries])

  const updates =
    waiting > 0 ? (
      <div className={styles.updates} role="status">
        <Button small onClick={showAll}>
          {words("newCards", { n: waiting })}
        </Button>
      </div>
    ) : null
  if (entries.length === 0) {
    return (
      <>
        {updates}
        <NoClaims all={all} clearFilter={clearFilter} runs={runs} />
      </>
    )
  }
  return (
    <div ref={place} className={styles.list}>
      {updates}
      <Virtualizer ref={list} scrollRef={place} itemSize={92}>
        {entries.map(({ key, row }) =>
          row ? (
            <div key={key} className={styles.item}>
              <ClaimCard row={row} active={row.id === active} onOpen={desk.focus.show} />
            </div>
          ) : (
            <div key={key} className={styles.group}>
              <h2>{t("lost", { n: lost.length })}</h2>
              <p>{t("lostHow")}</p>
            </div>
          ),
        )}
      </Virtualizer>
    </div>
  )
}

/** The claims, and before those without words a heading of their own. */
function withHeading(standing: ClaimRow[], lost: ClaimRow[]): { key: string; row: ClaimRow | null }[] {
  const entry = (row: ClaimRow) => ({ key: row.id, row })
  if (lost.length === 0) return standing.map(entry)
  return [...standing.map(entry), { key: "lost", row: null }, ...lost.map(entry)]
}
