"use client"
import { useTranslations } from "use-intl"
import { Button } from "./button"
import styles from "./conflict-notice.module.css"

interface ConflictNoticeProps {
  /** Who saved meanwhile; empty where that is not known. */
  name: string
  theirs: string
  keepMine: () => void
  takeTheirs: () => void
}

/** Somebody saved the same thing meanwhile: what they saved, and the choice. Nothing is lost either way. */
export function ConflictNotice({ name, theirs, keepMine, takeTheirs }: ConflictNoticeProps) {
  const t = useTranslations("problem.conflict")
  return (
    <div className={styles.notice} role="alert">
      <p>
        <strong>{name ? t("title", { name }) : t("somebody")}</strong>
      </p>
      <p className={styles.theirs} dir="auto">
        <span>{t("theirs")}:</span> {theirs}
      </p>
      <div className={styles.actions}>
        <Button small onClick={keepMine}>
          {t("keepMine")}
        </Button>
        <Button small onClick={takeTheirs}>
          {t("takeTheirs")}
        </Button>
      </div>
    </div>
  )
}
