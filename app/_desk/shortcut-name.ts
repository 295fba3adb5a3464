"use client"
import { useCallback } from "react"
import { useTranslations } from "use-intl"
import type { Shortcut } from "@/editor/commands/shortcuts"

/** What a shortcut is called; its label is a path in the messages. */
export function useShortcutName() {
  const t = useTranslations()
  return useCallback(
    (shortcut: Pick<Shortcut, "id" | "label">) => (t.has(shortcut.label) ? t(shortcut.label) : shortcut.id),
    [t],
  )
}
