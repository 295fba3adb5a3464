"use client"
import { useQueryClient } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import Link from "next/link"
import { useDeferredValue, useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { BatchRefusal } from "@/core/desk/source-views"
import type { Page as ListPage, SourceRow } from "@/core/desk/views"
import { keys } from "../../_client/keys"
import { useAddressFilter } from "../../_client/use-address-filter"
import { useList } from "../../_client/use-list"
import { SourceForm } from "../../_panels/source-form"
import { Button } from "../../ui/button"
import { Empty } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { Rows } from "../../ui/rows"
import rowStyles from "../../ui/rows.module.css"
import { Segmented } from "../../ui/segmented"
import { useToast } from "../../ui/toast"
import { BatchBar } from "./batch-bar"
import { BibliographyNotice, ExportBibliography, ImportBibliography } from "./bibliography"
import { SourceFilters } from "./source-filters"
import { SourceLine } from "./source-line"
import styles from "./sources.module.css"
import { TagHead } from "./tag-head"
import { useBatch } from "./use-batch"
import { useBibliography } from "./use-bibliography"

interface SourcesProps {
  /** Null where the address asks for what cannot be read: the list says so. */
  first: ListPage<SourceRow> | null
  filter: Record<string, string | undefined>
  mayWrite: boolean
  /** How many pairs look like one, as far as they were counted; null for whoever may not merge. */
  alike: { n: number; more: boolean } | null
}

/** All sources of the workspace: find, order, tag and change them, see how often each is used, add one by hand. */
export function Sources({ first, filter: asked, mayWrite, alike }: SourcesProps) {
  const t = useTranslations("sources")
  const by = useTranslations("sources.list")
  const acts = useTranslations("acts")
  const client = useQueryClient()
  const { say } = useToast()
  const [adding, setAdding] = useState(false)
  const { filter, change } = useAddressFilter(asked)
  const q = useDeferredValue(filter.q?.trim())
  const params = useMemo(() => ({ ...filter, q }), [filter, q])
  const [start] = useState(JSON.stringify(asked))
  const list = useList<SourceRow>({
    key: keys.sources(params),
    path: "/sources",
    filter: params,
    first: first && JSON.stringify(params) === start ? first : undefined,
  })
  const batch = useBatch()
  const choice = useChoice(list.rows)
  const narrow = (part: Record<string, string | undefined>) => {
    choice.choose([])
    change(part)
  }
  const { sort: _, order: __, state, ...narrowing } = filter
  const isNarrow = Object.values(narrowing).some(Boolean)
  const inTrash = state === "trashed"
  const tags = (filter.tag ?? "").split(",").filter(one => one.trim())
  const add = mayWrite && !adding && !inTrash && (
    <Button look="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t("addNew")}
    </Button>
  )
  const bibliography = useBibliography()
  const actions = mayWrite ? (
    <>
      <ImportBibliography send={bibliography.send} busy={bibliography.step?.at === "reading"} />
      {add}
    </>
  ) : null
  return (
    <Page title={t("title")} lead={t("lead")} actions={actions}>
      {alike && alike.n > 0 && !inTrash ? <AlikeNotice {...alike} /> : null}
      <BibliographyNotice step={bibliography.step} dismiss={bibliography.dismiss} />
      {adding ? (
        <div className={rowStyles.form}>
          <SourceForm
            close={() => setAdding(false)}
            saved={() => {
              setAdding(false)
              say({ done: acts("sourceAdded") })
              void client.invalidateQueries({ queryKey: ["sources"] })
            }}
          />
        </div>
      ) : null}
      {mayWrite ? (
        <div className={styles.place}>
          <Segmented
            label={by("place")}
            value={inTrash ? "trashed" : "active"}
            options={[
              { value: "active", label: by("library") },
              { value: "trashed", label: by("trash") },
            ]}
            choose={value => narrow({ state: value === "trashed" ? value : undefined })}
          />
        </div>
      ) : null}
      <SourceFilters filter={filter} change={narrow} />
      {mayWrite && tags.length === 1 && tags[0] ? (
        <TagHead key={tags[0]} tag={tags[0].trim()} batch={batch} changed={tag => narrow({ tag })} />
      ) : null}
      <Refusals refused={batch.refused} dismiss={batch.dismiss} />
      {mayWrite ? (
        <BatchBar
          rows={list.rows}
          chosen={choice.chosen}
          choose={choice.choose}
          filter={params}
          more={list.query.hasNextPage}
          mayMerge={alike !== null}
          batch={batch}
        />
      ) : null}
      <Rows
        list={list}
        label={t("title")}
        clearFilter={
          isNarrow
            ? () => narrow(Object.fromEntries(Object.keys(narrowing).map(one => [one, undefined])))
            : null
        }
        empty={
          inTrash ? (
            <Empty title={by("trashEmpty")}>{by("trashEmptyMeans")}</Empty>
          ) : (
            <Empty title={t("emptyTitle")} action={add}>
              {t("empty")}
            </Empty>
          )
        }
        row={source => (
          <SourceLine
            key={source.id}
            source={source}
            choice={
              mayWrite
                ? { isChosen: choice.chosen.has(source.id), toggle: range => choice.toggle(source.id, range) }
                : null
            }
            tagged={tag => narrow({ tag })}
            restore={inTrash && mayWrite ? () => batch.change([source.id], { state: "active" }) : null}
          />
        )}
      />
      {inTrash ? null : <ExportBibliography filter={params} />}
    </Page>
  )
}

/** The chosen sources by id, which may be more than the rows shown; a range runs from the row that was last chosen. */
function useChoice(rows: readonly SourceRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  return {
    chosen,
    choose: (ids: readonly string[]) => setChosen(new Set(ids)),
    toggle(id: string, isRange: boolean) {
      const at = rows.findIndex(row => row.id === id)
      const from = isRange && last.current ? rows.findIndex(row => row.id === last.current) : at
      last.current = id
      const range =
        from < 0 ? [id] : rows.slice(Math.min(at, from), Math.max(at, from) + 1).map(row => row.id)
      setChosen(before => {
        const next = new Set(before)
        const puts = !before.has(id)
        for (const one of range)
          if (puts) next.add(one)
          else next.delete(one)
        return next
      })
    },
  }
}

function AlikeNotice({ n, more }: { n: number; more: boolean }) {
  const t = useTranslations("sources.duplicates")
  return (
    <p className={styles.alike}>
      {t(more ? "noticeMany" : "notice", { n })} <Link href="/sources/duplicates">{t("review")}</Link>
    </p>
  )
}

/** Sources that a change of many left as they were, each with why. */
function Refusals({ refused, dismiss }: { refused: readonly BatchRefusal[]; dismiss: () => void }) {
  const t = useTranslations("sources.batch")
  const errors = useTranslations("errors")
  const ui = useTranslations("ui")
  if (refused.length === 0) return null
  return (
    <div className={styles.refused} role="alert">
      <details open={refused.length <= 5}>
        <summary>{t("refused", { n: refused.length })}</summary>
        <ul>
          {refused.slice(0, 200).map(({ id, label, code, values }) => (
            <li key={id}>
              <Link href={`/sources/${id}`} dir="auto">
                {label}
              </Link>
              : {errors(code, values as Record<string, string>)}
            </li>
          ))}
        </ul>
      </details>
      <Button small onClick={dismiss}>
        {ui("close")}
      </Button>
    </div>
  )
}
