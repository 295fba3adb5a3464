"use client"
import { type FormEvent, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { type Contact, type SourceTerms, sourceTerms } from "@/core/sources/source"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { SelectField, TextArea, TextField } from "../../../ui/field"
import { useToast } from "../../../ui/toast"
import { ContactLog } from "./contact-log"
import styles from "./source.module.css"

interface PersonProps {
  source: SourceView
  mayWrite: boolean
  changed: () => Promise<unknown>
}

/** What was agreed with a person, how to reach them, and when somebody did. */
export function PersonPart({ source, mayWrite, changed }: PersonProps) {
  const t = useTranslations("sources")
  const id = useId()
  const { say, fail } = useToast()
  const agree = (terms: SourceTerms | null) =>
    api
      .patch(`/sources/${source.id}`, { rev: source.rev, terms })
      .then(changed)
      .then(() => say({ done: t("person.termsKept") }), fail)
  const stands = source.terms === "background" || source.terms === "not_for_attribution" ? source.terms : null
  const means = source.terms
    ? t(`termsMean.${source.terms}`, { stands: stands ? t(`outside.${stands}`) : "" })
    : t("person.noTermsMean")
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t("person.title")}
      </h2>
      {mayWrite ? (
        <SelectField
          label={t("person.terms")}
          hint={means}
          value={source.terms ?? ""}
          onChange={event => agree((event.currentTarget.value || null) as SourceTerms | null)}
        >
          <option value="">{t("person.noTerms")}</option>
          {sourceTerms.map(one => (
            <option key={one} value={one}>
              {t(`terms.${one}`)}
            </option>
          ))}
        </SelectField>
      ) : (
        <p>
          <strong>{source.terms ? t(`terms.${source.terms}`) : t("person.noTerms")}</strong>{" "}
          <span className={styles.soft}>{means}</span>
        </p>
      )}
      {source.contact ? (
        <>
          <Details source={source} details={source.contact.details} mayWrite={mayWrite} changed={changed} />
          <ContactLog source={source} log={source.contact.log} mayWrite={mayWrite} changed={changed} />
        </>
      ) : null}
    </section>
  )
}

const fields = ["email", "phone", "address", "remark"] as const satisfies readonly (keyof Contact)[]

function Details({ source, details, mayWrite, changed }: PersonProps & { details: Contact }) {
  const t = useTranslations("sources.person")
  const ui = useTranslations("ui")
  const { say, fail } = useToast()
  const [editing, setEditing] = useState(false)
  const known = fields.filter(name => details[name])
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const contact = Object.fromEntries(fields.map(name => [name, String(form.get(name) ?? "")]))
    api
      .patch(`/sources/${source.id}`, { rev: source.rev, contact })
      .then(changed)
      .then(() => {
        setEditing(false)
        say({ done: t("contactKept") })
      }, fail)
  }
  if (editing)
    return (
      <form className={styles.form} onSubmit={save}>
        {fields.map(name =>
          name === "remark" || name === "address" ? (
            <TextArea
              key={name}
              label={t(name)}
              name={name}
              rows={1}
              dir="auto"
              defaultValue={details[name] ?? ""}
            />
          ) : (
            <TextField
              key={name}
              label={t(name)}
              name={name}
              autoComplete="off"
              defaultValue={details[name] ?? ""}
            />
          ),
        )}
        <div className={styles.acts}>
          <Button type="submit" look="primary" small>
            {t("keepContact")}
          </Button>
          <Button small onClick={() => setEditing(false)}>
            {ui("cancel")}
          </Button>
        </div>
      </form>
    )
  return (
    <>
      <div className={styles.copiesHead}>
        <h3 className={styles.minor}>{t("contact")}</h3>
        {mayWrite ? (
          <Button small onClick={() => setEditing(true)}>
            {t(known.length ? "editContact" : "addContact")}
          </Button>
        ) : null}
      </div>
      <p className={styles.soft}>{t("contactMeans")}</p>
      {known.length ? (
        <dl className={styles.record}>
          {known.map(name => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd dir="auto">{details[name]}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}
