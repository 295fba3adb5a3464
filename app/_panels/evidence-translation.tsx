"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { Translation } from "@/core/evidence/evidence"
import { limits } from "@/core/limits"
import { TextArea, TextField } from "../ui/field"
import styles from "./claim-panel.module.css"
import formStyles from "./form.module.css"

interface TranslationFieldsProps {
  translation: Translation | null
  lang: string | null
}

/** What the quote means, beside it: who put it into other words, and who checked them. Quotes are never looked for by these. */
export function TranslationFields({ translation, lang }: TranslationFieldsProps) {
  const t = useTranslations("evidence")
  const [machine, setMachine] = useState(translation?.machine ?? false)
  return (
    <details open={translation !== null || lang !== null || undefined}>
      <summary className={styles.soft}>{t("translationFields")}</summary>
      <div className={styles.detailsBody}>
        <TextField
          label={t("langLabel")}
          hint={t("langHint")}
          name="lang"
          autoComplete="off"
          pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"
          defaultValue={lang ?? ""}
        />
        <TextArea
          label={t("translationLabel")}
          hint={t("translationHint")}
          name="translation"
          dir="auto"
          rows={2}
          maxLength={limits.quoteCharacters}
          defaultValue={translation?.text ?? ""}
        />
        <label className={formStyles.check}>
          <input
            type="checkbox"
            name="machine"
            checked={machine}
            onChange={event => setMachine(event.currentTarget.checked)}
          />{" "}
          {t("machineLabel")}
        </label>
        <div className={formStyles.row}>
          <TextField
            label={t(machine ? "machineBy" : "translatedBy")}
            name="translatedBy"
            dir="auto"
            autoComplete="off"
            defaultValue={translation?.by ?? ""}
          />
          <TextField
            label={t("checkedBy")}
            name="checkedBy"
            dir="auto"
            autoComplete="off"
            defaultValue={translation?.checkedBy ?? ""}
          />
        </div>
      </div>
    </details>
  )
}

/** The translation and the language that the fields hold; a translation without words is none. */
export function readTranslation(form: FormData): { translation: Translation | null; lang: string | null } {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const [words, checkedBy] = [text("translation"), text("checkedBy")]
  const made = { text: words, by: text("translatedBy"), machine: form.get("machine") === "on" }
  return {
    translation: words ? { ...made, ...(checkedBy ? { checkedBy } : {}) } : null,
    lang: text("lang") || null,
  }
}
