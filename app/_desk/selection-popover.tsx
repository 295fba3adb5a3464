"use client"
import {
  BookMarked,
  CircleSlash,
  Link2,
  ListChecks,
  MessageSquarePlus,
  Search,
  SquareCheck,
} from "lucide-react"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { useEditorSnapshot } from "@/editor/article-editor"
import { keepPlaced } from "@/editor/views/keep-placed"
import { useDesk } from "./desk-context"
import styles from "./selection-popover.module.css"
import type { Checking } from "./use-checking"
import { WaiveBar, WaiveReasons } from "./waive-reasons"

export interface SelectionActs {
  claim: () => void
  cite: () => void
  note: () => void
  link: () => void
  showClaims: (ids: string[]) => void
}

/**
 * What can be done with the selected words, at their end. It takes no focus: typing and the arrow keys go on. The
 * range is read when a button is pressed, before anything is asked from the server.
 */
export function SelectionPopover({ acts, checking }: { acts: SelectionActs; checking: Checking }) {
  const t = useTranslations("selection")
  const desk = useDesk()
  const snapshot = useEditorSnapshot(desk.text)
  const selection = snapshot?.selection
  const shown = Boolean(
    desk.text &&
      snapshot?.focused &&
      selection &&
      !selection.empty &&
      !selection.dragging &&
      selection.words.trim(),
  )
  const place = useRef<HTMLDivElement>(null)
  const at = selection ? `${selection.from}-${selection.to}` : ""

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection means another anchor.
  useEffect(() => {
    const element = place.current
    if (!shown || !element || !desk.text) return
    const anchor = desk.text.anchorOfSelection()
    const coarse = window.matchMedia("(pointer: coarse)").matches
    return keepPlaced(({ autoUpdate, computePosition, flip, inline, offset, shift }) =>
      autoUpdate(anchor, element, () => {
        computePosition(anchor, element, {
          strategy: "fixed",
          // On touch the platform's own menu stands above.
          placement: coarse ? "bottom" : "top-end",
          middleware: [inline(), offset(8), flip(), shift({ padding: 8 })],
        }).then(({ x, y }) => {
          element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
          element.style.visibility = "visible"
        })
      }),
    )
  }, [shown, at, desk.text])

  const { asking, take, leave } = checking.waiving
  if (!shown || !selection) return asking ? <WaiveBar take={take} leave={leave} /> : null
  const mayMark = snapshot?.mayMark && !selection.notClaimable
  return (
    <div
      ref={place}
      className={styles.popover}
      role="toolbar"
      aria-label={t("label")}
      // The press must not take the focus and with it the selection.
      onPointerDown={event => event.preventDefault()}
    >
      {asking ? <WaiveReasons take={take} /> : null}
      {!asking && mayMark ? (
        <button type="button" onClick={acts.claim}>
          <SquareCheck size={15} aria-hidden /> {t("claim")}
        </button>
      ) : null}
      {!asking && mayMark && snapshot && snapshot.hintsSelected > 1 ? (
        <button type="button" onClick={checking.runs.accept_hint}>
          <ListChecks size={15} aria-hidden /> {t("figures")}
        </button>
      ) : null}
      {!asking && mayMark ? (
        <button type="button" onClick={checking.runs.waive}>
          <CircleSlash size={15} aria-hidden /> {t("waive")}
        </button>
      ) : null}
      {!asking && snapshot?.editable ? (
        <button type="button" onClick={acts.cite}>
          <BookMarked size={15} aria-hidden /> {t("cite")}
        </button>
      ) : null}
      {!asking && desk.may("note.write") ? (
        <button type="button" onClick={acts.note}>
          <MessageSquarePlus size={15} aria-hidden /> {t("note")}
        </button>
      ) : null}
      {!asking && snapshot?.editable ? (
        <button type="button" onClick={acts.link}>
          <Link2 size={15} aria-hidden /> {t("link")}
        </button>
      ) : null}
      {!asking && selection.claims.length ? (
        <button type="button" onClick={() => acts.showClaims(selection.claims)}>
          <Search size={15} aria-hidden /> {t("show", { n: selection.claims.length })}
        </button>
      ) : null}
    </div>
  )
}
