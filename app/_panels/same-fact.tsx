"use client"
import { useQuery } from "@tanstack/react-query"
import { Equal } from "lucide-react"
import dynamic from "next/dynamic"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SameFact as Suggestion } from "@/core/desk/joining-views"
import type { ClaimView } from "@/core/desk/question-views"
import type { Page } from "@/core/desk/views"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { shortcuts } from "@/editor/commands/shortcuts"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import panel from "./claim-panel.module.css"
import { MentionLink } from "./mention-link"
import styles from "./same-fact.module.css"
import { useJoining } from "./use-joining"

const SameFactDialog = dynamic(() => import("./same-fact-dialog").then(module => module.SameFactDialog))

interface SameFactProps {
  claim: ClaimView
  /** join: the key was pressed while the suggestion was in sight. same: show it, or search where there is none. search: by words. */
  asked: "join" | "same" | "search" | null
  answered: () => void
}

/** A quiet line: what may be the same fact here or in another article, to be joined by one key or click; and the search by words. */
export function SameFact({ claim, asked, answered }: SameFactProps) {
  const { may } = useDesk()
  const [searching, setSearching] = useState(false)
  const { join } = useJoining(claim)
  const button = useRef<HTMLButtonElement>(null)
  const found = useQuery({
    queryKey: keys.sameFact(claim.questionId),
    queryFn: ({ signal }) =>
      api.get<Page<Suggestion>>(`/questions/${claim.questionId}/suggestions`, {}, signal),
    enabled: claim.kind === "figure" && may("question.join"),
  })
  const suggestions = found.data?.items ?? []
  const first = suggestions[0]
  const waits = found.isLoading
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked is answered once, as soon as it is known what is there.
  useEffect(() => {
    if (!asked || (waits && asked !== "search")) return
    answered()
    if (!first || asked === "search") setSearching(true)
    else if (asked === "join") void join(first)
    else button.current?.focus()
  }, [asked, waits])
  if (!may("question.join")) return null
  return (
    <>
      {first ? <Suggested claim={claim} first={first} rest={suggestions.slice(1)} button={button} /> : null}
      {searching ? <SameFactDialog claim={claim} close={() => setSearching(false)} /> : null}
    </>
  )
}

interface SuggestedProps {
  claim: ClaimView
  first: Suggestion
  rest: Suggestion[]
  button: React.RefObject<HTMLButtonElement | null>
}

function Suggested({ claim, first, rest, button }: SuggestedProps) {
  const t = useTranslations("same")
  return (
    <section className={styles.same} aria-label={t("title")}>
      <Line claim={claim} suggestion={first} button={button} leads />
      {rest.length ? (
        <details className={styles.more}>
          <summary>{t("more", { n: rest.length })}</summary>
          {rest.map(one => (
            <Line key={one.id} claim={claim} suggestion={one} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

interface LineProps {
  claim: ClaimView
  suggestion: Suggestion
  button?: React.RefObject<HTMLButtonElement | null>
  /** The one that the key joins. */
  leads?: boolean
}

function Line({ claim, suggestion, button, leads }: LineProps) {
  const t = useTranslations("same")
  const { join, keepApart } = useJoining(claim)
  const key = shortcuts.find(one => one.id === "same_fact")?.keys[0] ?? ""
  const here = suggestion.articleId === claim.articleId
  return (
    <div className={styles.line}>
      <Equal size={16} aria-hidden className={styles.sign} />
      <p>
        {t.rich(here ? "askHere" : "ask", {
          words: () => (
            <MentionLink claimId={suggestion.id} articleId={suggestion.articleId}>
              “{suggestion.words}”
            </MentionLink>
          ),
          article: () => <bdi>{suggestion.articleTitle}</bdi>,
        })}
      </p>
      <div className={styles.acts}>
        <Button ref={button ?? null} small onClick={() => void join(suggestion)}>
          {t("join")}
          {leads ? <kbd className={panel.key}>{keyCaps(key, isMac()).join(" ")}</kbd> : null}
        </Button>
        <Button small look="quiet" onClick={() => void keepApart(suggestion)}>
          {t("apart")}
        </Button>
      </div>
    </div>
  )
}
