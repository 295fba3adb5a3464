"use client"
import { Check, CloudOff, Eye, LoaderCircle } from "lucide-react"
import { useTranslations } from "use-intl"
import styles from "./desk-bar.module.css"

export type SaveState = "connecting" | "saved" | "saving" | "offline" | "readonly"

const signs = {
  connecting: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  readonly: Eye,
} as const

/** Whether what was typed is kept by the server: always in this one place. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTranslations("save")
  const Icon = signs[state]
  return (
    <p className={styles.save} data-state={state} role="status">
      <Icon size={14} aria-hidden />
      <span>{t(state)}</span>
    </p>
  )
}
