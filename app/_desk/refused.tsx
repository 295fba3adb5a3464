"use client"
import { useRef } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../ui/button"
import { CopyButton } from "../ui/copy-button"
import { useCoded } from "../ui/problem-text"
import styles from "./text-column.module.css"
import type { LiveArticle } from "./use-live"

/** Words the server could not keep, to be copied; or why the text stands still until the page is loaded again. */
export function Refused({ live }: { live: LiveArticle }) {
  const t = useTranslations("desk")
  const ui = useTranslations("ui")
  const coded = useCoded("errors")
  const { refused, stopped } = live
  const words = useRef<HTMLQuoteElement>(null)
  return (
    <>
      {stopped ? (
        <section className={styles.refused} role="alert">
          <p>{t(`stopped.${stopped}`)}</p>
          <div>
            <Button small onClick={() => window.location.reload()}>
              {t("reload")}
            </Button>
          </div>
        </section>
      ) : null}
      {refused ? (
        <section className={styles.refused} role="alert">
          <h2>{t("refusedTitle")}</h2>
          <p>
            {coded(refused.detail) ?? t("refused")} {t("refusedCopy")}
          </p>
          <blockquote ref={words} dir="auto">
            {refused.text || "…"}
          </blockquote>
          <div>
            <CopyButton text={refused.text} shown={words} />{" "}
            <Button small look="quiet" onClick={live.dismissRefusal}>
              {ui("dismiss")}
            </Button>
          </div>
        </section>
      ) : null}
    </>
  )
}
