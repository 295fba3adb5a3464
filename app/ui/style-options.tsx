"use client"
import { useTranslations } from "use-intl"
import { citationStyles } from "@/core/sources/citation-style"
import { useUploadedStyles } from "../_client/use-uploaded-styles"

interface StyleOptionsProps {
  /** A style that is chosen, with its title, so that it can be shown before the list is there. */
  chosen?: { id: string; title: string } | null
}

/** Every citation style one can choose, as the lines of a select: those of the program, then those that were uploaded. */
export function StyleOptions({ chosen }: StyleOptionsProps) {
  const t = useTranslations("citations")
  const items = useUploadedStyles().data?.items ?? []
  const uploaded = chosen && !items.some(one => one.id === chosen.id) ? [chosen, ...items] : items
  const shipped = citationStyles.map(style => (
    <option key={style} value={style}>
      {t(`styles.${style}`)}
    </option>
  ))
  if (uploaded.length === 0) return shipped
  return (
    <>
      <optgroup label={t("shippedStyles")}>{shipped}</optgroup>
      <optgroup label={t("uploadedStyles")}>
        {uploaded.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </optgroup>
    </>
  )
}
