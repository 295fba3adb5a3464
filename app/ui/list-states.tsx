"use client"
import { CloudOff, Lock, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { problemOf } from "../_client/problem"
import { Button } from "./button"
import styles from "./list-states.module.css"
import { useProblemText } from "./problem-text"

/** Appears only after 300 ms: what comes quickly should not flicker. */
export function Loading({ label }: { label?: string }) {
  const t = useTranslations("ui")
  return (
    <div className={styles.loading} role="status">
      <span className={styles.bar} aria-hidden />
      {label ?? t("loading")}
    </div>
  )
}

interface EmptyProps {
  /** What this list is for. */
  title: string
  children?: ReactNode
  action?: ReactNode
}

/** A list without anything in it yet, or without anything that fits the filter. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action ? <div className={styles.actions}>{action}</div> : null}
    </div>
  )
}

/** Why a list could not be shown: no permission, no connection, or a fault with its number and another try. */
export function Failed({ thrown, retry }: { thrown: unknown; retry?: () => unknown }) {
  const t = useTranslations("problem")
  const problem = problemOf(thrown)
  const { title, detail } = useProblemText()(problem)
  const Sign = problem.kind === "offline" ? CloudOff : problem.kind === "forbidden" ? Lock : TriangleAlert
  return (
    <div className={styles.state} role="alert">
      <Sign size={22} aria-hidden className={styles.sign} />
      <p className={styles.title}>{title}</p>
      {detail ? <p className={styles.request}>{detail}</p> : null}
      {retry && problem.kind !== "forbidden" ? (
        <div className={styles.actions}>
          <Button onClick={() => retry()}>{t("retry")}</Button>
        </div>
      ) : null}
    </div>
  )
}
