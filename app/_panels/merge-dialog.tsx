"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { MergedView } from "@/core/desk/source-views"
import type { SourceRow } from "@/core/desk/views"
import { comparedFields, type Mergeable, type Side } from "@/core/sources/merging"
import { api } from "../_client/api"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { useToast } from "../ui/toast"
import { useFieldLabel, useFieldText } from "./field-words"
import styles from "./merge-dialog.module.css"

interface MergeDialogProps {
  pair: readonly [SourceRow, SourceRow]
  close: () => void
  /** Told after the two became one, and after that was taken back. */
  merged: (view: MergedView | null) => unknown
}

/** A field of the record, or of its own beside it ("record.citekey"). */
function valueIn(row: SourceRow, name: string): unknown {
  if (name === "record.derivesFrom") return row.derivesFrom?.label
  return name.startsWith("record.") ? row[name.slice("record.".length) as keyof SourceRow] : row.csl[name]
}

const mergeable = (row: SourceRow): Mergeable => ({ ...row, derivesFrom: row.derivesFrom?.id ?? null })

/** Two records side by side: which stays, and whose value of each field in which they differ. */
export function MergeDialog({ pair, close, merged }: MergeDialogProps) {
  const t = useTranslations("sources.duplicates")
  const ui = useTranslations("ui")
  const { say, fail } = useToast()
  const client = useQueryClient()
  const again = async (view: MergedView | null) => {
    for (const key of ["sources", "source"]) await client.invalidateQueries({ queryKey: [key] })
    await merged(view)
  }
  // What is used more stays, unless somebody says otherwise.
  const [keeps, setKeeps] = useState(pair[1].evidence > pair[0].evidence ? 1 : 0)
  const [chosen, setChosen] = useState<Record<string, 0 | 1>>({})
  const [busy, setBusy] = useState(false)
  const kept = pair[keeps] as SourceRow
  const other = pair[1 - keeps] as SourceRow
  const fields = comparedFields(mergeable(kept), mergeable(other)).filter(
    ({ name }) => !(kept.restricted && name === "record.citekey"),
  )
  const standing = (name: string, usual: Side) => chosen[name] ?? (usual === "kept" ? keeps : 1 - keeps)
  const undo = async (mergeId: string) => {
    try {
      await api.post(`/merges/${mergeId}/undo`)
      await again(null)
      say({ done: t("undone") })
    } catch (thrown) {
      fail(thrown)
    }
  }
  const merge = async () => {
    setBusy(true)
    try {
      const view = await api.post<MergedView>(`/sources/${kept.id}/merges`, {
        ...{ rev: kept.rev, other: other.id, otherRev: other.rev },
        fields: Object.fromEntries(
          fields.map(({ name, usual }) => [name, standing(name, usual) === keeps ? "kept" : "other"]),
        ),
      })
      close()
      await again(view)
      say({
        done: t("merged", { label: view.source.label }),
        undo: () => undo(view.mergeId),
        about: view.mergeId,
      })
    } catch (thrown) {
      fail(thrown)
      setBusy(false)
    }
  }
  return (
    <Dialog
      wide
      title={t("compareTitle")}
      lead={t("compareLead")}
      close={close}
      foot={
        <>
          <Button look="primary" busy={busy} onClick={merge}>
            {t("merge")}
          </Button>
          <Button onClick={close}>{ui("cancel")}</Button>
        </>
      }
    >
      <fieldset className={styles.field}>
        <legend>{t("stays")}</legend>
        <div className={styles.pair}>
          {pair.map((row, at) => (
            <label key={row.id} className={styles.choice}>
              <input type="radio" name="keeps" checked={keeps === at} onChange={() => setKeeps(at)} />
              <span className={styles.value}>
                <strong dir="auto">{row.csl.title ?? row.label}</strong>
                <span className={styles.facts}>
                  <bdi>{row.label}</bdi> · <code>{row.citekey}</code>
                </span>
                <span className={styles.facts}>
                  {t("holds", { evidence: row.evidence, copies: row.snapshots })}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {fields.map(({ name, usual }) => (
        <Field
          key={name}
          name={name}
          pair={pair}
          value={standing(name, usual) as 0 | 1}
          choose={at => setChosen(before => ({ ...before, [name]: at }))}
        />
      ))}
      <p className={styles.rest}>{t(fields.length === 0 ? "allSame" : "restSame")}</p>
    </Dialog>
  )
}

interface FieldProps {
  name: string
  pair: MergeDialogProps["pair"]
  value: 0 | 1
  choose: (at: 0 | 1) => void
}

function Field({ name, pair, value, choose }: FieldProps) {
  const t = useTranslations("sources.duplicates")
  const label = useFieldLabel()(name)
  const write = useFieldText()
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={styles.pair}>
        {([0, 1] as const).map(at => {
          const text = write(name, valueIn(pair[at], name))
          return (
            <label key={at} className={styles.choice}>
              <input type="radio" name={name} checked={value === at} onChange={() => choose(at)} />
              {text ? (
                <span dir="auto" className={styles.value}>
                  {text}
                </span>
              ) : (
                <span className={styles.none}>{t("nothing")}</span>
              )}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
