"use client"
import { type RefObject, useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView } from "@/core/desk/source-views"
import { copyKindOf, isRecording } from "@/core/sources/snapshot"
import { apiPath } from "../_client/api"
import { Button } from "../ui/button"
import styles from "./copies.module.css"
import faceStyles from "./copy-faces.module.css"
import type { CopyText } from "./copy-viewer"
import { TranscriptForm } from "./transcript-form"
import { useMayWriteCopies } from "./writing"

export function useRecording() {
  const player = useRef<HTMLVideoElement>(null)
  return useMemo(
    () => ({
      player,
      /** Goes to a time of the recording and plays on from there. */
      seek(seconds: number) {
        if (!player.current) return
        player.current.currentTime = seconds
        void player.current.play().catch(() => {})
      },
    }),
    [],
  )
}

interface RecordingProps {
  copy: SnapshotView
  recording: ReturnType<typeof useRecording>
  /** The transcript, where somebody typed one. */
  text: CopyText | null
}

/** Sound or film: played here, with what is said in it as text that quotes are looked up in. */
export function Recording({ copy, recording, text }: RecordingProps) {
  const t = useTranslations("copies")
  const mayWrite = useMayWriteCopies()
  const [writing, setWriting] = useState(false)
  if (!isRecording(copy.mediaType)) return null
  const src = apiPath(`/snapshots/${copy.id}/file`)
  const label = t("recording", { name: copy.filename ?? "" })
  return (
    <div className={faceStyles.player}>
      {copyKindOf(copy.mediaType) === "film" ? (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands beside it as a transcript.
        <video ref={recording.player} src={src} controls preload="metadata" aria-label={label} />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: what is said stands beside it as a transcript.
        <audio
          ref={recording.player as RefObject<HTMLAudioElement | null>}
          src={src}
          controls
          preload="metadata"
          aria-label={label}
        />
      )}
      {writing ? (
        <TranscriptForm copy={copy} text={text} player={recording.player} close={() => setWriting(false)} />
      ) : (
        <div className={styles.acts}>
          {text ? null : <p className={styles.soft}>{t("noTranscript")}</p>}
          {mayWrite ? (
            <Button small onClick={() => setWriting(true)}>
              {t(text ? "editTranscript" : "writeTranscript")}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  )
}
