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
import { keepPlaced } from "@/editor/views/keep-placed"
import { useDesk } from "./desk-context"
import type { Offered, SelectionActs } from "./selection-popover"
import styles from "./selection-popover.module.css"
import type { Checking } from "./use-checking"
import { WaiveReasons } from "./waive-reasons"

interface SelectionToolbarProps {
  acts: SelectionActs
  checking: Checking
  offer: Offered
}

/**
 * What can be done with the selected words, at their end. It takes no focus: typing and the arrow keys go on. The
 * range is read when a button is pressed, before anything is asked from the server.
 */
export function SelectionToolbar({ acts, checking, offer }: SelectionToolbarProps) {
  const t = useTranslations("selection")
  const desk = useDesk()
  const place = useRef<HTMLDivElement>(null)
  const at = `${offer.from}-${offer.to}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection means another anchor.
  useEffect(() => {
    const element = place.current
    if (!element || !desk.text) return
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
  }, [at, desk.text])

  const { asking, take } = checking.waiving
  const mayNote = desk.may("note.write")
  // Whoever only reads is offered what is known of these words, and nothing where nothing is.
  if (!(asking || offer.mayMark || offer.whyNot || offer.editable || mayNote || offer.claims.length))
    return null
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
      {!asking && offer.whyNot ? <p className={styles.why}>{t(`whyNot.${offer.whyNot}`)}</p> : null}
      {!asking && offer.mayMark ? (
        <button type="button" onClick={acts.claim}>
          <SquareCheck size={15} aria-hidden /> {t("claim")}
        </button>
      ) : null}
      {!asking && (offer.mayMark || offer.whyNot === "too_long") && offer.hints > 1 ? (
        <button type="button" onClick={checking.runs.accept_hint}>
          <ListChecks size={15} aria-hidden /> {t("figures")}
        </button>
      ) : null}
      {!asking && offer.mayMark ? (
        <button type="button" onClick={checking.runs.waive}>
          <CircleSlash size={15} aria-hidden /> {t("waive")}
        </button>
      ) : null}
      {!asking && offer.editable ? (
        <button type="button" onClick={acts.cite}>
          <BookMarked size={15} aria-hidden /> {t("cite")}
        </button>
      ) : null}
      {!asking && mayNote ? (
        <button type="button" onClick={acts.note}>
          <MessageSquarePlus size={15} aria-hidden /> {t("note")}
        </button>
      ) : null}
      {!asking && offer.editable ? (
        <button type="button" onClick={acts.link}>
          <Link2 size={15} aria-hidden /> {t("link")}
        </button>
      ) : null}
      {!asking && offer.claims.length ? (
        <button type="button" onClick={() => acts.showClaims(offer.claims)}>
          <Search size={15} aria-hidden /> {t("show", { n: offer.claims.length })}
        </button>
      ) : null}
    </div>
  )
}
