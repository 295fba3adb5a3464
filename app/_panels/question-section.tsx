"use client"
import Link from "next/link"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView, QuestionView } from "@/core/desk/views"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { ConflictNotice } from "../ui/conflict-notice"
import { TextField } from "../ui/field"
import { useProblemText } from "../ui/problem-text"
import styles from "./claim-panel.module.css"

/** What is asserted or counted, apart from the words of this place, and the other places that answer it. */
export function QuestionSection({ question, claim }: { question: QuestionView; claim: ClaimView }) {
  const t = useTranslations("question")
  const acts = useTranslations("acts")
  const { may } = useDesk()
  const { act, touched } = useActs()
  const [editing, setEditing] = useState(false)
  const others = question.mentions.filter(mention => mention.claimId !== claim.id)
  return (
    <details className={styles.details}>
      <summary>
        {t("title")} <span dir="auto">{question.title}</span>
      </summary>
      <div className={styles.detailsBody}>
        {editing ? (
          <QuestionForm question={question} claim={claim} close={() => setEditing(false)} />
        ) : (
          <>
            <Facts question={question} />
            {may("claim.write") ? (
              <div>
                <Button small onClick={() => setEditing(true)}>
                  {t("edit")}
                </Button>
              </div>
            ) : null}
          </>
        )}
        {others.length ? (
          <>
            <p className={styles.soft}>{t("mentions", { n: others.length })}</p>
            <ul className={styles.mentions}>
              {others.map(mention => (
                <li key={mention.claimId}>
                  <Link href={`/articles/${mention.articleId}?claim=${mention.claimId}`} dir="auto">
                    {mention.words}
                  </Link>{" "}
                  <span className={styles.soft}>{mention.articleTitle}</span>
                </li>
              ))}
            </ul>
            {may("question.join") ? (
              <div>
                <Button
                  small
                  onClick={() =>
                    act(acts("separated"), () =>
                      api.post(`/claims/${claim.id}/separation`).then(() => touched(claim)),
                    )
                  }
                >
                  {t("separate")}
                </Button>
              </div>
            ) : null}
          </>
        ) : null}
        <p>
          <Link href={`/disputes/${question.id}`}>{t("page")}</Link>
        </p>
      </div>
    </details>
  )
}

function Facts({ question }: { question: QuestionView }) {
  const t = useTranslations("question")
  const facts = [
    ["measure", question.measure],
    ["population", question.population],
    ["place", question.place],
    ["period", [question.period.from, question.period.to].filter(Boolean).join(" – ")],
  ].filter(([, value]) => value)
  return (
    <dl className={styles.events}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.soft}>{t(`fields.${name}`)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const fields = ["title", "measure", "population", "place"] as const

interface QuestionFormProps {
  question: QuestionView
  claim: ClaimView
  close: () => void
}

function QuestionForm({ question, claim, close }: QuestionFormProps) {
  const t = useTranslations("question")
  const acts = useTranslations("acts")
  const ui = useTranslations("ui")
  const problemText = useProblemText()
  const { act, touched } = useActs()
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(name => [name, question[name] ?? ""])),
  )
  // The revision that was read: what somebody saves meanwhile must not be written over unseen.
  const [read] = useState(question.rev)
  const [problem, setProblem] = useState<Problem | null>(null)
  const current = problem?.kind === "conflict" ? (problem.current as QuestionView | undefined) : undefined
  const save = async (rev: number) => {
    const body = Object.fromEntries(fields.map(name => [name, values[name]?.trim() || null]))
    try {
      await api.patch(`/questions/${question.id}`, {
        ...body,
        title: values.title?.trim() || question.title,
        rev,
      })
      await act(acts("questionChanged"), () => touched(claim))
      close()
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(read)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      {fields.map(name => (
        <TextField
          key={name}
          label={t(`fields.${name}`)}
          value={values[name] ?? ""}
          dir="auto"
          autoComplete="off"
          onChange={event => setValues(now => ({ ...now, [name]: event.target.value }))}
        />
      ))}
      {current ? (
        <ConflictNotice
          name=""
          theirs={fields
            .map(name => current[name])
            .filter(Boolean)
            .join(" · ")}
          keepMine={() => save(current.rev)}
          takeTheirs={() => void touched(claim).then(close)}
        />
      ) : (
        <p className={styles.refusal} role="alert">
          {problem ? problemText(problem).title : null}
        </p>
      )}
      <div className={styles.formActions}>
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
