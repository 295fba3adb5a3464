"use client"
import { useQueryClient } from "@tanstack/react-query"
import { Plus } from "lucide-react"
import Link from "next/link"
import { useDeferredValue, useMemo, useState } from "react"
import { useTranslations } from "use-intl"
import type { Page as ListPage, SourceRow } from "@/core/desk/views"
import { keys } from "../../_client/keys"
import { useAddressFilter } from "../../_client/use-address-filter"
import { useList } from "../../_client/use-list"
import { usualTypes, writeDate, writeNames } from "../../_panels/source-fields"
import { SourceForm } from "../../_panels/source-form"
import { Button } from "../../ui/button"
import { SelectField, TextField } from "../../ui/field"
import { Empty } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { Rows } from "../../ui/rows"
import styles from "../../ui/rows.module.css"
import { useToast } from "../../ui/toast"
import { When } from "../../ui/when"
import { BibliographyNotice, ExportBibliography, ImportBibliography } from "./bibliography"
import { LinkSign } from "./link-sign"
import lines from "./sources.module.css"
import { useBibliography } from "./use-bibliography"

interface SourcesProps {
  first: ListPage<SourceRow>
  filter: Record<string, string | undefined>
  mayWrite: boolean
  /** How many pairs look like one, as far as they were counted; null for whoever may not merge. */
  alike: { n: number; more: boolean } | null
}

/** All sources of the workspace: find one, see how often it is used, add one by hand. */
export function Sources({ first, filter: asked, mayWrite, alike }: SourcesProps) {
  const t = useTranslations("sources")
  const acts = useTranslations("acts")
  const client = useQueryClient()
  const { say } = useToast()
  const [adding, setAdding] = useState(false)
  const { filter, change, clear, active } = useAddressFilter(asked)
  const q = useDeferredValue(filter.q?.trim())
  const params = useMemo(() => ({ ...filter, q }), [filter, q])
  const [start] = useState(JSON.stringify(asked))
  const list = useList<SourceRow>({
    key: keys.sources(params),
    path: "/sources",
    filter: params,
    first: JSON.stringify(params) === start ? first : undefined,
  })
  const add = mayWrite && !adding && (
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
      {alike && alike.n > 0 ? <AlikeNotice {...alike} /> : null}
      <BibliographyNotice step={bibliography.step} dismiss={bibliography.dismiss} />
      {adding ? (
        <div className={styles.form}>
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
      <search className={styles.filters}>
        <TextField
          label={t("find")}
          type="search"
          dir="auto"
          placeholder={t("findPlaceholder")}
          value={filter.q ?? ""}
          onChange={event => change({ q: event.currentTarget.value || undefined })}
        />
        <SelectField
          label={t("type")}
          value={filter.type ?? ""}
          onChange={event => change({ type: event.currentTarget.value || undefined })}
        >
          <option value="">{t("anyType")}</option>
          {usualTypes.map(one => (
            <option key={one} value={one}>
              {t(`types.${one}`)}
            </option>
          ))}
        </SelectField>
      </search>
      <Rows
        list={list}
        label={t("title")}
        clearFilter={active ? clear : null}
        empty={
          <Empty title={t("emptyTitle")} action={add}>
            {t("empty")}
          </Empty>
        }
        row={source => <SourceLine key={source.id} source={source} />}
      />
      <ExportBibliography filter={params} />
    </Page>
  )
}

function AlikeNotice({ n, more }: { n: number; more: boolean }) {
  const t = useTranslations("sources.duplicates")
  return (
    <p className={lines.alike}>
      {t(more ? "noticeMany" : "notice", { n })} <Link href="/sources/duplicates">{t("review")}</Link>
    </p>
  )
}

function SourceLine({ source }: { source: SourceRow }) {
  const t = useTranslations("sources")
  const links = useTranslations("links")
  const { csl } = source
  const heading = csl.title ?? source.label
  const who = writeNames(csl.author).split("\n").filter(Boolean).join("; ")
  const facts = [
    who,
    csl["container-title"],
    csl.publisher === who ? "" : csl.publisher,
    writeDate(csl.issued),
  ]
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <p className={styles.title} dir="auto" lang={csl.language}>
          <Link href={`/sources/${source.id}`}>{heading}</Link>
        </p>
        <p className={styles.meta}>
          {[...new Set(facts)]
            .filter(fact => fact && fact !== heading)
            .map(fact => (
              <bdi key={String(fact)}>{fact}</bdi>
            ))}
        </p>
        {source.derivesFrom ? (
          <p className={styles.meta}>{t("repeats", { label: source.derivesFrom.label })}</p>
        ) : null}
      </div>
      <div className={styles.side}>
        <span>{t("used", { n: source.evidence })}</span>
        <span>
          {t(`types.${csl.type}`)}
          {source.restricted ? ` · ${t("restricted")}` : ""}
        </span>
        {source.link && source.link.state !== "there" ? (
          <span>
            <LinkSign state={source.link.state} size={14} /> {links(`mark.${source.link.state}`)} ·{" "}
            <When at={source.link.at} />
          </span>
        ) : null}
      </div>
    </li>
  )
}
