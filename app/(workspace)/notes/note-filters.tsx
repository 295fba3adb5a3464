"use client"
import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { questionFlags } from "@/core/claims/claim"
import type { ArticleRow, NoteRow, Page } from "@/core/desk/views"
import { limits } from "@/core/limits"
import { dueFilters } from "@/core/notes/note"
import { may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import type { AskedPerson } from "@/usecases/notes/asked-people"
import type { PersonRow } from "@/usecases/people/list-people"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { Button } from "../../ui/button"
import { SelectField } from "../../ui/field"
import styles from "./notes.module.css"

interface NoteFiltersProps {
  filter: Record<string, string | undefined>
  change: (part: Record<string, string | undefined>) => void
  /** Takes everything off; null where nothing is on. */
  clear: (() => void) | null
  role: Role | null
  /** What is shown now: an article that is no longer offered keeps its title. */
  rows: readonly NoteRow[]
}

/** What narrows the list; all of it stands in the address. */
export function NoteFilters({ filter, change, clear, role, rows }: NoteFiltersProps) {
  const t = useTranslations("notesPage")
  const flags = useTranslations("flag")
  const articles = useArticles(filter.article, rows)
  const people = usePeople(may(role, "people.read"))
  const asked = useAsked(filter.asked)
  const choice = (name: string, label: string, options: [string, string][]) => (
    <SelectField
      label={label}
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
  return (
    <search className={styles.filters} aria-label={t("filter")}>
      {choice("article", t("article"), articles)}
      {choice("person", t("person"), [["me", t("personMe")], ...people])}
      {choice("asked", t("asked"), [["any", t("askedAny")], ...asked])}
      {choice(
        "flag",
        t("flag"),
        questionFlags.map(one => [one, flags(one)]),
      )}
      {choice(
        "due",
        t("due"),
        dueFilters.map(one => [one, t(`dues.${one}`)]),
      )}
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={filter.unread === "1"}
          onChange={event => change({ unread: event.currentTarget.checked ? "1" : undefined })}
        />
        <span>{t("unread")}</span>
      </label>
      {clear ? (
        <Button small look="quiet" className={styles.clear ?? ""} onClick={clear}>
          {t("clear")}
        </Button>
      ) : null}
    </search>
  )
}

function useArticles(chosen: string | undefined, rows: readonly NoteRow[]): [string, string][] {
  const t = useTranslations("notesPage")
  const { data } = useQuery({
    queryKey: [...keys.articles, "titles"],
    queryFn: ({ signal }) => api.get<Page<ArticleRow>>("/articles", { most: limits.listItems }, signal),
    staleTime: 60_000,
  })
  const known = (data?.items ?? []).map(({ id, title }): [string, string] => [id, title])
  if (!chosen || known.some(([id]) => id === chosen)) return known
  const title = rows.find(row => row.article?.id === chosen)?.article?.title
  return [[chosen, title ?? t("thisArticle")], ...known]
}

/** Everybody who works here; a guest knows nobody, and is not asked to. */
function usePeople(enabled: boolean): [string, string][] {
  const { data } = useQuery({
    queryKey: keys.people,
    queryFn: ({ signal }) => api.get<{ items: PersonRow[] }>("/people", {}, signal),
    staleTime: 60_000,
    enabled,
  })
  return (data?.items ?? []).map(({ id, name }) => [id, name])
}

function useAsked(chosen: string | undefined): [string, string][] {
  const { data } = useQuery({
    queryKey: keys.asked,
    queryFn: ({ signal }) => api.get<{ items: AskedPerson[] }>("/notes/asked", {}, signal),
    staleTime: 60_000,
  })
  const names = (data?.items ?? []).map(({ name }) => name)
  const known = chosen && chosen !== "any" && !names.includes(chosen) ? [chosen, ...names] : names
  return known.map(name => [name, name])
}
