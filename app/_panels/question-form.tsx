"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { codedValues } from "@/core/codebook/codebook"
import type { ClaimView, QuestionView } from "@/core/desk/question-views"
import { proposedStrength, type Strength } from "@/core/evidence/strength"
import { printDate } from "@/core/figures/print-date"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"
import { useBroughtInSight } from "../_client/use-brought-in-sight"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { ConflictNotice } from "../ui/conflict-notice"
import { TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import refusals from "../ui/refusal.module.css"
import { CodedSelect } from "./coded-select"
import formStyles from "./form.module.css"
import { PeriodField, periodOf } from "./period-field"

interface QuestionFormProps {
  question: QuestionView
  claim: ClaimView
  close: () => void
}

type Period = QuestionView["period"]
type Typed = Record<"title" | "measure" | "population" | "place", string> & {
  period: string
  strength: Strength | ""
}

const typedOf = (question: QuestionView): Typed => ({
  title: question.title,
  measure: question.measure ?? "",
  population: question.population ?? "unspecified",
  place: question.place ?? "",
  period: periodText(question.period),
  strength: question.strength ?? "",
})

/** In the words that are read back as the same days, whatever language the page is in. */
const periodText = (period: Period) => printDate(period, "en")

/** Says better what is asked: what is counted, of whom, where and when. */
export function QuestionForm({ question, claim, close }: QuestionFormProps) {
  const t = useTranslations("question")
  const acts = useTranslations("acts")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const place = useBroughtInSight<HTMLFormElement>()
  const { act, touched } = useActs()
  // What was read: what somebody saves meanwhile must not be written over unseen, and only what was changed is sent.
  const [read] = useState(question)
  const [typed, setTyped] = useState(() => typedOf(question))
  const [problem, setProblem] = useState<Problem | null>(null)
  const current = problem?.kind === "conflict" ? (problem.current as QuestionView | undefined) : undefined
  const change = (part: Partial<Typed>) => setTyped(now => ({ ...now, ...part }))
  const isRead = typed.period.trim() === "" || periodOf(typed.period) !== null
  const save = async (rev: number) => {
    if (!isRead) return
    try {
      await api.patch(`/questions/${question.id}`, { ...changes(read, typed), rev })
      await act(acts("questionChanged"), () => touched(claim))
      close()
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(read.rev)
  }
  return (
    <form
      ref={place}
      className={formStyles.form}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key !== "Escape") return
        event.preventDefault()
        close()
      }}
    >
      <TextField
        label={t("fields.title")}
        value={typed.title}
        dir="auto"
        autoComplete="off"
        maxLength={500}
        required
        onChange={event => change({ title: event.target.value })}
      />
      <div className={formStyles.row}>
        <CountedField name="measure" value={typed.measure} change={change} />
        <CountedField name="population" value={typed.population} change={change} />
      </div>
      <TextField
        label={t("fields.place")}
        value={typed.place}
        dir="auto"
        autoComplete="off"
        maxLength={500}
        onChange={event => change({ place: event.target.value })}
      />
      <StrengthField question={question} value={typed.strength} change={change} />
      <PeriodField value={typed.period} change={period => change({ period })} />
      {current ? (
        <ConflictNotice
          name=""
          theirs={[current.title, current.place, periodText(current.period)].filter(Boolean).join(" · ")}
          keepMine={() => save(current.rev)}
          takeTheirs={() => void touched(claim).then(close)}
        />
      ) : (
        <p className={refusals.refusal} role="alert">
          {problem ? problemText(problem).title : null}
        </p>
      )}
      <div className={formStyles.formActions}>
        <Button type="submit" look="primary" small>
          {ui("save")}
        </Button>
        <Button small onClick={close}>
          {ui("cancel")}
        </Button>
      </div>
    </form>
  )
}

interface CountedFieldProps {
  name: "measure" | "population"
  value: string
  change: (part: Partial<Typed>) => void
}

/** A choice by the codebook; what was written in other words before stays words. */
function CountedField({ name, value, change }: CountedFieldProps) {
  const t = useTranslations("question")
  const figure = useTranslations("figure")
  const known: readonly string[] = codedValues[name]
  const label = t(`fields.${name}`)
  if (value !== "" && !known.includes(value))
    return (
      <TextField
        label={label}
        value={value}
        dir="auto"
        maxLength={500}
        onChange={event => change({ [name]: event.target.value })}
      />
    )
  return (
    <CodedSelect
      field={name}
      label={label}
      value={value as never}
      {...(name === "measure" ? { none: t("unsaid") } : {})}
      usual={one => figure(`${name}.${one}`)}
      choose={one => change({ [name]: one })}
    />
  )
}

/** A person's grade of the whole question, with what its sources propose. */
function StrengthField({
  question,
  value,
  change,
}: {
  question: QuestionView
  value: Strength | ""
  change: (part: Partial<Typed>) => void
}) {
  const t = useTranslations("question")
  const proposed = proposedStrength(question.evidence)
  return (
    <>
      <CodedSelect
        field="strength"
        label={t("fields.strength")}
        value={value}
        none={t("ungraded")}
        usual={one => t(`strength.${one}`)}
        choose={strength => change({ strength })}
      />
      {proposed && proposed !== value ? (
        <p className={formStyles.understood}>{t("proposed", { strength: t(`strength.${proposed}`) })}</p>
      ) : null}
    </>
  )
}

/** Only what differs from what was read: two people who change different fields do not undo each other. */
function changes(read: QuestionView, typed: Typed): Record<string, unknown> {
  const before = typedOf(read)
  const changed: Record<string, unknown> = {}
  for (const name of ["measure", "population", "place"] as const)
    if (typed[name] !== before[name]) changed[name] = typed[name].trim() || null
  if (typed.title.trim() && typed.title !== before.title) changed.title = typed.title.trim()
  if (typed.strength !== before.strength) changed.strength = typed.strength || null
  if (typed.period !== before.period) changed.period = periodOf(typed.period) ?? { from: null, to: null }
  return changed
}
