"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import type { OpenedLink } from "./sign-in"
import styles from "./sign-in.module.css"

const shortest = 10

interface NewPersonProps {
  token: string
  link: OpenedLink
  done: () => void
}

/** Makes the owner of a new workspace, or somebody who was invited into one. */
export function NewPerson({ token, link, done }: NewPersonProps) {
  const t = useTranslations("signIn")
  const roles = useTranslations("frame.role")
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [tooShort, setTooShort] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const text = (name: string) => String(fields.get(name) ?? "")
    if (text("password").length < shortest) return setTooShort(true)
    setBusy(true)
    setProblem(null)
    try {
      const person = { name: text("name").trim(), email: text("email").trim(), password: text("password") }
      await api.post("/auth/links/redeem", { token, ...person })
      done()
    } catch (thrown) {
      setProblem(problemText(problemOf(thrown)).title)
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h1 className={styles.title}>{t(link.kind === "owner" ? "ownerTitle" : "inviteTitle")}</h1>
      <p className={styles.words}>
        {link.kind === "owner"
          ? t("ownerWords")
          : t("inviteWords", { role: roles.has(link.role ?? "") ? roles(link.role ?? "") : "" })}
      </p>
      <TextField label={t("name")} name="name" autoComplete="name" required maxLength={200} />
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={link.email}
        readOnly={link.email !== undefined}
        hint={link.email ? t("invitedEmail") : undefined}
      />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        hint={t("passwordHint", { n: shortest })}
        problem={tooShort ? t("passwordShort", { n: shortest }) : undefined}
        onChange={() => setTooShort(false)}
      />
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <Button type="submit" look="primary" busy={busy}>
        {t(link.kind === "owner" ? "ownerSubmit" : "inviteSubmit")}
      </Button>
    </form>
  )
}
