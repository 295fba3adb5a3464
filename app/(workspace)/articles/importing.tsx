"use client"
import { useQueryClient } from "@tanstack/react-query"
import { ClipboardPaste, Upload } from "lucide-react"
import { useRouter } from "next/navigation"
import { useCallback, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { limits } from "@/core/limits"
import type { PastedWords } from "@/editor/views/paste-place"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { type Problem, problemOf } from "../../_client/problem"
import { Button } from "../../ui/button"
import { FileButton } from "../../ui/file-button"
import styles from "./articles.module.css"
import { ImportNotice } from "./import-notice"

export type ImportStep =
  | { at: "idle" }
  | { at: "sending"; file: File; part: number }
  | { at: "same"; file: File; how: How; articleId: string; title: string }
  | { at: "refused"; file: File; problem: Problem }

/** What is known of a file besides its name and bytes. */
interface How {
  format?: string
  title?: string
  /** Import once more what is here already. */
  again?: 1
}

/** A text that was pasted and is no article yet, and what it is to be called. */
export interface Pasted {
  title: string
  words: PastedWords | null
}
const nothingPasted: Pasted = { title: "", words: null }

interface Imported {
  articleId: string
}

/** Brings one file in: sends it with its progress, offers the article it already is, or says why it cannot be one. */
export function useImport() {
  const [step, setStep] = useState<ImportStep>({ at: "idle" })
  const sending = useRef<AbortController | null>(null)
  const pasted = useRef(nothingPasted)
  const router = useRouter()
  const client = useQueryClient()

  const send = useCallback(
    async (file: File, how: How = {}) => {
      if (file.size > limits.uploadBytes) {
        const values = { bytes: file.size, limit: limits.uploadBytes }
        setStep({ at: "refused", file, problem: tooLarge(values) })
        return
      }
      const control = new AbortController()
      sending.current = control
      setStep({ at: "sending", file, part: 0 })
      try {
        const { articleId } = await api.upload<Imported>({
          path: "/articles",
          query: { filename: file.name, ...how },
          bytes: file,
          signal: control.signal,
          progress: part => setStep({ at: "sending", file, part }),
        })
        setStep({ at: "idle" })
        pasted.current = nothingPasted
        await client.invalidateQueries({ queryKey: keys.articles })
        router.push(`/articles/${articleId}`)
      } catch (thrown) {
        setStep(control.signal.aborted ? { at: "idle" } : refusal(file, how, problemOf(thrown)))
      }
    },
    [client, router],
  )
  const cancel = useCallback(() => sending.current?.abort(), [])
  const dismiss = useCallback(() => setStep({ at: "idle" }), [])
  return { step, send, cancel, dismiss, pasted }
}
export type Import = ReturnType<typeof useImport>

function tooLarge(values: { bytes: number; limit: number }): Problem {
  return { kind: "too_large", code: "import.too_large", values, status: 413, requestId: null }
}

function refusal(file: File, how: How, problem: Problem): ImportStep {
  const known = problem.current as { articleId?: string; title?: string } | undefined
  if (problem.code !== "article.same_original" || !known?.articleId) return { at: "refused", file, problem }
  return { at: "same", file, how, articleId: known.articleId, title: known.title ?? file.name }
}

/** The two ways a text comes in: a file from the platform's picker, or words from the clipboard. */
export function ImportButtons({ importing, paste }: { importing: Import; paste: () => void }) {
  const t = useTranslations("articles")
  return (
    <>
      <Button icon={<ClipboardPaste size={16} aria-hidden />} onClick={paste}>
        {t("paste.open")}
      </Button>
      <FileButton
        label={t("import")}
        look="primary"
        icon={<Upload size={16} aria-hidden />}
        busy={importing.step.at === "sending"}
        take={file => importing.send(file)}
      />
    </>
  )
}

/** The whole page takes a dropped file; under the title stands what became of it. */
export function Importing({ importing, pasting }: { importing: Import; pasting: boolean }) {
  const t = useTranslations("articles")
  const over = useDrop(importing.send, !pasting)
  return (
    <>
      {over ? <div className={styles.drop}>{t("drop")}</div> : null}
      {pasting ? null : <ImportNotice importing={importing} />}
    </>
  )
}

/** Whether a file is held over the page. Not taken, it is refused: the browser would open it in place of the page and its words. */
function useDrop(take: (file: File) => unknown, takes: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (takes) setOver(true)
      else if (event.dataTransfer) event.dataTransfer.dropEffect = "none"
    }
    const leave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file && takes) take(file)
    }
    window.addEventListener("dragover", enter)
    window.addEventListener("dragleave", leave)
    window.addEventListener("drop", drop)
    return () => {
      window.removeEventListener("dragover", enter)
      window.removeEventListener("dragleave", leave)
      window.removeEventListener("drop", drop)
    }
  }, [take, takes])
  return over
}
