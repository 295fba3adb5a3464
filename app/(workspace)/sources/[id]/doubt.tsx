"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { TextField } from "../../../ui/field"
import { useToast } from "../../../ui/toast"
import styles from "./source.module.css"

interface DoubtPartProps {
  source: SourceView
  mayWrite: boolean
  changed: () => Promise<unknown>
}

/** Why a source may derive from the article it is quoted in, and what people said about that. */
export function DoubtPart({ source, mayWrite, changed }: DoubtPartProps) {
  const t = useTranslations("sources.doubt")
  const ui = useTranslations("ui")
  const { say, fail } = useToast()
  const [saying, setSaying] = useState<boolean | null>(null)
  const [reason, setReason] = useState("")
  const { doubt, independence } = source
  if (!doubt && !independence) return null
  const send = (answer: { independent: boolean; reason: string } | null) =>
    api
      .patch(`/sources/${source.id}`, { rev: source.rev, independence: answer })
      .then(changed)
      .then(() => {
        setSaying(null)
        setReason("")
        say({ done: t("kept") })
      }, fail)
  return (
    <div className={styles.doubt} data-settled={independence ? "" : undefined}>
      {doubt ? (
        <p dir="auto">
          {doubt.kind === "mirror"
            ? t("mirror", { host: doubt.host })
            : t("ownWords", { n: doubt.words, sample: doubt.sample })}
        </p>
      ) : null}
      {independence ? (
        <p dir="auto">
          <strong>{t(independence.independent ? "standsByItself" : "derives")}</strong> {independence.reason}{" "}
          <span className={styles.soft}>
            {t("saidBy", { who: independence.who, date: independence.date })}
          </span>
        </p>
      ) : (
        <p>{t("untilSaid")}</p>
      )}
      {!mayWrite ? null : saying === null ? (
        <div className={styles.acts}>
          {independence ? (
            <Button small look="quiet" onClick={() => send(null)}>
              {t("takeBack")}
            </Button>
          ) : (
            <>
              <Button small onClick={() => setSaying(true)}>
                {t("sayIndependent")}
              </Button>
              <Button small onClick={() => setSaying(false)}>
                {t("sayDerives")}
              </Button>
            </>
          )}
        </div>
      ) : (
        <form
          className={styles.acts}
          onSubmit={event => {
            event.preventDefault()
            void send({ independent: saying, reason: reason.trim() })
          }}
        >
          <TextField
            label={t(saying ? "whyIndependent" : "whyDerives")}
            required
            dir="auto"
            autoComplete="off"
            maxLength={2000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Button type="submit" look="primary" small>
            {t("keep")}
          </Button>
          <Button small onClick={() => setSaying(null)}>
            {ui("cancel")}
          </Button>
        </form>
      )}
    </div>
  )
}
