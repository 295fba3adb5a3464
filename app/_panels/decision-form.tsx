"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { type WaiverReason, waiverReasons } from "@/core/claims/claim"
import type { ClaimView } from "@/core/desk/question-views"
import { type Outcome, outcomes, type Rule } from "@/core/disputes/decision"
import { mayTick } from "@/core/disputes/tick"
import type { Figure } from "@/core/figures/figure"
import { useDraft } from "../_client/draft"
import { useBroughtInSight } from "../_client/use-brought-in-sight"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { SelectField, TextArea, TextField } from "../ui/field"
import { CodedSelect } from "./coded-select"
import { FigureInput } from "./figure-input"
import formStyles from "./form.module.css"

/** A decision beyond the tick: what was found, by which rule, for which reason. */
export function DecisionForm({ claim, close }: { claim: ClaimView; close: () => void }) {
  const t = useTranslations("decision")
  const shown = useTranslations("shown.outcome")
  const waivers = useTranslations("waive")
  const because = useTranslations("waiver")
  const acts = useTranslations("acts")
  const ui = useTranslations("ui")
  const { decide } = useActs()
  const place = useBroughtInSight<HTMLFormElement>()
  const [outcome, setOutcome] = useState<Outcome>(
    claim.questionView.comparison.state === "conflicts" ? "disputed" : "supported",
  )
  const [rule, setRule] = useState<Rule | "">("")
  const [reason, setReason, clearReason] = useDraft(`decision.${claim.questionId}`)
  const [reopenWhen, setReopenWhen] = useState("")
  const [{ chosen, unread }, setChosen] = useState<{ chosen: Figure | null; unread: boolean }>(noFigure)
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  // A listed reason of a waiver speaks for itself, as evidence that agrees does; everything else needs words.
  const [waiver, setWaiver] = useState<WaiverReason | "">("")
  const waives = outcome === "waived" && waiver !== ""
  const agrees = outcome === "supported" && chosen === null && mayTick(claim.questionView.comparison)
  const needsReason = !waives && !agrees
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (needsReason && !reason.trim()) return setMissing(true)
    // The field says what it does not understand; nothing is decided past it.
    if (unread && choosesFigure(claim, outcome)) return
    setBusy(true)
    const input = {
      outcome,
      ...(waives ? { waiver } : {}),
      ...(rule ? { rule } : {}),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(reopenWhen.trim() ? { reopenWhen: reopenWhen.trim() } : {}),
      ...(chosen && choosesFigure(claim, outcome) ? { chosen } : {}),
    }
    const kept = await decide(claim, input, acts("decided", { outcome: shown(outcome) }))
    setBusy(false)
    if (!kept) return
    clearReason()
    close()
  }
  return (
    <form
      ref={place}
      className={formStyles.form}
      onSubmit={submit}
      aria-label={t("title")}
      onKeyDown={event => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
        if (event.key !== "Escape") return
        event.preventDefault()
        close()
      }}
    >
      <div className={formStyles.row}>
        <SelectField
          label={t("outcome")}
          value={outcome}
          autoFocus
          onChange={event => setOutcome(event.currentTarget.value as Outcome)}
        >
          {outcomes.map(one => (
            <option key={one} value={one}>
              {shown(one)}
            </option>
          ))}
        </SelectField>
        <CodedSelect
          field="rule"
          label={t("ruleLabel")}
          value={rule}
          none={t("noRule")}
          usual={one => t(`rule.${one}`)}
          choose={setRule}
        />
      </div>
      {outcome === "waived" ? (
        <SelectField
          label={waivers("because")}
          value={waiver}
          onChange={event => {
            setMissing(false)
            setWaiver(event.currentTarget.value as WaiverReason | "")
          }}
        >
          <option value="">{waivers("inWords")}</option>
          {waiverReasons.map(one => (
            <option key={one} value={one}>
              {because(one)}
            </option>
          ))}
        </SelectField>
      ) : null}
      {choosesFigure(claim, outcome) ? (
        <FigureInput
          label={t("chosen")}
          hint={t("chosenHint")}
          words=""
          base={claim.figure}
          take={(figure, typed) => setChosen({ chosen: figure, unread: !figure && typed.trim() !== "" })}
        />
      ) : null}
      <TextArea
        label={t("reason")}
        dir="auto"
        value={reason}
        problem={missing ? t("reasonMissing") : undefined}
        onChange={event => {
          setMissing(false)
          setReason(event.currentTarget.value)
        }}
      />
      <TextField
        label={t("reopenWhen")}
        optional={ui("optional")}
        dir="auto"
        value={reopenWhen}
        onChange={event => setReopenWhen(event.currentTarget.value)}
      />
      <div className={formStyles.formActions}>
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

const noFigure = { chosen: null, unread: false }

/** Outcomes that leave a figure standing, which may be another than the words of this place give. */
const standing: readonly Outcome[] = ["supported", "supported_with_correction", "disputed", "outdated"]

const choosesFigure = (claim: ClaimView, outcome: Outcome) =>
  claim.kind === "figure" && standing.includes(outcome)
