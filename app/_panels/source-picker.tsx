"use client"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { BookOpen, Plus, X } from "lucide-react"
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { Page, SourceRow } from "@/core/desk/views"
import { titleBeside } from "@/core/sources/label"
import type { CslItem } from "@/core/sources/source"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { isFreshFor, useEnter } from "../_client/use-enter"
import { IconButton } from "../ui/button"
import { TextField } from "../ui/field"
import menu from "../ui/menu.module.css"
import { givenSource } from "./given-source"
import { SourceForm } from "./source-form"
import styles from "./source-picker.module.css"

const most = 6

interface SourcePickerProps {
  chosen: SourceRow | null
  choose: (source: SourceRow | null) => void
}

/** Finds a source by a few letters, or takes a new one in without leaving the form. */
export function SourcePicker({ chosen, choose }: SourcePickerProps) {
  const t = useTranslations("sources")
  const [typed, setTyped] = useState("")
  const [adding, setAdding] = useState<Partial<CslItem> | null>(null)
  const client = useQueryClient()
  if (chosen) {
    return (
      <div className={styles.chip}>
        <BookOpen size={16} aria-hidden />
        <span className={styles.chipWords}>
          <strong>
            <bdi>{chosen.label}</bdi>
          </strong>{" "}
          <span dir="auto">{titleBeside(chosen.csl)}</span>
        </span>
        <IconButton label={t("another")} icon={<X size={16} aria-hidden />} onClick={() => choose(null)} />
      </div>
    )
  }
  if (adding !== null) {
    return (
      <fieldset className={styles.adding}>
        <legend>{t("addTitle")}</legend>
        <SourceForm
          nested
          given={adding}
          close={() => setAdding(null)}
          saved={source => {
            void client.invalidateQueries({ queryKey: ["sources"] })
            setAdding(null)
            choose(source)
          }}
        />
      </fieldset>
    )
  }
  return (
    <Finder typed={typed} setTyped={setTyped} choose={choose} add={() => setAdding(givenSource(typed))} />
  )
}

interface FinderProps {
  typed: string
  setTyped: (text: string) => void
  choose: (source: SourceRow) => void
  add: () => void
}

function Finder({ typed, setTyped, choose, add }: FinderProps) {
  const t = useTranslations("sources")
  const id = useId()
  const [at, setAt] = useState(0)
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: keys.sources({ q, picker: true }),
    queryFn: ({ signal }) => api.get<Page<SourceRow>>("/sources", { q }, signal),
    placeholderData: before => before,
  })
  const items = (found.data?.items ?? []).slice(0, most)
  const enter = useEnter(isFreshFor(typed, q, found), items[at], choose)
  const keysPressed = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(now => Math.min(items.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt(now => Math.max(0, now - 1))
    else if (event.key === "Enter" && (items[at] || typed.trim() !== "")) enter.press()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.finder}>
      <TextField
        label={t("source")}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(items[at] ? { "aria-activedescendant": `${id}-${items[at].id}` } : {})}
        placeholder={t("findPlaceholder")}
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setAt(0)
          enter.forget()
        }}
        onKeyDown={keysPressed}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("title")} className={styles.options}>
        {items.map((source, index) => (
          <div
            key={source.id}
            id={`${id}-${source.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            data-highlighted={index === at ? "" : undefined}
            className={`${menu.item} ${styles.option}`}
            onClick={() => choose(source)}
            onKeyDown={keysPressed}
          >
            <strong>
              <bdi>{source.label}</bdi>
            </strong>
            <span dir="auto">{titleBeside(source.csl)}</span>
          </div>
        ))}
      </div>
      {found.isSuccess && items.length === 0 && q ? <p className={styles.none}>{t("noneFound")}</p> : null}
      <button type="button" className={styles.add} onClick={add}>
        <Plus size={15} aria-hidden /> {typed.trim() ? t("addCalled", { title: typed.trim() }) : t("addNew")}
      </button>
    </div>
  )
}
