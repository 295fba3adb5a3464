"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { problemOf } from "../../../_client/problem"
import { Button } from "../../../ui/button"
import { TextField } from "../../../ui/field"
import { useProblemText } from "../../../ui/problem-text"
import { useToast } from "../../../ui/toast"
import styles from "./source.module.css"

interface CitekeyProps {
  source: SourceView
  mayWrite: boolean
  changed: () => Promise<unknown>
}

/** The name by which bibliographies know a source; it can be another one, as long as nobody else has it. */
export function Citekey({ source, mayWrite, changed }: CitekeyProps) {
  const t = useTranslations("sources")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const { say } = useToast()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState("")
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      await api.patch(`/sources/${source.id}`, { rev: source.rev, citekey: (typed ?? "").trim() })
      await changed()
      setTyped(null)
      say({ done: t("citekeyKept") })
    } catch (thrown) {
      setProblem(problemText(problemOf(thrown)).title)
    } finally {
      setBusy(false)
    }
  }
  if (typed === null)
    return (
      <span className={styles.acts}>
        <code>{source.citekey}</code>
        {mayWrite && !source.restricted ? (
          <Button
            small
            look="quiet"
            aria-label={t("changeCitekey")}
            onClick={() => {
              setProblem("")
              setTyped(source.citekey)
            }}
          >
            {t("change")}
          </Button>
        ) : null}
      </span>
    )
  return (
    <form className={styles.acts} onSubmit={send}>
      <TextField
        bare
        label={t("citekey")}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={61}
        problem={problem}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" small look="primary" busy={busy}>
        {t("keep")}
      </Button>
      <Button small onClick={() => setTyped(null)}>
        {ui("cancel")}
      </Button>
    </form>
  )
}
