"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView } from "@/core/desk/source-views"
import { Button } from "../ui/button"
import styles from "./copies.module.css"
import { TranscriptForm } from "./transcript-form"
import { useMayWriteCopies } from "./writing"

/** Why there is nothing to read in a copy, and what can be done all the same: what it says may be typed. */
export function NoText({ copy }: { copy: SnapshotView }) {
  const t = useTranslations("copies")
  const mayWrite = useMayWriteCopies()
  const [typing, setTyping] = useState(false)
  return (
    <div className={styles.silent}>
      <p>{t(copy.fault ? `fault.${copy.fault}` : "unread")}</p>
      <p className={styles.soft}>{t("typeInstead")}</p>
      {typing ? (
        <TranscriptForm copy={copy} text={null} player={null} close={() => setTyping(false)} />
      ) : mayWrite ? (
        <Button small onClick={() => setTyping(true)}>
          {t("typeText")}
        </Button>
      ) : null}
    </div>
  )
}
