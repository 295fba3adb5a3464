"use client"
import { useTranslations } from "use-intl"
import { useCoded } from "../ui/problem-text"
import { useDesk } from "./desk-context"
import styles from "./text-column.module.css"

/** What the page should say about this text before it is read: what its import lost or assumed. */
export function Remarks() {
  const t = useTranslations("desk")
  const coded = useCoded("errors")
  const { article, messages } = useDesk().view
  if (!article.remark && messages.length === 0) return null
  const sentences = messages.map(message => coded(message.code, message.values) ?? message.code)
  return (
    <section className={styles.remarks} aria-label={t("remark")}>
      {article.remark ? <p>{coded(article.remark) ?? article.remark}</p> : null}
      {sentences.length ? (
        <details>
          <summary>{t("messages", { n: sentences.length })}</summary>
          <ul>
            {[...new Set(sentences)].map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
