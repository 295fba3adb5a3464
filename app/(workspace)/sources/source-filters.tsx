"use client"
import { useQuery } from "@tanstack/react-query"
import { useDeferredValue, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { ArticleRow, Page } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { sourceSorts } from "@/core/sources/source-filter"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { usualTypes } from "../../_panels/source-fields"
import { SelectField, TextField } from "../../ui/field"
import rows from "../../ui/rows.module.css"
import { moreNames } from "./narrowed-by"
import styles from "./sources.module.css"

export type Filter = Record<string, string | undefined>
export interface Tags {
  items: { name: string; n: number }[]
  grades: string[]
}

/** Tags that begin like what is typed, for a field's list of suggestions. */
export function useTags(typed: string | null) {
  const q = useDeferredValue(typed?.trim() ?? null)
  return useQuery({
    queryKey: keys.tags(q),
    queryFn: ({ signal }) => api.get<Tags>("/sources/tags", q === null ? {} : { q }, signal),
    placeholderData: before => before,
  })
}

interface SourceFiltersProps {
  filter: Filter
  change: (part: Filter) => void
}

/** What narrows and orders the list; all of it stands in the address. */
export function SourceFilters({ filter, change }: SourceFiltersProps) {
  const t = useTranslations("sources")
  const by = useTranslations("sources.list")
  const [open, setOpen] = useState(() => moreNames.some(name => filter[name]))
  const on = moreNames.filter(name => filter[name]).length
  const set = (name: string) => (event: { currentTarget: { value: string } }) =>
    change({ [name]: event.currentTarget.value || undefined })
  return (
    <search className={styles.filters}>
      <div className={rows.filters}>
        <TextField
          label={t("find")}
          type="search"
          dir="auto"
          placeholder={t("findPlaceholder")}
          value={filter.q ?? ""}
          onChange={set("q")}
        />
        <SelectField label={t("type")} value={filter.type ?? ""} onChange={set("type")}>
          <option value="">{t("anyType")}</option>
          {usualTypes.map(one => (
            <option key={one} value={one}>
              {t(`types.${one}`)}
            </option>
          ))}
        </SelectField>
        {filter.q?.trim() ? (
          // What fits best comes first, whatever order was chosen.
          <SelectField label={by("sort")} value="best" disabled>
            <option value="best">{by("sorts.best")}</option>
          </SelectField>
        ) : (
          <SelectField
            label={by("sort")}
            value={`${filter.sort ?? "changed"}${filter.order ? ` ${filter.order}` : ""}`}
            onChange={event => {
              const [sort, order] = event.currentTarget.value.split(" ")
              change({ sort: sort === "changed" && !order ? undefined : sort, order })
            }}
          >
            {sourceSorts.flatMap(sort =>
              ["", sort === "title" || sort === "maker" ? " desc" : " asc"].map(order => (
                <option key={sort + order} value={sort + order}>
                  {by(`sorts.${sort}${order ? "Back" : ""}`)}
                </option>
              )),
            )}
          </SelectField>
        )}
      </div>
      <details className={styles.more} open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{by("more", { n: on })}</summary>
        <MoreFilters filter={filter} change={change} />
      </details>
    </search>
  )
}

function MoreFilters({ filter, change }: SourceFiltersProps) {
  const t = useTranslations("sources.list")
  const id = useId()
  const tags = useTags(filter.tag?.split(",").at(-1) ?? "")
  const grades = useTags(null).data?.grades ?? []
  const articles = useArticles()
  const choice = (name: string, options: [string, string][]) => (
    <SelectField
      label={t(name)}
      value={filter[name] ?? ""}
      onChange={event => change({ [name]: event.currentTarget.value || undefined })}
    >
      <option value="">{t("any")}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  )
  const standing = filter.grade ? `grade ${filter.grade}` : (filter.standing ?? "")
  return (
    <div className={styles.moreFields}>
      <TextField
        label={t("year")}
        placeholder="1913-1920"
        autoComplete="off"
        value={filter.year ?? ""}
        onChange={event => change({ year: event.currentTarget.value || undefined })}
      />
      <TextField
        label={t("tag")}
        list={`${id}-tags`}
        dir="auto"
        autoComplete="off"
        value={filter.tag ?? ""}
        onChange={event => change({ tag: event.currentTarget.value || undefined })}
      />
      <datalist id={`${id}-tags`}>
        {tags.data?.items.map(one => (
          <option key={one.name} value={one.name} />
        ))}
      </datalist>
      <SelectField
        label={t("standing")}
        value={standing}
        onChange={event => {
          const value = event.currentTarget.value
          const grade = value.startsWith("grade ") ? value.slice(6) : undefined
          change({ grade, standing: grade ? undefined : value || undefined })
        }}
      >
        <option value="">{t("any")}</option>
        <option value="any">{t("standingAny")}</option>
        <option value="none">{t("standingNone")}</option>
        {grades.map(grade => (
          <option key={grade} value={`grade ${grade}`}>
            {grade}
          </option>
        ))}
      </SelectField>
      {choice("copy", [
        ["any", t("copyAny")],
        ["none", t("copyNone")],
      ])}
      {choice("article", articles)}
      {choice("unused", [["1", t("unusedOnly")]])}
    </div>
  )
}

function useArticles(): [string, string][] {
  const articles = useQuery({
    queryKey: [...keys.articles, "of sources"],
    queryFn: ({ signal }) => api.get<Page<ArticleRow>>("/articles", { most: limits.listItems }, signal),
    staleTime: 60_000,
  })
  return (articles.data?.items ?? []).map(one => [one.id, one.title])
}
