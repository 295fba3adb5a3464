"use client"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { useToast } from "../ui/toast"

/** Brings the words a search led to into sight, once the text is there; says so where they are gone meanwhile. */
export function useFoundWords(text: EditorHandle | null, words: string | null): void {
  const t = useTranslations("search")
  const { say } = useToast()
  const shown = useRef(false)
  useEffect(() => {
    if (!text || !words || shown.current) return
    shown.current = true
    if (!text.showWords({ blockPath: "", start: 0, words })) say({ done: t("gone") })
  }, [text, words, say, t])
}
