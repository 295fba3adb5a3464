"use client"
import Link from "next/link"
import { type FormEvent, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import type { SourceRow } from "@/core/desk/views"
import { api } from "../../../_client/api"
import { OriginField } from "../../../_panels/origin-field"
import { AddressField } from "../../../ui/address-field"
import { Button } from "../../../ui/button"
import { TextArea, TextField } from "../../../ui/field"
import { useToast } from "../../../ui/toast"
import { DoubtPart } from "./doubt"
import styles from "./source.module.css"

interface WeightProps {
  source: SourceView
  mayWrite: boolean
  changed: () => Promise<unknown>
}

/** How much weight a source carries, and why: its standing, what it has at stake, what it repeats, and whether it stands by itself. */
export function Weight({ source, mayWrite, changed }: WeightProps) {
  const t = useTranslations("sources.weight")
  const id = useId()
  const [editing, setEditing] = useState(false)
  const { standing, interest, derivesFrom } = source
  const isBare = !standing && !interest && !derivesFrom
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.copiesHead}>
        <h2 id={id} className={styles.heading}>
          {t("title")}
        </h2>
        {mayWrite && !editing ? (
          <Button small onClick={() => setEditing(true)}>
            {t(isBare ? "say" : "change")}
          </Button>
        ) : null}
      </div>
      <DoubtPart source={source} mayWrite={mayWrite} changed={changed} />
      {editing ? (
        <WeightForm source={source} close={() => setEditing(false)} changed={changed} />
      ) : isBare ? (
        <p className={styles.soft}>{t("none")}</p>
      ) : (
        <dl className={styles.record}>
          {standing ? (
            <div>
              <dt>{t("standing")}</dt>
              <dd dir="auto">
                <strong>{standing.grade}</strong> {standing.reason}{" "}
                {standing.link && /^https?:/i.test(standing.link) ? (
                  <a href={standing.link} rel="noreferrer noopener" target="_blank">
                    {t("why")}
                  </a>
                ) : null}
                <span className={styles.soft}>
                  {" "}
                  {t("saidBy", { who: standing.who, date: standing.date })}
                </span>
              </dd>
            </div>
          ) : null}
          {interest ? (
            <div>
              <dt>{t("interest")}</dt>
              <dd dir="auto">{interest}</dd>
            </div>
          ) : null}
          {derivesFrom ? (
            <div>
              <dt>{t("repeats")}</dt>
              <dd>
                <Link href={`/sources/${derivesFrom.id}`}>{derivesFrom.label}</Link>{" "}
                <span className={styles.soft}>{t("countsOnce")}</span>
              </dd>
            </div>
          ) : null}
        </dl>
      )}
    </section>
  )
}

function WeightForm({ source, close, changed }: Omit<WeightProps, "mayWrite"> & { close: () => void }) {
  const t = useTranslations("sources.weight")
  const ui = useTranslations("ui")
  const { say, fail } = useToast()
  const [busy, setBusy] = useState(false)
  const [origin, setOrigin] = useState<Pick<SourceRow, "id" | "label"> | null>(source.derivesFrom)
  const { standing, interest } = source
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? "").trim()
    const [grade, reason, link] = [text("grade"), text("reason"), text("link")]
    const same = standing?.grade === grade && standing.reason === reason && (standing.link ?? "") === link
    setBusy(true)
    try {
      await api.patch(`/sources/${source.id}`, {
        rev: source.rev,
        ...(same || (!standing && !grade)
          ? {}
          : { standing: grade ? { grade, reason, link: link || null } : null }),
        ...(text("interest") === (interest ?? "") ? {} : { interest: text("interest") || null }),
        ...(origin?.id === source.derivesFrom?.id ? {} : { derivesFrom: origin?.id ?? null }),
      })
      await changed()
      say({ done: t("kept") })
      close()
    } catch (thrown) {
      fail(thrown)
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={t("grade")}
        hint={t("gradeHint")}
        name="grade"
        dir="auto"
        autoComplete="off"
        maxLength={100}
        defaultValue={standing?.grade ?? ""}
      />
      <TextArea
        label={t("reason")}
        name="reason"
        dir="auto"
        maxLength={2000}
        defaultValue={standing?.reason ?? ""}
      />
      <AddressField
        label={t("link")}
        hint={t("linkHint")}
        name="link"
        maxLength={4000}
        defaultValue={standing?.link ?? ""}
      />
      <TextArea
        label={t("interest")}
        hint={t("interestHint")}
        name="interest"
        dir="auto"
        rows={1}
        maxLength={2000}
        defaultValue={interest ?? ""}
      />
      <OriginField origin={origin} choose={setOrigin} />
      <div className={styles.acts}>
        <Button type="submit" look="primary" small busy={busy}>
          {t("keep")}
        </Button>
        <Button small onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  )
}
