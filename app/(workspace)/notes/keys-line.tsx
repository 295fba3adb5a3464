"use client"
import { useTranslations } from "use-intl"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { type ShortcutId, shortcuts } from "@/editor/commands/shortcuts"
import styles from "./notes.module.css"

const capOf = (id: ShortcutId) =>
  keyCaps(shortcuts.find(one => one.id === id && one.scope === "notes")?.keys[0] ?? "", isMac()).join(" ")

/** The keys of the list, under it. */
export function KeysLine() {
  const t = useTranslations("notesPage")
  return (
    <p className={styles.keys}>
      {t("keys", {
        next: capOf("next_note"),
        previous: capOf("previous_note"),
        select: capOf("select_note"),
        reply: capOf("reply"),
        open: capOf("open_note"),
      })}
    </p>
  )
}
