"use client"
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimRow } from "@/core/desk/views"
import { useEditorSnapshot } from "@/editor/article-editor"
import type { PlacedClaim } from "@/editor/views/editor-handle"
import styles from "./cards.module.css"
import { ClaimCard } from "./claim-card"
import { useDesk } from "./desk-context"
import { placeCards } from "./place-cards"

const gap = 8
/** Until a card was measured. */
const usualHeight = 84

/** The claims of what is in sight, each card beside its words. Nothing off screen is measured or drawn. */
export function Cards({ shows }: { shows: (row: ClaimRow) => boolean }) {
  const t = useTranslations("claims")
  const desk = useDesk()
  const snapshot = useEditorSnapshot(desk.text)
  const [visible, setVisible] = useState<PlacedClaim[]>([])
  const { heights, measure } = useHeights()
  const column = useRef<HTMLElement>(null)

  useInSight(desk.text, snapshot?.layout ?? 0, snapshot?.claims ?? 0, setVisible)
  const placed = useMemo(() => {
    const cards = visible.flatMap(({ id, top }) => {
      const row = desk.rows.get(id)
      return row && shows(row) ? [{ id, top, height: heights.get(id) ?? usualHeight, row }] : []
    })
    // The text's places are counted from its own top, which lies below the toolbar and an import's remarks.
    const above = topOf(desk.text?.element) - topOf(column.current)
    const tops = placeCards(cards, desk.focus.active, gap)
    return cards.map(card => ({ row: card.row, top: above + (tops.get(card.id) ?? card.top) }))
  }, [visible, heights, desk.rows, desk.focus.active, desk.text, shows])

  const hover = useCallback((id: string | null) => lightMarks(desk.text?.element, id), [desk.text])
  return (
    <section ref={column} className={styles.column} aria-label={t("beside")}>
      {placed.map(({ row, top }) => (
        <div key={row.id} ref={measure(row.id)} className={styles.place} style={{ translate: `0 ${top}px` }}>
          <ClaimCard
            row={row}
            active={row.id === desk.focus.active}
            onOpen={desk.focus.show}
            onHover={hover}
          />
        </div>
      ))}
    </section>
  )
}

const topOf = (element: HTMLElement | null | undefined) => element?.getBoundingClientRect().top ?? 0

/** Lights the words of the card under the pointer. */
function lightMarks(text: HTMLElement | undefined, id: string | null) {
  for (const mark of text?.querySelectorAll("mark[data-hover]") ?? []) mark.removeAttribute("data-hover")
  if (!id) return
  for (const mark of text?.querySelectorAll(`mark[data-claim="${CSS.escape(id)}"]`) ?? []) {
    mark.setAttribute("data-hover", "")
  }
}

/** Asks for the claims in sight when the page scrolls, changes its size, or the text moved; once a frame. */
function useInSight(
  text: ReturnType<typeof useDesk>["text"],
  layout: number,
  claims: number,
  take: (claims: PlacedClaim[]) => void,
) {
  const frame = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: layout and claims say that the places are to be read again.
  useLayoutEffect(() => {
    if (text) take(text.visibleClaims())
  }, [text, layout, claims, take])
  useEffect(() => {
    if (!text) return
    const ask = () => {
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => take(text.visibleClaims()))
    }
    const sizes = new ResizeObserver(ask)
    sizes.observe(text.element)
    window.addEventListener("scroll", ask, { passive: true })
    window.addEventListener("resize", ask)
    return () => {
      cancelAnimationFrame(frame.current)
      sizes.disconnect()
      window.removeEventListener("scroll", ask)
      window.removeEventListener("resize", ask)
    }
  }, [text, take])
}

/** Heights of the drawn cards, kept after a card left the sight so that it comes back in its place. */
function useHeights() {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const ids = useRef(new WeakMap<Element, string>())
  const observer = useRef<ResizeObserver | null>(null)
  const refs = useRef(new Map<string, (element: HTMLElement | null) => void>())
  const observe = useCallback((element: HTMLElement) => {
    observer.current ??= new ResizeObserver(entries =>
      setHeights(before => {
        const next = new Map(before)
        for (const { target } of entries) {
          const id = ids.current.get(target)
          const height = (target as HTMLElement).offsetHeight
          if (id && height > 0) next.set(id, height)
        }
        return next
      }),
    )
    observer.current.observe(element)
  }, [])
  useEffect(() => () => observer.current?.disconnect(), [])
  const measure = useCallback(
    (id: string) => {
      const known = refs.current.get(id)
      if (known) return known
      let last: HTMLElement | null = null
      const ref = (element: HTMLElement | null) => {
        if (last) observer.current?.unobserve(last)
        last = element
        if (!element) return
        ids.current.set(element, id)
        observe(element)
      }
      refs.current.set(id, ref)
      return ref
    },
    [observe],
  )
  return { heights, measure }
}
