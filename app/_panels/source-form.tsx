"use client"
import { type KeyboardEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import { type CslItem, type CslType, cslTypes, type SourceTerms, sourceTerms } from "@/core/sources/source"
import { completeAddress, isWebAddress } from "@/core/sources/web-address"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"
import { useBroughtInSight } from "../_client/use-brought-in-sight"
import { AddressField } from "../ui/address-field"
import { Button } from "../ui/button"
import { SelectField, TextArea, TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import styles from "./claim-panel.module.css"
import formStyles from "./form.module.css"
import { knownBy } from "./given-source"
import { LookUpField } from "./look-up-field"
import {
  type FieldName,
  fieldsFor,
  isKeptAsWritten,
  readSource,
  usualTypes,
  writeField,
} from "./source-fields"

interface SourceFormProps {
  /** The source that is being changed; absent for a new one. */
  source?: SourceRow
  /** What is known of a new source already. */
  given?: Partial<CslItem>
  /** Inside another form, which a form of its own would close. */
  nested?: boolean
  saved: (source: SourceRow) => void
  close: () => void
}

/** A source by hand: the fields its type has in CSL, nothing more. */
export function SourceForm({ source, given, nested, saved, close }: SourceFormProps) {
  const t = useTranslations("sources")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const [type, setType] = useState<CslType>(source?.csl.type ?? given?.type ?? "report")
  // Each look-up fills the fields anew, but for what was typed where it found nothing.
  const [filled, setFilled] = useState({ n: 0, csl: given ?? {} })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const place = useBroughtInSight<HTMLFieldSetElement>()
  const [terms, setTerms] = useState<SourceTerms | "">("")
  const [restricted, setRestricted] = useState(false)
  const person = personTypes.includes(type)
  const save = async () => {
    const text = (name: FieldName) => fieldIn(place.current, name)
    if (!text("title").trim() && !(person && text("author").trim())) return setProblem(untitled)
    // Asked of nobody: the field itself says what is wrong as soon as it is left.
    if (text("URL").trim() && !isWebAddress(completeAddress(text("URL")))) return setProblem(noAddress)
    setBusy(true)
    setProblem(null)
    try {
      const csl = readSource(type, text, source?.csl ?? filled.csl)
      saved(
        source
          ? await api.patch<SourceRow>(`/sources/${source.id}`, { rev: source.rev, csl })
          : await api.post<SourceRow>("/sources", {
              csl,
              ...(person && terms ? { terms } : {}),
              ...(restricted ? { restricted } : {}),
            }),
      )
    } catch (thrown) {
      setProblem(problemOf(thrown))
      setBusy(false)
    }
  }
  const keys = (event: KeyboardEvent) => {
    const sends =
      event.key === "Enter" && (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
    if (!sends && event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    if (sends) void save()
    else close()
  }
  return (
    <fieldset ref={place} className={nested ? styles.detailsBody : formStyles.form} onKeyDown={keys}>
      {source ? null : (
        <LookUpField
          restricted={restricted || terms === "confidential"}
          start={knownBy(given)}
          found={csl => {
            const typed = readSource(type, name => fieldIn(place.current, name), filled.csl)
            setType(csl.type)
            setFilled({ n: filled.n + 1, csl: { ...typed, ...csl } })
          }}
        />
      )}
      <SelectField
        label={t("type")}
        value={type}
        onChange={event => setType(event.currentTarget.value as CslType)}
      >
        <optgroup label={t("usualTypes")}>
          {usualTypes.map(one => (
            <option key={one} value={one}>
              {t(`types.${one}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t("otherTypes")}>
          {cslTypes
            .filter(one => !(usualTypes as readonly CslType[]).includes(one))
            .map(one => (
              <option key={one} value={one}>
                {t(`types.${one}`)}
              </option>
            ))}
        </optgroup>
      </SelectField>
      {fieldsFor(type, source?.csl ?? filled.csl).map(name => (
        <SourceField
          key={`${filled.n} ${name}`}
          name={name}
          person={person}
          value={writeField(source?.csl ?? filled.csl, name)}
        />
      ))}
      {source ? null : (
        <>
          {person ? (
            <SelectField
              label={t("person.terms")}
              value={terms}
              onChange={event => setTerms(event.currentTarget.value as SourceTerms | "")}
            >
              <option value="">{t("person.noTerms")}</option>
              {sourceTerms.map(one => (
                <option key={one} value={one}>
                  {t(`terms.${one}`)}
                </option>
              ))}
            </SelectField>
          ) : null}
          <label className={formStyles.check}>
            <input
              type="checkbox"
              checked={restricted || terms === "confidential"}
              disabled={terms === "confidential"}
              onChange={event => setRestricted(event.currentTarget.checked)}
            />{" "}
            {t("circle.startRestricted")}
          </label>
        </>
      )}
      <p className={refusals.refusal} role="alert">
        {problem ? problemText(problem).title : null}
      </p>
      <div className={formStyles.formActions}>
        <Button look="primary" small busy={busy} onClick={save}>
          {t(source ? "saveChange" : "save")}
        </Button>
        <Button small onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </fieldset>
  )
}

const personTypes: readonly CslType[] = ["personal_communication", "interview"]
const local = (code: string): Problem => ({ kind: "invalid", code, values: {}, status: 0, requestId: null })
const untitled = local("source.untitled")
const noAddress = local("request.web_address")

function fieldIn(place: HTMLElement | null, name: FieldName): string {
  const control = place?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field="${name}"]`)
  return control?.value ?? ""
}

interface SourceFieldProps {
  name: FieldName
  value: string | undefined
  /** The source is somebody who was spoken to. */
  person: boolean
}

function SourceField({ name, value, person }: SourceFieldProps) {
  const t = useTranslations("sources")
  const shared = {
    label: t(name === "author" && person ? "fields.person" : `fields.${name}`),
    "data-field": name,
    defaultValue: value ?? "",
    dir: "auto" as const,
  }
  if (name === "author" || name === "interviewer") {
    return <TextArea {...shared} rows={1} hint={t("namesHint")} />
  }
  if (name === "URL") return <AddressField {...shared} />
  if (name === "issued" || name === "accessed") return <DateField {...shared} />
  return (
    <TextField {...shared} autoComplete="off" {...(name === "title" && !person ? { required: true } : {})} />
  )
}

type DateFieldProps = { label: string; "data-field": FieldName; defaultValue: string; dir: "auto" }

/** A date as people know it: words that are none are kept, and the field says that nothing is read from them. */
function DateField(props: DateFieldProps) {
  const t = useTranslations("sources")
  const [typed, setTyped] = useState(props.defaultValue)
  return (
    <TextField
      {...props}
      autoComplete="off"
      placeholder={t("datePlaceholder")}
      hint={isKeptAsWritten(typed) ? t("dateAsWritten") : undefined}
      onChange={event => setTyped(event.currentTarget.value)}
    />
  )
}
