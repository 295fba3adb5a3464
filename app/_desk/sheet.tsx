"use client"
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from "lucide-react"
import dynamic from "next/dynamic"
import { useEffect } from "react"
import { useTranslations } from "use-intl"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { IconButton } from "../ui/button"
import { Loading } from "../ui/list-states"
import { ShownLabel } from "../ui/shown-label"
import { useDesk } from "./desk-context"
import type { Filter } from "./filter"
import { FilterBar } from "./filter-bar"
import styles from "./sheet.module.css"
import type { Layout } from "./side"
import type { Checking } from "./use-checking"
import type { DeskActs } from "./use-desk-keys"

const ClaimList = dynamic(() => import("./claim-list").then(module => module.ClaimList), {
  loading: () => <Loading />,
})
const ClaimPanel = dynamic(() => import("../_panels/claim-panel").then(module => module.ClaimPanel), {
  loading: () => <Loading />,
})

const CoveragePanel = dynamic(() => import("./coverage-panel").then(module => module.CoveragePanel), {
  loading: () => <Loading />,
})
const NotePanel = dynamic(() => import("../_panels/note-panel").then(module => module.NotePanel), {
  loading: () => <Loading />,
})

/** Pixels from the top that the bars take. */
const clear = 112

interface SheetProps {
  /** Whether the sheet covers half of the page, with the list or a claim's panel in it. */
  raised: boolean
  setRaised: (raised: boolean) => void
  filter: Filter
  counts: Record<Filter, number>
  setFilter: (filter: Filter) => void
  step: (direction: 1 | -1) => void
  layout: Layout
  checking: Pick<Checking, "goTo">
  runs: DeskActs
}

/** Brings a claim's words above the raised sheet, which would cover most of the page's middle. */
function useWordsInSight(id: string | null, text: EditorHandle | null) {
  useEffect(() => {
    if (!id || !text) return
    const frame = requestAnimationFrame(() => {
      const words = text.coordsOfClaim(id)
      if (!words || (words.top > clear && words.bottom < window.innerHeight * 0.43)) return
      window.scrollBy({ top: words.top - clear })
    })
    return () => cancelAnimationFrame(frame)
  }, [id, text])
}

/** Where there is no room beside the text: a strip with one claim and the way to the next, which opens upwards. */
export function Sheet(props: SheetProps) {
  const { raised, setRaised, filter, counts, setFilter, step, layout, checking, runs } = props
  const t = useTranslations("desk")
  const keys = useTranslations("shortcuts")
  const { focus, rows, text, note } = useDesk()
  const row = focus.active ? rows.get(focus.active) : undefined
  const claim = focus.open && row ? row.id : null
  const open = claim || note.open
  const raisedNow = raised || Boolean(open)
  useWordsInSight(claim, text)
  const lower = () => {
    setRaised(false)
    focus.close()
  }
  return (
    <aside className={styles.sheet} aria-label={t("claims")} data-raised={raisedNow || undefined}>
      {open ? null : (
        <div className={styles.strip}>
          <button
            type="button"
            className={styles.summary}
            aria-expanded={raisedNow}
            onClick={() => (row && !raisedNow ? focus.show(row.id) : raisedNow ? lower() : setRaised(true))}
          >
            {row && !raisedNow ? (
              <>
                <ShownLabel shown={row.shown} />
                <span className={styles.words} dir="auto">
                  {row.words}
                </span>
              </>
            ) : (
              <span className={styles.count}>
                {t(raisedNow ? "hideClaims" : "showClaims", { n: counts.all })}
              </span>
            )}
          </button>
          <div className={styles.steps}>
            <IconButton
              label={keys("previous_claim")}
              icon={<ChevronLeft size={20} aria-hidden className={styles.flip} />}
              onClick={() => step(-1)}
            />
            <IconButton
              label={keys("next_claim")}
              icon={<ChevronRight size={20} aria-hidden className={styles.flip} />}
              onClick={() => step(1)}
            />
            <IconButton
              label={t(raisedNow ? "lower" : "raise")}
              aria-expanded={raisedNow}
              icon={raisedNow ? <ChevronDown size={20} aria-hidden /> : <ChevronUp size={20} aria-hidden />}
              onClick={() => (raisedNow ? lower() : setRaised(true))}
            />
          </div>
        </div>
      )}
      {note.open ? (
        <NotePanel open={note.open} />
      ) : claim ? (
        <ClaimPanel key={claim} claimId={claim} />
      ) : raised && layout === "sections" ? (
        <div className={styles.body}>
          <CoveragePanel goTo={checking.goTo} runs={runs} />
        </div>
      ) : raised ? (
        <div className={styles.body}>
          <div className={styles.filter}>
            <FilterBar filter={filter} counts={counts} choose={setFilter} />
          </div>
          <ClaimList filter={filter} all={counts.all} clearFilter={() => setFilter("all")} runs={runs} />
        </div>
      ) : null}
    </aside>
  )
}
