"use client"
import { Combobox } from "@base-ui/react/combobox"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { BookOpen, Plus, X } from "lucide-react"
import { useDeferredValue, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { Page, SourceRow } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { IconButton } from "../ui/button"
import field from "../ui/field.module.css"
import menu from "../ui/menu.module.css"
import { SourceForm } from "./source-form"
import styles from "./source-picker.module.css"

interface SourcePickerProps {
  chosen: SourceRow | null
  choose: (source: SourceRow | null) => void
}

/** Finds a source by a few letters, or takes a new one in without leaving the form. */
export function SourcePicker({ chosen, choose }: SourcePickerProps) {
  const t = useTranslations("sources")
  const [typed, setTyped] = useState("")
  const [adding, setAdding] = useState<string | null>(null)
  const client = useQueryClient()
  if (chosen) {
    return (
      <div className={styles.chip}>
        <BookOpen size={16} aria-hidden />
        <span className={styles.chipWords}>
          <strong>
            <bdi>{chosen.label}</bdi>
          </strong>{" "}
          <span dir="auto">{chosen.csl.title}</span>
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
          title={adding}
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
  return <Finder typed={typed} setTyped={setTyped} choose={choose} add={() => setAdding(typed)} />
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
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: keys.sources({ q, picker: true }),
    queryFn: ({ signal }) => api.get<Page<SourceRow>>("/sources", { q }, signal),
    placeholderData: before => before,
  })
  const items = found.data?.items ?? []
  return (
    <Combobox.Root<SourceRow>
      items={items}
      filter={null}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={source => source.label}
      value={null}
      onValueChange={source => source && choose(source)}
    >
      <div className={styles.finder}>
        <label htmlFor={id} className={styles.label}>
          {t("source")}
        </label>
        <Combobox.Input
          id={id}
          className={field.control}
          placeholder={t("findPlaceholder")}
          autoComplete="off"
        />
        <button type="button" className={styles.add} onClick={add}>
          <Plus size={15} aria-hidden />{" "}
          {typed.trim() ? t("addCalled", { title: typed.trim() }) : t("addNew")}
        </button>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className={menu.positioner}>
          <Combobox.Popup className={`${menu.popup} ${styles.popup}`}>
            <Combobox.Empty className={styles.none}>{t("noneFound")}</Combobox.Empty>
            <Combobox.List>
              {(source: SourceRow) => (
                <Combobox.Item key={source.id} value={source} className={`${menu.item} ${styles.option}`}>
                  <strong>
                    <bdi>{source.label}</bdi>
                  </strong>
                  <span dir="auto">{source.csl.title}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
