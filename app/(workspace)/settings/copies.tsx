"use client"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { limits } from "@/core/limits"
import { copyLimitSetting } from "@/core/sources/copy-limit"
import { api } from "../../_client/api"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/field"
import { useToast } from "../../ui/toast"
import styles from "./settings.module.css"

const most = limits.sourceFileBytes / 1_000_000

/** How large a file may be that is kept as a copy of a source. */
export function Copies({ megabytes: first }: { megabytes: number }) {
  const t = useTranslations("settings")
  const { say, fail } = useToast()
  const router = useRouter()
  const [megabytes, setMegabytes] = useState(String(first))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.patch("/settings", { settings: { [copyLimitSetting]: Number(megabytes) } })
      say({ done: t("saved") })
      router.refresh()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="copies">
      <div className={styles.about}>
        <h2 id="copies">{t("copies")}</h2>
        <p>{t("copiesLead")}</p>
      </div>
      <form className={styles.line} onSubmit={submit}>
        <TextField
          label={t("copiesMost")}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          step={1}
          required
          value={megabytes}
          onChange={event => setMegabytes(event.currentTarget.value)}
        />
        <Button type="submit" disabled={Number(megabytes) === first}>
          {t("save")}
        </Button>
      </form>
    </section>
  )
}
