"use client"
import { useQuery } from "@tanstack/react-query"
import { Download } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { Reason } from "@/core/desk/views"
import { api, apiPath } from "../_client/api"
import { keys } from "../_client/keys"
import { saveFile } from "../_client/save-file"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { SelectField } from "../ui/field"
import { Failed, Loading } from "../ui/list-states"
import { useCoded } from "../ui/problem-text"
import { Segmented } from "../ui/segmented"
import { useToast } from "../ui/toast"
import { useDesk } from "./desk-context"
import styles from "./export-dialog.module.css"

type Preset = "outside" | "inside"

interface FormatLine {
  id: string
  label: string
  extension?: string
}

interface Preview {
  leaves: Reason[]
  holds: Record<string, number>
  messages: Reason[]
}

/** Takes the article out: in which format, for whom, and what then leaves this desk. */
export function ExportDialog({ close }: { close: () => void }) {
  const t = useTranslations("export")
  const { articleId, may } = useDesk()
  const { fail } = useToast()
  const [format, setFormat] = useState("html")
  const [preset, setPreset] = useState<Preset>("outside")
  const [busy, setBusy] = useState(false)
  const formats = useQuery({
    queryKey: keys.formats,
    queryFn: ({ signal }) => api.get<{ exporters: FormatLine[] }>("/formats", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const download = async () => {
    setBusy(true)
    try {
      await saveFile(apiPath(`/articles/${articleId}/exports`, { format, preset }), `article.${format}`)
      close()
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  const label = (one: FormatLine) => (t.has(`format.${one.id}`) ? t(`format.${one.id}`) : one.label)
  return (
    <Dialog
      title={t("title")}
      close={close}
      foot={
        <Button look="primary" icon={<Download size={16} aria-hidden />} busy={busy} onClick={download}>
          {t("download")}
        </Button>
      }
    >
      {formats.isPending ? <Loading /> : null}
      {formats.isError ? <Failed thrown={formats.error} retry={() => formats.refetch()} /> : null}
      {formats.data ? (
        <SelectField
          label={t("format.label")}
          value={format}
          onChange={event => setFormat(event.currentTarget.value)}
        >
          {formats.data.exporters.map(one => (
            <option key={one.id} value={one.id}>
              {label(one)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {may("export.inside") ? (
        <div className={styles.preset}>
          <Segmented
            label={t("preset")}
            value={preset}
            options={[
              { value: "outside", label: t("outside") },
              { value: "inside", label: t("inside") },
            ]}
            choose={setPreset}
          />
          <p className={styles.soft}>{t(`${preset}Means`)}</p>
        </div>
      ) : (
        <p className={styles.soft}>{t("outsideMeans")}</p>
      )}
      <WhatLeaves format={format} preset={preset} />
    </Dialog>
  )
}

/** The sum of what would leave, before anything does. */
function WhatLeaves({ format, preset }: { format: string; preset: Preset }) {
  const t = useTranslations("export")
  const coded = useCoded("errors")
  const { articleId } = useDesk()
  const preview = useQuery({
    queryKey: ["export", articleId, format, preset],
    queryFn: ({ signal }) =>
      api.get<Preview>(`/articles/${articleId}/exports/preview`, { format, preset }, signal),
    placeholderData: before => before,
  })
  if (preview.isPending) return <Loading />
  if (preview.isError) return <Failed thrown={preview.error} retry={() => preview.refetch()} />
  const { holds, leaves, messages } = preview.data
  const counts = Object.entries(holds).filter(([name, n]) => typeof n === "number" && t.has(`holds.${name}`))
  // What is counted above is not told again below.
  const counted = new Set(counts.map(([name]) => `export.leaves.${name}`))
  const said = [...leaves.filter(one => !counted.has(one.code)), ...messages].map(
    one => coded(one.code, one.values) ?? one.code,
  )
  return (
    <section className={styles.leaves} aria-live="polite">
      <h3>{t("leaves")}</h3>
      <ul>
        {counts.map(([name, n]) => (
          <li key={name}>{t(`holds.${name}`, { n })}</li>
        ))}
      </ul>
      {said.length ? (
        <ul className={styles.soft}>
          {[...new Set(said)].map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
