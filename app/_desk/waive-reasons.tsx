"use client"
import { useTranslations } from "use-intl"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { shortcuts } from "@/editor/commands/shortcuts"
import { type Waiving, waiveActs } from "./use-waiving"
import styles from "./waive-reasons.module.css"

/** The three reasons of a waiver, each with its key. */
export function WaiveReasons({ take }: Pick<Waiving, "take">) {
  const t = useTranslations("waiver")
  return (
    <>
      {Object.entries(waiveActs).map(([id, reason]) => (
        <button type="button" key={id} onClick={() => take(reason)}>
          {t(reason)}
          <kbd className={styles.key}>
            {keyCaps(shortcuts.find(one => one.id === id)?.keys[0] ?? "", isMac()).join(" ")}
          </kbd>
        </button>
      ))}
    </>
  )
}

/** Asks for the reason at the foot of the page, where the words are not selected in the text. */
export function WaiveBar({ take, leave }: Pick<Waiving, "take" | "leave">) {
  const t = useTranslations("waive")
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("because")}>
      <span className={styles.label} aria-hidden>
        {t("because")}
      </span>
      <WaiveReasons take={take} />
      <button type="button" onClick={leave}>
        {t("leave")} <kbd className={styles.key}>Esc</kbd>
      </button>
    </div>
  )
}
