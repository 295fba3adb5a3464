"use client"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { api } from "../../_client/api"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/field"
import { useToast } from "../../ui/toast"
import styles from "./settings.module.css"

export function Workspace({ name: first }: { name: string }) {
  const t = useTranslations("settings")
  const { say, fail } = useToast()
  const router = useRouter()
  const [name, setName] = useState(first)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.patch("/settings", { name: name.trim() })
      say({ done: t("saved") })
      router.refresh()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="workspace">
      <div className={styles.about}>
        <h2 id="workspace">{t("workspace")}</h2>
      </div>
      <form className={styles.line} onSubmit={submit}>
        <TextField
          label={t("name")}
          value={name}
          required
          maxLength={200}
          dir="auto"
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!name.trim() || name === first}>
          {t("save")}
        </Button>
      </form>
    </section>
  )
}
