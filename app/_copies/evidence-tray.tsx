"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { EvidenceView } from "@/core/desk/question-views"
import type { LookedUpQuote, SnapshotView } from "@/core/desk/source-views"
import { type Stance, stances } from "@/core/evidence/evidence"
import type { Figure } from "@/core/figures/figure"
import { FigureInput } from "../_panels/figure-input"
import { useFigureText } from "../_panels/figure-text"
import { Button } from "../ui/button"
import { Failed } from "../ui/list-states"
import styles from "./copies.module.css"
import { useMatchText } from "./match-words"
import trayStyles from "./tray.module.css"
import { useLookedUp } from "./use-looked-up"
import type { PickedWords } from "./use-picked"

/** What a claim's panel, or a source's page, knows of the claim the words would speak to. */
export interface TargetClaim {
  id: string
  questionId: string
  words: string
  kind: string
}

interface EvidenceTrayProps {
  copy: SnapshotView
  claim: TargetClaim
  picked: PickedWords
  /** Keeps the evidence; says it and how to take it back. */
  keep: (input: Record<string, unknown>) => Promise<EvidenceView | null>
  letGo: () => void
}

/** Selected words, how their figure is read, and three ways to make them evidence; the one the numbers propose stands out. */
export function EvidenceTray({ copy, claim, picked, keep, letGo }: EvidenceTrayProps) {
  const t = useTranslations("copies")
  const ui = useTranslations("ui")
  const [figure, setFigure] = useState<Figure | null>(null)
  const [editing, setEditing] = useState(false)
  const [busy, setBusy] = useState<Stance | null>(null)
  const looked = useLookedUp(copy.id, picked, claim.id)
  const proposed = looked.data && !looked.isPlaceholderData ? looked.data.stance : null
  const add = async (stance: Stance) => {
    setBusy(stance)
    const { quote, selector } = picked
    const made = await keep({ snapshotId: copy.id, quote, selector, stance, ...(figure ? { figure } : {}) })
    setBusy(null)
    if (!made) return
    setFigure(null)
    setEditing(false)
    document.getSelection()?.removeAllRanges()
    letGo()
  }
  return (
    <section className={trayStyles.tray} aria-label={t("selected")}>
      <p className={styles.soft}>{t("forClaim", { words: claim.words })}</p>
      <p className={trayStyles.picked} dir="auto">
        {picked.quote}
      </p>
      {looked.isError ? <Failed thrown={looked.error} retry={() => looked.refetch()} /> : null}
      {looked.data ? (
        <Reads
          looked={looked.data}
          figure={figure}
          asksFigure={claim.kind === "figure"}
          edit={() => setEditing(true)}
        />
      ) : null}
      {editing ? (
        <FigureInput
          label={t("reported")}
          words={looked.data?.figure?.raw ?? ""}
          base={looked.data?.figure ?? null}
          take={setFigure}
          focused
        />
      ) : null}
      <div className={styles.acts}>
        {stances.map(stance => (
          <Button
            key={stance}
            small
            look={stance === proposed ? "primary" : "plain"}
            busy={busy === stance}
            onClick={() => add(stance)}
          >
            {t(`add.${stance}`)}
          </Button>
        ))}
        <Button small look="quiet" onClick={letGo}>
          {ui("cancel")}
        </Button>
      </div>
      <p className={styles.soft}>{t("youDecide")}</p>
    </section>
  )
}

interface ReadsProps {
  looked: LookedUpQuote
  /** Typed in place of what was read. */
  figure: Figure | null
  asksFigure: boolean
  edit: () => void
}

function Reads({ looked, figure, asksFigure, edit }: ReadsProps) {
  const t = useTranslations("copies")
  const relations = useTranslations("relation")
  const figureText = useFigureText()
  const matchText = useMatchText()
  const match = matchText(looked.match, looked.locator)
  const read = figure ?? looked.figure
  return (
    <div className={trayStyles.reads} aria-live="polite">
      {asksFigure ? (
        <span>
          {read ? (
            <>
              {t(figure ? "figureTyped" : "figureRead")} <strong>{figureText(read)}</strong>
            </>
          ) : (
            t("noFigure")
          )}{" "}
          <button type="button" className={styles.link} onClick={edit}>
            {t("changeFigure")}
          </button>
        </span>
      ) : null}
      {figure === null && looked.relation && relations.has(looked.relation) ? (
        <span>{relations(looked.relation)}</span>
      ) : null}
      {looked.relationFlags
        .filter(flag => figure === null && relations.has(`flag.${flag}`))
        .map(flag => (
          <span key={flag}>{relations(`flag.${flag}`)}</span>
        ))}
      {match ? <span className={match.isBad ? styles.bad : undefined}>{match.text}</span> : null}
    </div>
  )
}
