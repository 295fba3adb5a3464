"use client"
import { useTranslations } from "use-intl"
import type { Problem } from "../_client/problem"
import { Button } from "../ui/button"
import { useProblemText } from "../ui/problem-text"
import styles from "./sign-in.module.css"

interface LinkUsedProps {
  problem: Problem
  goOn: () => void
}

/** A link works once: says so, and how to get another. */
export function LinkUsed({ problem, goOn }: LinkUsedProps) {
  const t = useTranslations("signIn")
  const { title, detail } = useProblemText()(problem)
  const spent = problem.kind === "gone" || problem.kind === "not_found" || problem.kind === "invalid"
  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{spent ? t("linkUsed") : t("linkFailed")}</h1>
      <p role="alert" className={styles.words}>
        {spent ? t("linkUsedHow") : title}
      </p>
      {!spent && detail ? <p className={styles.words}>{detail}</p> : null}
      <Button look="primary" onClick={goOn}>
        {t("withPassword")}
      </Button>
    </div>
  )
}
