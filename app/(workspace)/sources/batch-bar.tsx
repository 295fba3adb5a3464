"use client"
import dynamic from "next/dynamic"
import { type FormEvent, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import { mostAtOnce } from "@/core/sources/source-change"
import { api } from "../../_client/api"
import { saveAnswer } from "../../_client/save-file"
import { usualTypes } from "../../_panels/source-fields"
import { Button } from "../../ui/button"
import { SelectField, TextField } from "../../ui/field"
import { useToast } from "../../ui/toast"
import { FormattedBibliography } from "./formatted"
import { narrowedBy } from "./narrowed-by"
import { type Filter, useTags } from "./source-filters"
import styles from "./sources.module.css"
import type { Batch } from "./use-batch"

const MergeDialog = dynamic(() => import("../../_panels/merge-dialog").then(module => module.MergeDialog))

interface BatchBarProps {
  rows: readonly SourceRow[]
  chosen: ReadonlySet<string>
  choose: (ids: readonly string[]) => void
  /** What the list is narrowed by: "all that match" asks by it. */
  filter: Filter
  /** The list goes on beyond the rows shown. */
  more: boolean
  mayMerge: boolean
  batch: Batch
}

/** What can be done with the chosen sources at once; nothing of it while none is chosen but choosing. */
export function BatchBar({ rows, chosen, choose, filter, more, mayMerge, batch }: BatchBarProps) {
  const t = useTranslations("sources.batch")
  const { fail, say } = useToast()
  const [open, setOpen] = useState<"tags" | "fields" | "export" | "merge" | null>(null)
  if (rows.length === 0) return null
  const ids = [...chosen]
  const inTrash = filter.state === "trashed"
  const shown = rows.filter(row => chosen.has(row.id))
  const toggle = (what: typeof open) => setOpen(open === what ? null : what)
  const done = (did: boolean) => {
    if (!did) return
    setOpen(null)
    choose([])
  }
  const everything = async () => {
    try {
      const all = await api.get<{ ids: string[]; more: boolean }>("/sources/ids", narrowedBy(filter))
      choose(all.ids)
      if (all.more) say({ done: t("most", { n: mostAtOnce }), about: "sources" })
    } catch (thrown) {
      fail(thrown)
    }
  }
  const two = shown.length === 2 && ids.length === 2 ? ([shown[0], shown[1]] as [SourceRow, SourceRow]) : null
  return (
    <section className={styles.batch} aria-label={t("label")} data-active={ids.length > 0 || undefined}>
      <div className={styles.batchHead}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            aria-label={t("all")}
            checked={shown.length === rows.length}
            ref={box => {
              if (box) box.indeterminate = ids.length > 0 && shown.length < rows.length
            }}
            onChange={() => choose(shown.length === rows.length ? [] : rows.map(row => row.id))}
          />
          <span aria-live="polite">{ids.length > 0 ? t("chosen", { n: ids.length }) : t("all")}</span>
        </label>
        {ids.length > 0 ? (
          <>
            {more && ids.length <= rows.length ? (
              <Button small look="quiet" onClick={everything}>
                {t("everything")}
              </Button>
            ) : null}
            <Button small aria-expanded={open === "tags"} onClick={() => toggle("tags")}>
              {t("tags")}
            </Button>
            {inTrash ? null : (
              <Button small aria-expanded={open === "fields"} onClick={() => toggle("fields")}>
                {t("fields")}
              </Button>
            )}
            <Button small aria-expanded={open === "export"} onClick={() => toggle("export")}>
              {t("export")}
            </Button>
            {mayMerge && two && !inTrash ? (
              <Button small onClick={() => setOpen("merge")}>
                {t("merge")}
              </Button>
            ) : null}
            <Button
              small
              busy={batch.busy}
              onClick={() => batch.change(ids, { state: inTrash ? "active" : "trashed" }).then(done)}
            >
              {t(inTrash ? "restore" : "trash")}
            </Button>
            <Button small look="quiet" onClick={() => choose([])}>
              {t("none")}
            </Button>
          </>
        ) : null}
      </div>
      {ids.length > 0 && open === "tags" ? (
        <TagsForm batch={batch} ids={ids} shown={shown} done={done} />
      ) : null}
      {ids.length > 0 && open === "fields" ? <FieldsForm batch={batch} ids={ids} done={done} /> : null}
      {ids.length > 0 && open === "export" ? <ExportForm ids={ids} /> : null}
      {open === "merge" && two ? (
        <MergeDialog pair={two} close={() => setOpen(null)} merged={() => choose([])} />
      ) : null}
    </section>
  )
}

interface FormProps {
  batch: Batch
  ids: readonly string[]
  done: (did: boolean) => unknown
}

const tagsIn = (text: FormDataEntryValue | null) =>
  String(text ?? "")
    .split(/[,;]/)
    .map(one => one.trim())
    .filter(Boolean)

function TagsForm({ batch, ids, shown, done }: FormProps & { shown: readonly SourceRow[] }) {
  const t = useTranslations("sources.batch")
  const id = useId()
  const [typed, setTyped] = useState("")
  const tags = useTags(typed.split(/[,;]/).at(-1) ?? "")
  const own = [...new Set(shown.flatMap(row => row.tags))].sort()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const change = { addTags: tagsIn(form.get("add")), removeTags: tagsIn(form.get("remove")) }
    void batch.change(ids, change).then(done)
  }
  return (
    <form className={styles.batchForm} onSubmit={send}>
      <TextField
        label={t("addTags")}
        hint={t("tagsHint")}
        name="add"
        list={`${id}-all`}
        dir="auto"
        autoFocus
        autoComplete="off"
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <datalist id={`${id}-all`}>
        {tags.data?.items.map(one => (
          <option key={one.name} value={one.name} />
        ))}
      </datalist>
      <TextField label={t("removeTags")} name="remove" list={`${id}-own`} dir="auto" autoComplete="off" />
      <datalist id={`${id}-own`}>
        {own.map(one => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Button type="submit" look="primary" small busy={batch.busy}>
        {t("keepTags")}
      </Button>
    </form>
  )
}

function FieldsForm({ batch, ids, done }: FormProps) {
  const t = useTranslations("sources.batch")
  const sources = useTranslations("sources")
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [type, language] = [String(form.get("type")), String(form.get("language")).trim()]
    const change = { ...(type ? { type } : {}), ...(language ? { language } : {}) }
    void batch.change(ids, change).then(done)
  }
  return (
    <form className={styles.batchForm} onSubmit={send}>
      <SelectField label={sources("type")} name="type" defaultValue="">
        <option value="">{t("asItIs")}</option>
        {usualTypes.map(one => (
          <option key={one} value={one}>
            {sources(`types.${one}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={sources("fields.language")}
        hint={t("languageHint")}
        name="language"
        pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
        autoComplete="off"
      />
      <Button type="submit" look="primary" small busy={batch.busy}>
        {t("keepFields")}
      </Button>
    </form>
  )
}

function ExportForm({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("sources.bibliography")
  const { fail } = useToast()
  return (
    <p className={styles.batchForm}>
      {(["csl-json", "biblatex", "bibtex", "ris"] as const).map(format => (
        <Button
          key={format}
          small
          onClick={() => saveAnswer("/api/v1/sources/exports", { format, ids }, "sources").catch(fail)}
        >
          {t(`format.${format}`)}
        </Button>
      ))}
      <FormattedBibliography chosen={{ ids }} />
    </p>
  )
}
