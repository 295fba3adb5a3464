"use client"
import { Check, CloudOff, CloudUpload, Eye, LoaderCircle } from "lucide-react"
import { useTranslations } from "use-intl"
import type { LiveSession } from "@/editor/live/connect-live"
import styles from "./desk-bar.module.css"
import { useSaveState } from "./use-save-state"

// Nothing turns while somebody types: a moving sign has the whole page drawn again for every frame of it.
const signs = {
  connecting: LoaderCircle,
  saved: Check,
  saving: CloudUpload,
  offline: CloudOff,
  readonly: Eye,
} as const

/** Whether what was typed is kept by the server: always in this one place. `reads` is somebody who may only read. */
export function SaveStatus({ session, reads }: { session: LiveSession | null; reads: boolean }) {
  const t = useTranslations("save")
  const state = useSaveState(session)
  const shown = reads && state === "saved" ? "readonly" : state
  const Icon = signs[shown]
  return (
    <p className={styles.save} data-state={shown} role="status">
      <Icon size={14} aria-hidden />
      <span>{t(shown)}</span>
    </p>
  )
}
