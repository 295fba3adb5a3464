"use client"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { Run } from "@/core/sources/citation"
import {
  type CitationForm,
  type CitationLocale,
  citationLocales,
  type StyleName,
} from "@/core/sources/citation-style"
import { api } from "../../_client/api"
import { bibliographyHtml, bibliographyText, copyBibliography } from "../../_client/copy-bibliography"
import { keys } from "../../_client/keys"
import { saveText } from "../../_client/save-file"
import { Runs } from "../../_panels/runs"
import { Button } from "../../ui/button"
import { Dialog } from "../../ui/dialog"
import { SelectField } from "../../ui/field"
import { Empty, Failed, Loading } from "../../ui/list-states"
import { StyleOptions } from "../../ui/style-options"
import { useToast } from "../../ui/toast"
import styles from "./formatted-dialog.module.css"
import type { Chosen } from "./narrowed-by"

interface Formatted {
  style: StyleName
  styleTitle: string | null
  locale: CitationLocale
  entries: { sourceId: string; runs: Run[] }[]
  n: number
}

/** Sources as a style prints them, to copy or to keep as a file. */
export function FormattedDialog({ chosen, close }: { chosen: Chosen; close: () => void }) {
  const t = useTranslations("sources.formatted")
  const [form, setForm] = useState<CitationForm>({})
  const asked = { ...chosen, ...form }
  const written = useQuery({
    queryKey: keys.formatted(asked),
    queryFn: () => api.post<Formatted>("/sources/bibliography", asked),
    placeholderData: before => before,
    staleTime: 60_000,
    retry: false,
  })
  const { data } = written
  return (
    <Dialog
      wide
      title={t("title")}
      lead={data ? t("lead", { n: data.n }) : null}
      close={close}
      foot={data && data.entries.length > 0 ? <TakeAlong data={data} /> : null}
    >
      <FormFields form={form} data={data} change={setForm} />
      {written.isPending ? <Loading label={t("writing")} /> : null}
      {written.isError ? <Failed thrown={written.error} retry={() => written.refetch()} /> : null}
      {data && !written.isError ? <Entries data={data} busy={written.isPlaceholderData} /> : null}
    </Dialog>
  )
}

interface FormFieldsProps {
  form: CitationForm
  data: Formatted | undefined
  change: (form: CitationForm) => void
}

function FormFields({ form, data, change }: FormFieldsProps) {
  const t = useTranslations("citations")
  const uploaded = data?.styleTitle ? { id: data.style, title: data.styleTitle } : null
  return (
    <div className={styles.form}>
      <SelectField
        label={t("style")}
        value={form.style ?? data?.style ?? ""}
        onChange={event => change({ ...form, style: event.currentTarget.value })}
      >
        <StyleOptions chosen={uploaded} />
      </SelectField>
      <SelectField
        label={t("locale")}
        value={form.locale ?? data?.locale ?? ""}
        onChange={event => change({ ...form, locale: event.currentTarget.value as CitationLocale })}
      >
        {citationLocales.map(locale => (
          <option key={locale} value={locale}>
            {t(`locales.${locale}`)}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

function Entries({ data: { entries, n, locale }, busy }: { data: Formatted; busy: boolean }) {
  const t = useTranslations("sources.formatted")
  if (entries.length === 0) return <Empty title={t(n === 0 ? "nothing" : "noList")} />
  return (
    <ul className={styles.entries} aria-label={t("list")} aria-busy={busy} lang={locale}>
      {entries.map(({ sourceId, runs }) => (
        <li key={sourceId} dir="auto">
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  )
}

function TakeAlong({ data: { entries, locale } }: { data: Formatted }) {
  const t = useTranslations("sources.formatted")
  const citations = useTranslations("citations")
  const { say } = useToast()
  const copy = () =>
    copyBibliography(entries).then(
      () => say({ done: citations("copied"), about: "bibliography" }),
      () => say({ done: citations("notCopied"), about: "bibliography" }),
    )
  const page = () =>
    `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${t("title")}</title></head><body>\n${bibliographyHtml(entries).replaceAll("</p>", "</p>\n")}</body></html>\n`
  return (
    <div className={styles.acts}>
      <Button look="primary" onClick={copy}>
        {t("copy")}
      </Button>
      <Button onClick={() => saveText(page(), "text/html", `${t("file")}.html`)}>{t("html")}</Button>
      <Button onClick={() => saveText(`${bibliographyText(entries)}\n`, "text/plain", `${t("file")}.txt`)}>
        {t("text")}
      </Button>
    </div>
  )
}
