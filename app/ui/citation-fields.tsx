"use client"
import { useTranslations } from "use-intl"
import {
  type CitationForm,
  type CitationLocale,
  citationLocales,
  isShipped,
} from "@/core/sources/citation-style"
import { SelectField } from "./field"
import { StyleOptions } from "./style-options"

interface CitationFieldsProps {
  form: CitationForm
  change: (form: CitationForm) => void
  /** What holds where nothing is chosen, as the list's first line. */
  otherwise: { style: string; locale: string }
}

/** In which style and language citations and the bibliography are written. */
export function CitationFields({ form, change, otherwise }: CitationFieldsProps) {
  const t = useTranslations("citations")
  return (
    <>
      <SelectField
        label={t("style")}
        hint={form.style && t(isShipped(form.style) ? `styleMeans.${form.style}` : "uploadedMeans")}
        value={form.style ?? ""}
        onChange={event => {
          const { style: _, ...rest } = form
          const style = event.currentTarget.value
          change(style ? { ...rest, style } : rest)
        }}
      >
        <option value="">{otherwise.style}</option>
        <StyleOptions />
      </SelectField>
      <SelectField
        label={t("locale")}
        value={form.locale ?? ""}
        onChange={event => {
          const { locale: _, ...rest } = form
          const locale = event.currentTarget.value
          change(locale ? { ...rest, locale: locale as CitationLocale } : rest)
        }}
      >
        <option value="">{otherwise.locale}</option>
        {citationLocales.map(locale => (
          <option key={locale} value={locale}>
            {t(`locales.${locale}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}
