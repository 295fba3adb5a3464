"use client"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../ui/button"
import styles from "../../ui/notice.module.css"
import { useProblemText } from "../../ui/problem-text"
import { ProgressBar } from "../../ui/progress-bar"
import type { Import } from "./importing"

/** What is happening to the file that was brought, and what a person can do about it. */
export function ImportNotice({ importing }: { importing: Import }) {
  const t = useTranslations("articles")
  const problemText = useProblemText()
  const { step } = importing
  if (step.at === "idle") return null
  if (step.at === "sending") {
    const sent = step.part >= 1
    return (
      <div className={styles.notice} role="status">
        <div className={styles.words}>
          <p>{t(sent ? "reading" : "sending", { file: step.file.name })}</p>
          <ProgressBar done={Math.round(step.part * 100)} of={100} />
        </div>
        <Button small onClick={importing.cancel}>
          {t("cancel")}
        </Button>
      </div>
    )
  }
  if (step.at === "same") {
    return (
      <div className={styles.notice} role="alert">
        <div className={styles.words}>
          <p>{t("same", { title: step.title })}</p>
          <p className={styles.soft}>{t("sameHow")}</p>
        </div>
        <div className={styles.actions}>
          <ButtonLink href={`/articles/${step.articleId}`} look="primary" small>
            {t("sameOpen")}
          </ButtonLink>
          <Button small onClick={() => importing.send(step.file, { ...step.how, again: 1 })}>
            {t("sameAgain")}
          </Button>
          <Button small look="quiet" onClick={importing.dismiss}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    )
  }
  const { title, detail } = problemText(step.problem)
  return (
    <div className={styles.notice} data-kind="problem" role="alert">
      <div className={styles.words}>
        <p>
          <strong>{t("refused", { file: step.file.name })}</strong> {title}
        </p>
        {detail ? <p className={styles.soft}>{detail}</p> : null}
      </div>
      <Button small onClick={importing.dismiss}>
        {t("dismiss")}
      </Button>
    </div>
  )
}
