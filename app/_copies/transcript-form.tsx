"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type RefObject, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView } from "@/core/desk/source-views"
import { limits } from "@/core/limits"
import { timeText } from "@/core/sources/place-in-copy"
import { typedTranscript } from "@/core/sources/snapshot"
import { api } from "../_client/api"
import { useDraft } from "../_client/draft"
import { keys } from "../_client/keys"
import { Button } from "../ui/button"
import { TextArea } from "../ui/field"
import { useToast } from "../ui/toast"
import styles from "./copies.module.css"
import type { CopyText } from "./copy-viewer"

interface TranscriptFormProps {
  copy: SnapshotView
  text: CopyText | null
  /** What is played while it is typed; null for what is only looked at. */
  player: RefObject<HTMLVideoElement | null> | null
  close: () => void
}

/** What a copy says, typed by a person; in a recording a time at the beginning of a line tells where. */
export function TranscriptForm({ copy, text, player, close }: TranscriptFormProps) {
  const t = useTranslations("copies")
  const ui = useTranslations("ui")
  const client = useQueryClient()
  const { say, fail } = useToast()
  const [draft, setDraft, clear] = useDraft(`transcript.${copy.id}`)
  const [touched, setTouched] = useState(false)
  const [busy, setBusy] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const words = touched || draft ? draft : (text?.text ?? "")
  const change = (next: string) => {
    setTouched(true)
    setDraft(next)
  }
  const putTime = () => {
    const at = area.current?.selectionEnd ?? words.length
    const before = words.slice(0, at)
    const line = before === "" || before.endsWith("\n") ? "" : "\n"
    change(`${before}${line}[${timeText(player?.current?.currentTime ?? 0)}] ${words.slice(at)}`)
    area.current?.focus()
  }
  const save = async () => {
    setBusy(true)
    try {
      const seen = text?.extractor === typedTranscript ? text.textSha256 : null
      await api.put(`/snapshots/${copy.id}/transcript`, { text: words, seen })
      clear()
      say({ done: t("transcriptKept") })
      await client.invalidateQueries({ queryKey: keys.copyText(copy.id) })
      await client.invalidateQueries({ queryKey: ["source"] })
      close()
    } catch (thrown) {
      fail(thrown)
      setBusy(false)
    }
  }
  return (
    <>
      <TextArea
        ref={area}
        label={t("transcript")}
        hint={player ? t("transcriptHint") : t("typedHint")}
        dir="auto"
        rows={8}
        maxLength={limits.textBytes}
        value={words}
        onChange={event => change(event.currentTarget.value)}
      />
      <div className={styles.acts}>
        <Button look="primary" small busy={busy} onClick={save}>
          {t("keepTranscript")}
        </Button>
        {player ? (
          <Button small onClick={putTime}>
            {t("putTime")}
          </Button>
        ) : null}
        <Button small look="quiet" onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </>
  )
}
