import { useTranslations } from "use-intl"
import type { QuestionFlag } from "@/core/claims/claim"
import styles from "./flag.module.css"

/** A flag that somebody set on a question: it says that it wants more care, never what is true. */
export function Flag({ flag }: { flag: QuestionFlag }) {
  const t = useTranslations("flag")
  return (
    <span className={styles.flag} data-flag={flag}>
      {t(flag)}
    </span>
  )
}
