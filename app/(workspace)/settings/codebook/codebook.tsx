"use client"
import { useRouter } from "next/navigation"
import { useCallback, useState } from "react"
import { useTranslations } from "use-intl"
import {
  type CodebookEntry,
  type CodebookView,
  type CodedField,
  changedEntries,
  codedFields,
  codedValues,
} from "@/core/codebook/codebook"
import { api } from "../../../_client/api"
import { type Problem, problemOf } from "../../../_client/problem"
import { Button } from "../../../ui/button"
import { ConflictNotice } from "../../../ui/conflict-notice"
import { useProblemText } from "../../../ui/problem-text"
import { Segmented } from "../../../ui/segmented"
import { useToast } from "../../../ui/toast"
import { About } from "./about"
import styles from "./codebook.module.css"
import { Entry } from "./entry"

interface CodebookProps {
  codebook: CodebookView
  newest: number
  first: CodedField
  mayChange: boolean
}

/** What each value means here, list by list; all changes are kept together as the next version. */
export function Codebook({ codebook, newest, first, mayChange }: CodebookProps) {
  const t = useTranslations("codebook")
  const problemText = useProblemText()
  const router = useRouter()
  const { say } = useToast()
  const [field, setField] = useField(first)
  const [entries, setEntries] = useState(codebook.entries)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const changed = changedEntries(codebook.entries, entries)
  const current = problem?.kind === "conflict" ? (problem.current as CodebookView) : null
  const keep = async (base: number) => {
    setBusy(true)
    setProblem(null)
    try {
      const { version } = await api.post<CodebookView>("/codebook/versions", { base, entries })
      say({ done: t("kept", { version }) })
      router.refresh()
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
    setBusy(false)
  }
  const change = (value: string, part: Partial<CodebookEntry>) =>
    setEntries(now => {
      const list = now[field] as Record<string, CodebookEntry>
      return { ...now, [field]: { ...list, [value]: { ...list[value], ...part } } }
    })
  return (
    <>
      <About codebook={codebook} newest={newest} mayChange={mayChange} unsaved={changed.length > 0} />
      <div className={styles.fields}>
        <Segmented
          label={t("field")}
          value={field}
          choose={setField}
          options={codedFields.map(one => ({ value: one, label: t(`fields.${one}`) }))}
        />
      </div>
      <ul className={styles.entries}>
        {codedValues[field].map(value => (
          <Entry
            key={`${field}.${value}`}
            value={value}
            entry={(entries[field] as Record<string, CodebookEntry>)[value] as CodebookEntry}
            changed={changed.some(one => one.field === field && one.value === value)}
            change={mayChange ? part => change(value, part) : null}
          />
        ))}
      </ul>
      {mayChange && (changed.length > 0 || problem) ? (
        <div className={styles.foot}>
          {current ? (
            <ConflictNotice
              name={current.by?.name ?? ""}
              theirs={t("theirVersion", { version: current.version })}
              keepMine={() => keep(current.version)}
              takeTheirs={() => router.refresh()}
            />
          ) : (
            <p role="alert" className={styles.problem}>
              {problem ? problemText(problem).title : null}
            </p>
          )}
          <span className={styles.count}>{t("changed", { n: changed.length })}</span>
          <Button onClick={() => setEntries(codebook.entries)}>{t("discard")}</Button>
          <Button look="primary" busy={busy} onClick={() => keep(codebook.version)}>
            {t("keep", { version: codebook.version + 1 })}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** The list on show, kept in the address. */
function useField(first: CodedField): [CodedField, (field: CodedField) => void] {
  const [field, setField] = useState(first)
  const choose = useCallback((next: CodedField) => {
    setField(next)
    const address = new URL(window.location.href)
    address.searchParams.set("field", next)
    window.history.replaceState(window.history.state, "", address)
  }, [])
  return [field, choose]
}
