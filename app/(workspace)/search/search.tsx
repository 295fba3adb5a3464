"use client"
import { Search as Glass } from "lucide-react"
import { type FormEvent, type KeyboardEvent, useDeferredValue, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SearchPage as Found } from "@/core/desk/search-views"
import { useAddressFilter } from "../../_client/use-address-filter"
import { KindFilter } from "../../_search/kind-filter"
import { useRecent } from "../../_search/recent"
import { Result } from "../../_search/result"
import { Suggestions } from "../../_search/suggestions"
import { useSearch } from "../../_search/use-search"
import { Button } from "../../ui/button"
import { Empty } from "../../ui/list-states"
import { Page } from "../../ui/page-frame"
import { Rows } from "../../ui/rows"
import styles from "./search.module.css"

interface SearchProps {
  first: Found | null
  filter: Record<string, string | undefined>
  userId: string
}

/** Everything this person may see that has certain words. */
export function SearchPage({ first, filter: asked, userId }: SearchProps) {
  const t = useTranslations("search")
  const { filter, change } = useAddressFilter(asked)
  const { recent, remember, clear } = useRecent(userId)
  const typed = filter.q ?? ""
  const kinds = filter.kinds
  const q = useDeferredValue(typed.trim())
  const [start] = useState(asked)
  const isFirst = q === (start.q?.trim() ?? "") && kinds === start.kinds
  const list = useSearch({ q, kinds, first: isFirst && first ? first : undefined })
  const main = useRef<HTMLDivElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remember(typed)
    resultsIn(main.current)[0]?.focus()
  }
  return (
    <Page title={t("title")} lead={t("lead")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows lead through the links inside, which keep their own keys. */}
      <div ref={main} onKeyDown={event => step(event, main.current)}>
        <search>
          <form onSubmit={submit} className={styles.ask}>
            <Glass size={20} aria-hidden className={styles.glass} />
            <input
              type="search"
              name="q"
              dir="auto"
              className={styles.field}
              aria-label={t("field")}
              placeholder={t("placeholder")}
              maxLength={500}
              autoComplete="off"
              enterKeyHint="search"
              data-search-field=""
              // biome-ignore lint/a11y/noAutofocus: this page is nothing but its field, as long as nothing is asked.
              autoFocus={!asked.q}
              value={typed}
              onChange={event => change({ q: event.currentTarget.value || undefined })}
            />
          </form>
          {q ? (
            <KindFilter kinds={kinds} counts={list.first?.counts} choose={kinds => change({ kinds })} />
          ) : null}
        </search>
        <p className={styles.said} role="status">
          {q && list.first ? said(list, q) : ""}
        </p>
        {q ? (
          <Rows
            list={list}
            label={t("results")}
            empty={<Nothing q={q} kinds={kinds} showAll={() => change({ kinds: undefined })} />}
            row={item => (
              <Result key={`${item.kind} ${item.id}`} item={item} opened={() => remember(typed)} />
            )}
          />
        ) : (
          <Suggestions recent={recent} clear={clear} choose={q => change({ q })} />
        )}
      </div>
    </Page>
  )

  function said({ first: page, rows }: typeof list, q: string): string {
    const notes = [
      page?.mode === "parts" && rows.length > 0 ? t("parts", { q }) : "",
      page?.filling ? t("filling") : "",
    ]
    return notes.filter(Boolean).join(" ")
  }
}

function Nothing({ q, kinds, showAll }: { q: string; kinds: string | undefined; showAll: () => void }) {
  const t = useTranslations("search")
  const action = kinds ? <Button onClick={showAll}>{t("everyKind")}</Button> : undefined
  return (
    <Empty title={t("nothing", { q })} action={action}>
      {t(kinds ? "nothingOfKind" : "nothingHint")}
    </Empty>
  )
}

const resultsIn = (element: HTMLElement | null): HTMLElement[] =>
  Array.from(element?.querySelectorAll<HTMLElement>("[data-result]") ?? [])

/** Arrows go from the field to the results, through them, and back; Escape goes back at once. */
function step(event: KeyboardEvent, element: HTMLElement | null) {
  const field = element?.querySelector<HTMLElement>("[data-search-field]")
  const results = resultsIn(element)
  const at = results.indexOf(document.activeElement as HTMLElement)
  const isInField = document.activeElement === field
  if (!field || (at < 0 && !isInField)) return
  if (event.key === "ArrowDown") results[at + 1]?.focus()
  else if (event.key === "ArrowUp" && at >= 0) (results[at - 1] ?? field).focus()
  else if (event.key === "Escape" && at >= 0) field.focus()
  else return
  event.preventDefault()
}
