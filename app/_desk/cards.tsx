"use client"
import { useCallback, useEffect } from "react"
import { useTranslations } from "use-intl"
import type { ClaimRow } from "@/core/desk/views"
import styles from "./cards.module.css"
import { ClaimCard } from "./claim-card"
import { useDesk } from "./desk-context"
import { useCardColumn } from "./use-card-column"

interface CardsProps {
  shows: (row: ClaimRow) => boolean
  /** Something lies over the cards: they stand still. */
  resting: boolean
}

/** The claims of what is in sight, each card beside its words. Nothing off screen is measured or drawn. */
export function Cards({ shows, resting }: CardsProps) {
  const t = useTranslations("claims")
  const { text, rows, focus } = useDesk()
  const has = useCallback(
    (id: string) => {
      const row = rows.get(id)
      return row !== undefined && shows(row)
    },
    [rows, shows],
  )
  const column = useCardColumn({ text, has, active: focus.active, resting })
  // Without cards, and while something lies over them, no mark may point at one.
  useEffect(() => {
    if (resting) text?.showCards([])
    return () => text?.showCards([])
  }, [text, resting])
  const hover = useCallback((id: string | null) => text?.lightClaim(id), [text])
  return (
    <section ref={column.place} className={styles.column} aria-label={t("beside")}>
      {column.cards.map(({ id, crowded }) => {
        const row = rows.get(id)
        const active = id === focus.active
        return row ? (
          <div key={id} ref={column.of(id)} className={styles.place}>
            <ClaimCard
              row={row}
              active={active}
              narrow={crowded && !active}
              covered={resting}
              onOpen={focus.show}
              onHover={hover}
            />
          </div>
        ) : null
      })}
    </section>
  )
}
