"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView, EvidenceView } from "@/core/desk/question-views"
import type { SourceRow } from "@/core/desk/views"
import { type Locator, locatorLabels, stances } from "@/core/evidence/evidence"
import type { Figure } from "@/core/figures/figure"
import { limits } from "@/core/limits"
import { api } from "../_client/api"
import { useDraft } from "../_client/draft"
import { type Problem, problemOf } from "../_client/problem"
import { useBroughtInSight } from "../_client/use-brought-in-sight"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { SelectField, TextArea, TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import styles from "./claim-panel.module.css"
import { MoreFields, readMoreFields } from "./evidence-more"
import { readTranslation, TranslationFields } from "./evidence-translation"
import { FigureInput } from "./figure-input"
import formStyles from "./form.module.css"
import { QuoteLookup } from "./quote-lookup"
import { SourcePicker } from "./source-picker"

interface EvidenceFormProps {
  claim: ClaimView
  /** The piece that is being changed; absent for a new one. */
  evidence?: EvidenceView
  close: () => void
}

/** Ties a source to the question: its own words, where they stand, what they do to the claim. */
export function EvidenceForm({ claim, evidence, close }: EvidenceFormProps) {
  const t = useTranslations("evidence")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const place = useBroughtInSight<HTMLFormElement>()
  const save = useSaveEvidence(claim, evidence)
  const [source, setSource] = useState<SourceRow | null>(null)
  const [draft, setDraft, clearDraft] = useDraft(`evidence.${evidence?.id ?? claim.id}`)
  const [changed, setChanged] = useState(false)
  const quote = changed || !evidence ? draft : (evidence.quote ?? "")
  const [typed, setTyped] = useState<Figure | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const sourceId = evidence?.source.id ?? source?.id
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!sourceId) return setProblem(local("evidence.choose_source"))
    setBusy(true)
    setProblem(null)
    try {
      const form = new FormData(event.currentTarget)
      const { translation, lang } = readTranslation(form)
      const fields = {
        ...readFields(form, quote),
        ...readMoreFields(form, evidence),
        ...(evidence || translation ? { translation } : {}),
        ...(evidence || lang ? { lang } : {}),
      }
      await save({ ...fields, ...(typed ? { figure: typed } : {}), ...(evidence ? {} : { sourceId }) })
      clearDraft()
      close()
    } catch (thrown) {
      setProblem(problemOf(thrown))
      setBusy(false)
    }
  }
  return (
    <form
      ref={place}
      className={formStyles.form}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        if (event.key !== "Escape" || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      {evidence ? null : (
        <SourcePicker
          chosen={source}
          choose={next => {
            setSource(next)
            setProblem(null)
          }}
        />
      )}
      <TextArea
        label={t("quote")}
        hint={t("quoteHint")}
        dir="auto"
        rows={2}
        maxLength={limits.quoteCharacters}
        value={quote}
        onChange={event => {
          setChanged(true)
          setDraft(event.currentTarget.value)
        }}
      />
      {sourceId ? (
        <QuoteLookup
          claim={claim}
          sourceId={sourceId}
          snapshotId={evidence?.snapshotId ?? null}
          quote={quote}
          taken={!evidence && quote.trim() === "" ? close : undefined}
        />
      ) : null}
      <PlaceFields evidence={evidence} />
      {claim.kind === "figure" || claim.figure ? (
        <FigureInput
          label={t("figureLabel")}
          hint={t("figureHint")}
          words={evidence?.figureFrom === "typed" ? (evidence.figure?.raw ?? "") : ""}
          base={null}
          take={setTyped}
        />
      ) : null}
      <TranslationFields translation={evidence?.translation ?? null} lang={evidence?.lang ?? null} />
      <details>
        <summary className={styles.soft}>{t("moreFields")}</summary>
        <MoreFields evidence={evidence} />
      </details>
      <p className={refusals.refusal} role="alert">
        {problem ? problemText(problem).title : null}
      </p>
      <div className={formStyles.formActions}>
        <Button type="submit" look="primary" small busy={busy}>
          {t(evidence ? "saveChange" : "save")}
        </Button>
        <Button small onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  )
}

const local = (code: string): Problem => ({ kind: "invalid", code, values: {}, status: 0, requestId: null })

/** Where the words stand, and what they do. */
function PlaceFields({ evidence }: { evidence: EvidenceView | undefined }) {
  const t = useTranslations("evidence")
  return (
    <div className={formStyles.row}>
      <SelectField label={t("stanceLabel")} name="stance" defaultValue={evidence?.stance ?? "supports"}>
        {stances.map(stance => (
          <option key={stance} value={stance}>
            {t(`stance.${stance}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("locatorKind")}
        name="locatorLabel"
        defaultValue={evidence?.locator?.label ?? "page"}
      >
        {locatorLabels.map(label => (
          <option key={label} value={label}>
            {t(`locator.${label}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("locatorLabel")}
        name="locator"
        autoComplete="off"
        defaultValue={evidence?.locator?.value ?? ""}
      />
    </div>
  )
}

function readFields(form: FormData, quote: string): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const place = text("locator")
  return {
    stance: text("stance"),
    ...(quote.trim() ? { quote: quote.trim() } : {}),
    ...(place ? { locator: { label: text("locatorLabel"), value: place } as Locator } : {}),
  }
}

function useSaveEvidence(claim: ClaimView, evidence: EvidenceView | undefined) {
  const acts = useTranslations("acts")
  const { act, touched } = useActs()
  return async (body: Record<string, unknown>) => {
    let made: EvidenceView | undefined
    if (evidence) {
      await api.patch(`/evidence/${evidence.id}`, { ...body, rev: evidence.rev })
    } else {
      made = await api.post<EvidenceView>(`/questions/${claim.questionId}/evidence`, body)
    }
    const undo = made
      ? () => api.post(`/evidence/${made.id}/removal`, { rev: made.rev }).then(() => touched(claim))
      : undefined
    await act(acts(evidence ? "evidenceChanged" : "evidenceAdded"), () => touched(claim), undo)
  }
}
