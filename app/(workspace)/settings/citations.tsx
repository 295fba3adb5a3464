"use client"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { type CitationForm, citationSettings, usualCitationStyle } from "@/core/sources/citation-style"
import { api } from "../../_client/api"
import { Button } from "../../ui/button"
import { CitationFields } from "../../ui/citation-fields"
import { useToast } from "../../ui/toast"
import styles from "./settings.module.css"

/** How citations are written where an article does not say otherwise. */
export function Citations({ first }: { first: CitationForm }) {
  const t = useTranslations("citations")
  const settings = useTranslations("settings")
  const { say, fail } = useToast()
  const router = useRouter()
  const [form, setForm] = useState(first)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.patch("/settings", {
        settings: {
          [citationSettings.style]: form.style ?? null,
          [citationSettings.locale]: form.locale ?? null,
        },
      })
      say({ done: settings("saved") })
      router.refresh()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="citations">
      <div className={styles.about}>
        <h2 id="citations">{t("settingsTitle")}</h2>
        <p>{t("settingsMeans")}</p>
      </div>
      <form className={styles.content} onSubmit={submit}>
        <CitationFields
          form={form}
          change={setForm}
          otherwise={{
            style: t("usual", { style: t(`styles.${usualCitationStyle}`) }),
            locale: t("asText"),
          }}
        />
        <div>
          <Button type="submit" disabled={form.style === first.style && form.locale === first.locale}>
            {settings("save")}
          </Button>
        </div>
      </form>
    </section>
  )
}
