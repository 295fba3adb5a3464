"use client"
import { useQueryClient } from "@tanstack/react-query"
import { Upload } from "lucide-react"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import type { Values } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { api, apiPath } from "../../_client/api"
import { type Problem, problemOf } from "../../_client/problem"
import { Button } from "../../ui/button"
import { useProblemText } from "../../ui/problem-text"
import styles from "./bibliography.module.css"

interface Taken {
  added: SourceRow[]
  known: SourceRow[]
  messages: { code: string; place: string | null; values: Values }[]
}
type Step =
  | { at: "reading"; name: string }
  | { at: "done"; name: string; taken: Taken }
  | { at: "refused"; problem: Problem }

/** Takes a bibliography file in, and says of each entry that was not taken why. */
export function useBibliography() {
  const [step, setStep] = useState<Step | null>(null)
  const client = useQueryClient()
  const send = async (file: File) => {
    setStep({ at: "reading", name: file.name })
    try {
      const text = await file.text()
      const taken = await api.post<Taken>("/sources/imports", { text, filename: file.name })
      setStep({ at: "done", name: file.name, taken })
      await client.invalidateQueries({ queryKey: ["sources"] })
    } catch (thrown) {
      setStep({ at: "refused", problem: problemOf(thrown) })
    }
  }
  return { step, send, dismiss: () => setStep(null) }
}

/** The button that asks for a file. */
export function ImportBibliography({ send, busy }: { send: (file: File) => void; busy: boolean }) {
  const t = useTranslations("sources.bibliography")
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".bib,.ris,.json"
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ""
          if (file) send(file)
        }}
      />
      <Button icon={<Upload size={16} aria-hidden />} busy={busy} onClick={() => input.current?.click()}>
        {t("import")}
      </Button>
    </>
  )
}

/** What became of the file. */
export function BibliographyNotice({ step, dismiss }: { step: Step | null; dismiss: () => void }) {
  const t = useTranslations("sources.bibliography")
  const errors = useTranslations("errors")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  if (!step) return null
  if (step.at === "reading")
    return (
      <div className={styles.notice} role="status">
        <p>{t("reading", { file: step.name })}</p>
      </div>
    )
  if (step.at === "refused")
    return (
      <div className={styles.notice} role="alert">
        <p>{problemText(step.problem).title}</p>
        <Button small onClick={dismiss}>
          {ui("close")}
        </Button>
      </div>
    )
  const { added, known, messages } = step.taken
  return (
    <div className={styles.notice} role="status">
      <div>
        <p>{t("done", { file: step.name, added: added.length, known: known.length })}</p>
        {messages.length > 0 ? (
          <details className={styles.messages}>
            <summary>{t("left", { n: messages.length })}</summary>
            <ul>
              {messages.slice(0, limits.listItems).map(({ code, place, values }) => (
                <li key={`${place} ${code}`}>
                  {place ? <bdi>{place}: </bdi> : null}
                  {errors(code, values as Record<string, string>)}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <Button small onClick={dismiss}>
        {ui("close")}
      </Button>
    </div>
  )
}

/** The library, or what the filter shows of it, as a file. */
export function ExportBibliography({ filter }: { filter: Record<string, string | undefined> }) {
  const t = useTranslations("sources.bibliography")
  return (
    <p className={styles.out}>
      {t("export")}
      {(["csl-json", "biblatex", "bibtex", "ris"] as const).map(format => (
        <a
          key={format}
          download
          href={apiPath("/sources/exports", { format, q: filter.q, type: filter.type })}
        >
          {t(`format.${format}`)}
        </a>
      ))}
    </p>
  )
}
