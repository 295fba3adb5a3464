"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { problemOf } from "../_client/problem"
import { Button } from "../ui/button"
import { useProblemText } from "../ui/problem-text"
import type { OpenedLink } from "./sign-in"
import styles from "./sign-in.module.css"

interface WelcomeBackProps {
  token: string
  link: OpenedLink
  done: () => void
}

/** A link for somebody who is known already: one press spends it. */
export function WelcomeBack({ token, link, done }: WelcomeBackProps) {
  const t = useTranslations("signIn")
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const redeem = async () => {
    setBusy(true)
    try {
      await api.post("/auth/links/redeem", { token })
      done()
    } catch (thrown) {
      setProblem(problemText(problemOf(thrown)).title)
      setBusy(false)
    }
  }
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("welcomeBack")}</h1>
      <p className={styles.words}>{t("linkFor", { email: link.email ?? "" })}</p>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <Button look="primary" busy={busy} onClick={redeem}>
        {t("signIn")}
      </Button>
    </div>
  )
}
