"use client"
import { useTranslations } from "use-intl"
import { useEditorSnapshot } from "@/editor/article-editor"
import { Button } from "../ui/button"
import styles from "./coverage-panel.module.css"
import { useDesk } from "./desk-context"
import { capOf } from "./shortcut-cap"
import type { DeskActs } from "./use-desk-keys"

/** What to do with the sentence that was gone to, where the text does not have the focus and so offers nothing itself. */
export function SelectedWords({ runs }: { runs: DeskActs }) {
  const t = useTranslations("coverage")
  const { text } = useDesk()
  const snapshot = useEditorSnapshot(text)
  const words = snapshot?.selection.words.trim() ?? ""
  if (!snapshot || snapshot.focused || words === "" || !snapshot.mayMark) return null
  return (
    <section className={styles.selected} aria-label={t("selected")}>
      <blockquote dir="auto">{words}</blockquote>
      <div className={styles.acts}>
        {snapshot.hintsSelected > 0 ? (
          <Button small onClick={runs.accept_hint}>
            {t("figures", { n: snapshot.hintsSelected })}{" "}
            <kbd className={styles.key}>{capOf("accept_hint")}</kbd>
          </Button>
        ) : null}
        <Button small onClick={runs.claim}>
          {t("claim")} <kbd className={styles.key}>{capOf("claim")}</kbd>
        </Button>
        <Button small onClick={runs.waive}>
          {t("waive")} <kbd className={styles.key}>{capOf("waive")}</kbd>
        </Button>
      </div>
    </section>
  )
}
