"use client"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { conventionSettings, type Convention as Reading } from "@/core/figures/convention"
import { api } from "../../_client/api"
import { Button } from "../../ui/button"
import { ConventionFields } from "../../ui/convention-fields"
import { useToast } from "../../ui/toast"
import styles from "./settings.module.css"

/** How this workspace reads what words leave open; an article may read otherwise. */
export function Convention({ first }: { first: Reading }) {
  const t = useTranslations("convention")
  const settings = useTranslations("settings")
  const { say, fail } = useToast()
  const router = useRouter()
  const [reading, setReading] = useState(first)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const entries = Object.entries(conventionSettings)
    try {
      await api.patch("/settings", {
        settings: Object.fromEntries(entries.map(([key, name]) => [name, reading[key as keyof Reading]])),
      })
      say({ done: settings("saved") })
      router.refresh()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="convention">
      <div className={styles.about}>
        <h2 id="convention">{t("title")}</h2>
        <p>{t("means")}</p>
      </div>
      <form className={styles.content} onSubmit={submit}>
        <ConventionFields reading={reading} change={setReading} />
        <div>
          <Button type="submit" disabled={JSON.stringify(reading) === JSON.stringify(first)}>
            {settings("save")}
          </Button>
        </div>
      </form>
    </section>
  )
}
