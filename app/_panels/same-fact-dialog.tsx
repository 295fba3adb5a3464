"use client"
import { useQuery } from "@tanstack/react-query"
import { type KeyboardEvent, useDeferredValue, useId, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow, Page } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { type Problem, problemOf } from "../_client/problem"
import { isFreshFor, useEnter } from "../_client/use-enter"
import { Dialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { Failed, Loading } from "../ui/list-states"
import menu from "../ui/menu.module.css"
import { useProblemText } from "../ui/problem-text"
import { useShownText } from "../ui/shown-label"
import { Sign } from "../ui/sign"
import styles from "./same-fact.module.css"
import { useJoining } from "./use-joining"

type Found = ClaimRow & { articleTitle: string }
const most = 20

/** Finds the question by words of its title or of any claim that answers it, in every article, and joins this claim to it. */
export function SameFactDialog({ claim, close }: { claim: ClaimView; close: () => void }) {
  const t = useTranslations("same")
  const id = useId()
  const problemText = useProblemText()
  const { joinOrRefuse } = useJoining(claim)
  const [typed, setTyped] = useState("")
  const [at, setAt] = useState(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: keys.claims({ q, sameAs: claim.questionId }),
    queryFn: ({ signal }) =>
      api.get<Page<Found>>("/claims", { q, most, ...(q ? {} : { kind: claim.kind }) }, signal),
    placeholderData: before => before,
  })
  const items = others(found.data?.items ?? [], claim.questionId)
  const choose = async (row: Found) => {
    setProblem(null)
    await joinOrRefuse(row).then(close, (thrown: unknown) => setProblem(problemOf(thrown)))
  }
  const enter = useEnter(isFreshFor(typed, q, found), items[at], choose)
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(now => Math.min(items.length - 1, now + 1))
    else if (event.key === "ArrowUp") setAt(now => Math.max(0, now - 1))
    else if (event.key === "Enter") enter.press()
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t("search")} lead={t("searchLead", { words: claim.words.slice(0, 120) })} close={close}>
      <TextField
        label={t("find")}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(items[at] ? { "aria-activedescendant": `${id}-${items[at].id}` } : {})}
        autoComplete="off"
        autoFocus
        dir="auto"
        value={typed}
        problem={problem ? problemText(problem).title : undefined}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setAt(0)
          setProblem(null)
          enter.forget()
        }}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("results")} className={styles.found}>
        {items.map((row, index) => (
          <Option
            key={row.id}
            id={`${id}-${row.id}`}
            row={row}
            chosen={index === at}
            point={() => setAt(index)}
            choose={() => void choose(row)}
            pressed={pressed}
          />
        ))}
      </div>
      {found.isPending ? <Loading /> : null}
      {found.isError ? <Failed thrown={found.error} retry={() => found.refetch()} /> : null}
      {found.isSuccess && items.length === 0 ? <p>{t(q ? "noneFound" : "noneYet")}</p> : null}
    </Dialog>
  )
}

/** One claim of each question, this one's left out. */
function others(rows: readonly Found[], questionId: string): Found[] {
  const seen = new Set([questionId])
  return rows.filter(row => {
    if (seen.has(row.questionId)) return false
    seen.add(row.questionId)
    return true
  })
}

interface OptionProps {
  id: string
  row: Found
  chosen: boolean
  point: () => void
  choose: () => void
  pressed: (event: KeyboardEvent) => void
}

function Option({ id, row, chosen, point, choose, pressed }: OptionProps) {
  const kinds = useTranslations("kind")
  const shownText = useShownText()
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-highlighted={chosen ? "" : undefined}
      className={`${menu.item} ${styles.option}`}
      ref={element => {
        if (chosen) element?.scrollIntoView({ block: "nearest" })
      }}
      onPointerMove={point}
      onClick={choose}
      onKeyDown={pressed}
    >
      <Sign shown={row.shown} />
      <span className={styles.words} dir="auto">
        {row.words}
      </span>
      <span>
        <bdi>{row.articleTitle}</bdi> · {kinds(row.kind)} · {shownText(row.shown)}
      </span>
    </div>
  )
}
