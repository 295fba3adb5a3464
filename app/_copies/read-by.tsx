"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView } from "@/core/desk/source-views"
import { isRecording, typedTranscript } from "@/core/sources/snapshot"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Button } from "../ui/button"
import { useToast } from "../ui/toast"
import styles from "./copies.module.css"
import type { CopyText } from "./copy-viewer"
import { TranscriptForm } from "./transcript-form"
import trayStyles from "./tray.module.css"
import { useMayWriteCopies } from "./writing"

/** What read the text, and a way to have it read again: the words of quotes are then looked up in the new text. */
export function ReadBy({ copy, text }: { copy: SnapshotView; text: CopyText }) {
  const t = useTranslations("copies")
  const mayWrite = useMayWriteCopies()
  const client = useQueryClient()
  const { say, fail } = useToast()
  const [busy, setBusy] = useState(false)
  const [typing, setTyping] = useState(false)
  const isTyped = text.extractor === typedTranscript
  const again = async () => {
    setBusy(true)
    try {
      const now = await api.post<SnapshotView>(`/snapshots/${copy.id}/text`)
      const isSame = now.extractor === text.extractor && now.extractorVersion === text.extractorVersion
      say({ done: t(isSame ? "readSame" : "readAnew") })
      await client.invalidateQueries({ queryKey: keys.copyText(copy.id) })
      await client.invalidateQueries({ queryKey: ["source"] })
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  // The player above has its own.
  const changesHere = isTyped && !isRecording(copy.mediaType)
  if (typing)
    return (
      <div className={trayStyles.tray}>
        <TranscriptForm copy={copy} text={text} player={null} close={() => setTyping(false)} />
      </div>
    )
  return (
    <div className={trayStyles.readBy}>
      <span className={styles.soft}>
        {isTyped ? t("typedBy") : t("readBy", { extractor: text.extractor, version: text.extractorVersion })}
      </span>
      {!mayWrite ? null : changesHere ? (
        <Button small look="quiet" onClick={() => setTyping(true)}>
          {t("editTranscript")}
        </Button>
      ) : isTyped ? null : (
        <Button small look="quiet" busy={busy} onClick={again}>
          {t("readAgain")}
        </Button>
      )}
    </div>
  )
}
