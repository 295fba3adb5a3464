"use client"
import { useQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { cslLocators, readLocator } from "@/core/sources/citation"
import { titleBeside } from "@/core/sources/label"
import type { CitedItem } from "@/editor/views/editor-handle"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { IconButton } from "../ui/button"
import { SelectField, TextField } from "../ui/field"
import styles from "./cite-dialog.module.css"
import { useDesk } from "./desk-context"

interface CitedItemFieldsProps {
  item: CitedItem
  /** Null takes the source out. */
  change: (item: CitedItem | null) => void
}

/** One source of a citation: where in it, and the words before and after. */
export function CitedItemFields({ item, change }: CitedItemFieldsProps) {
  const t = useTranslations("citation")
  const source = useSource(item.sourceId)
  const label = source?.label ?? t("unknown")
  const typePlace = (typed: string) => {
    // "p. 12" and "1:02:33" say what they count; a bare number keeps the kind that was chosen.
    const read = readLocator(typed)
    const says = read && read.label !== "page" ? read : null
    change({ ...item, locator: says?.locator ?? typed, label: says?.label ?? item.label ?? "page" })
  }
  return (
    <div className={styles.item}>
      <div className={styles.itemHead}>
        <span className={styles.itemName}>
          <strong>
            <bdi>{label}</bdi>
          </strong>{" "}
          <span dir="auto">{source ? titleBeside(source.csl) : null}</span>
        </span>
        <IconButton
          label={t("takeOut", { label })}
          icon={<X size={16} aria-hidden />}
          onClick={() => change(null)}
        />
      </div>
      <div className={styles.place}>
        <SelectField
          bare
          label={t("kindOf", { label })}
          value={item.label ?? "page"}
          onChange={event => change({ ...item, label: event.currentTarget.value })}
        >
          {cslLocators.map(one => (
            <option key={one} value={one}>
              {t(`locator.${one}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          bare
          label={t("placeIn", { label })}
          value={item.locator ?? ""}
          maxLength={500}
          autoComplete="off"
          onChange={event => typePlace(event.currentTarget.value)}
        />
      </div>
      <details open={Boolean(item.prefix || item.suffix)}>
        <summary>{t("around")}</summary>
        <div className={styles.around}>
          {(["prefix", "suffix"] as const).map(name => (
            <TextField
              key={name}
              label={t(name, { label })}
              value={item[name] ?? ""}
              maxLength={500}
              dir="auto"
              onChange={event => change({ ...item, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
      </details>
    </div>
  )
}

/** A source among those the desk knows; one that is not is asked for. */
function useSource(id: string) {
  const known = useDesk().view.sources.find(source => source.id === id)
  const asked = useQuery({
    queryKey: keys.source(id),
    queryFn: ({ signal }) => api.get<SourceView>(`/sources/${id}`, {}, signal),
    enabled: !known,
    retry: false,
  })
  return known ?? asked.data
}
