"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import styles from "./sign-in.module.css"

export function PasswordForm({ done }: { done: () => void }) {
  const t = useTranslations("signIn")
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    setBusy(true)
    setProblem(null)
    try {
      await api.post("/auth/sign-in", {
        email: String(fields.get("email") ?? "").trim(),
        password: String(fields.get("password") ?? ""),
      })
      done()
    } catch (thrown) {
      const { kind } = problemOf(thrown)
      setProblem(kind === "unauthenticated" ? t("wrong") : problemText(problemOf(thrown)).title)
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1 className={styles.title}>{t("title")}</h1>
      <TextField label={t("email")} name="email" type="email" autoComplete="username" required />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <Button type="submit" look="primary" busy={busy}>
        {t("signIn")}
      </Button>
      <details className={styles.lost}>
        <summary>{t("lost")}</summary>
        <p>{t("lostHow")}</p>
        <code>npm run -s obelus -- sign-in-link</code>
      </details>
    </form>
  )
}
