"use client"
import { Upload } from "lucide-react"
import { useTranslations } from "use-intl"
import type { ImportView } from "@/core/desk/import-view"
import { apiPath } from "../../_client/api"
import { Button } from "../../ui/button"
import { FileButton } from "../../ui/file-button"
import notice from "../../ui/notice.module.css"
import { useProblemText } from "../../ui/problem-text"
import { ProgressBar } from "../../ui/progress-bar"
import styles from "./bibliography.module.css"
import { FormattedBibliography } from "./formatted"
import { narrowedBy } from "./narrowed-by"
import type { ImportStep } from "./use-bibliography"

/** The button that asks for a file. */
export function ImportBibliography({ send, busy }: { send: (file: File) => void; busy: boolean }) {
  const t = useTranslations("sources.bibliography")
  return (
    <FileButton
      label={t("import")}
      accept=".bib,.ris,.json"
      icon={<Upload size={16} aria-hidden />}
      busy={busy}
      take={send}
    />
  )
}

/** How far the file is, and then what became of it. */
export function BibliographyNotice({ step, dismiss }: { step: ImportStep | null; dismiss: () => void }) {
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  if (!step) return null
  if (step.at === "reading") return <Running step={step} />
  return (
    <div
      className={notice.notice}
      data-kind={step.at === "refused" ? "problem" : undefined}
      role={step.at === "refused" ? "alert" : "status"}
    >
      {step.at === "refused" ? <p>{problemText(step.problem).title}</p> : <Ended view={step.view} />}
      <Button small onClick={dismiss}>
        {ui("close")}
      </Button>
    </div>
  )
}

function Running({ step: { name, view, stopping, stop } }: { step: ImportStep & { at: "reading" } }) {
  const t = useTranslations("sources.bibliography")
  const { step = "reading", done = 0, of = 0 } = view ?? {}
  return (
    <div className={notice.notice}>
      <div className={styles.running}>
        {/* Read out once a step, not with each number. */}
        <p role="status" className="aside-only">
          {t(`said.${step}`, { file: name })}
        </p>
        <p aria-hidden="true">{t(`step.${step}`, { file: name, done, of })}</p>
        <ProgressBar done={done} of={of} />
      </div>
      <Button small busy={stopping} onClick={stop}>
        {t(stopping ? "stopping" : "stop")}
      </Button>
    </div>
  )
}

function Ended({ view: { state, filename: file, added, known, messages, remarks } }: { view: ImportView }) {
  const t = useTranslations("sources.bibliography")
  const errors = useTranslations("errors")
  return (
    <div>
      <p>{state === "stopped" ? t("stopped", { file, added }) : t("done", { file, added, known })}</p>
      {remarks > 0 ? (
        <details className={styles.messages}>
          <summary>{t("left", { n: remarks })}</summary>
          <ul>
            {messages.map(({ code, place, values }) => (
              <li key={`${place} ${code}`}>
                {place ? <bdi>{place}: </bdi> : null}
                {errors(code, values as Record<string, string>)}
              </li>
            ))}
            {remarks > messages.length ? <li>{t("more", { n: remarks - messages.length })}</li> : null}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

/** The library, or what the filter shows of it, as a file. */
export function ExportBibliography({ filter }: { filter: Record<string, string | undefined> }) {
  const t = useTranslations("sources.bibliography")
  const { sort: _, order: __, ...asked } = filter
  return (
    <div className={styles.out}>
      {t("export")}
      {(["csl-json", "biblatex", "bibtex", "ris"] as const).map(format => (
        <a key={format} download href={apiPath("/sources/exports", { ...asked, format })}>
          {t(`format.${format}`)}
        </a>
      ))}
      <FormattedBibliography chosen={narrowedBy(filter)} />
    </div>
  )
}
