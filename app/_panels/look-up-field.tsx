"use client"
import Link from "next/link"
import { type KeyboardEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { LookedUp } from "@/core/desk/looked-up"
import { readIdentifier } from "@/core/sources/identifier"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import styles from "./claim-panel.module.css"

interface LookUpFieldProps {
  /** The source will be restricted: nobody outside is asked. */
  restricted: boolean
  /** What stands in it at first. */
  start?: string | undefined
  found: (csl: LookedUp["csl"]) => void
}

/** One field that takes an address, an identifier or a citation, and fills the form below as far as that goes. */
export function LookUpField({ restricted, start, found }: LookUpFieldProps) {
  const t = useTranslations("lookup")
  const problemText = useProblemText()
  const [text, setText] = useState(start ?? "")
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [looked, setLooked] = useState<LookedUp | null>(null)
  const look = async () => {
    if (!text.trim() || busy) return
    setBusy(true)
    setProblem(null)
    setLooked(null)
    // Shown as it is asked for: an address without its scheme gets one.
    const identifier = readIdentifier(text)
    if (identifier.kind === "url") setText(identifier.value)
    try {
      const answer = await api.post<LookedUp>("/sources/lookups", {
        text,
        ...(restricted ? { restricted } : {}),
      })
      setLooked(answer)
      if (answer.problem) setProblem({ kind: "unprocessable", ...answer.problem, status: 0, requestId: null })
      found(answer.csl)
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
    setBusy(false)
  }
  // Enter looks up here; it saves in every other field of the form.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    void look()
  }
  return (
    <div className={styles.detailsBody}>
      <TextField
        label={t("label")}
        hint={t("hint")}
        value={text}
        dir="auto"
        autoComplete="off"
        maxLength={5_000}
        onKeyDown={keys}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div>
        <Button small busy={busy} disabled={!text.trim()} onClick={look}>
          {t("look")}
        </Button>
      </div>
      <div role="status">
        {problem ? <p className={refusals.refusal}>{problemText(problem).title}</p> : null}
        {looked && !problem ? (
          <p className={styles.soft}>{looked.by ? t(`by.${looked.by}`) : t("readFromWords")}</p>
        ) : null}
        {looked?.same ? (
          <p className={styles.soft}>
            {t("same")}{" "}
            <Link href={`/sources/${looked.same.id}`} dir="auto">
              {looked.same.csl.title ?? looked.same.label}
            </Link>
          </p>
        ) : null}
      </div>
    </div>
  )
}
