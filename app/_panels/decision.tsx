"use client"
import dynamic from "next/dynamic"
import { useTranslations } from "use-intl"
import type { ClaimView, DecisionView } from "@/core/desk/question-views"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { When } from "../ui/when"
import styles from "./claim-panel.module.css"
import own from "./decision.module.css"
import { useFigureText } from "./figure-text"
import { MentionLink } from "./mention-link"

const DecisionForm = dynamic(() => import("./decision-form").then(module => module.DecisionForm))

interface DecisionProps {
  claim: ClaimView
  /** Whether the form for a new one is open. */
  open: boolean
  close: () => void
}

/** What a person decided, why, and what would reopen it. */
export function Decision({ claim, open, close }: DecisionProps) {
  const { decision } = claim.questionView
  return (
    <>
      {open ? <DecisionForm claim={claim} close={close} /> : null}
      {decision && !open ? <Given claim={claim} decision={decision} /> : null}
    </>
  )
}

function Given({ claim, decision }: { claim: ClaimView; decision: DecisionView }) {
  const t = useTranslations("decision")
  const waivers = useTranslations("waiver")
  const { may, me } = useDesk()
  const { takeBack } = useActs()
  const figureText = useFigureText()
  const mine = decision.by.id === me.id || may("decision.write")
  return (
    <div className={own.decision}>
      <p>
        {t.rich("by", {
          name: () => <bdi>{decision.by.name}</bdi>,
          at: () => <When at={decision.at} time />,
        })}
        {decision.waiver ? ` · ${waivers(decision.waiver)}` : ""}
        {decision.rule ? ` · ${t(`rule.${decision.rule}`)}` : ""}
      </p>
      {decision.chosen ? (
        <p>
          {t("chosenIs")} <strong>{figureText(decision.chosen, true)}</strong>
        </p>
      ) : null}
      {decision.reason ? <blockquote dir="auto">{decision.reason}</blockquote> : null}
      {decision.dissent.map(one => (
        <p key={one.by + one.reason} className={own.dissent} dir="auto">
          {t("dissent", { name: one.by, reason: one.reason })}
        </p>
      ))}
      {decision.reopenWhen ? (
        <p className={styles.soft}>{t("reopen", { when: decision.reopenWhen })}</p>
      ) : null}
      {decision.freshness === "stale" ? (
        <p className={styles.soft}>
          {t("changed", { what: decision.changed.map(one => t(`changedPart.${one}`)).join(", ") })}
        </p>
      ) : null}
      <Differing claim={claim} decision={decision} />
      {mine ? (
        <div>
          <button type="button" className={styles.link} onClick={() => takeBack(claim, decision)}>
            {t("takeBack")}
          </button>
        </div>
      ) : null}
    </div>
  )
}

/** The places, in whichever article, whose words are not what was decided. */
function Differing({ claim, decision }: { claim: ClaimView; decision: DecisionView }) {
  const t = useTranslations("decision")
  const places = claim.questionView.mentions.filter(one => decision.differing.includes(one.claimId))
  if (places.length === 0) return null
  return (
    <section className={own.differing} aria-label={t("differingTitle")}>
      <p>{t("differing", { n: places.length })}</p>
      <ul className={styles.mentions}>
        {places.map(place => (
          <li key={place.claimId}>
            {place.claimId === claim.id ? (
              <strong dir="auto">{place.words}</strong>
            ) : (
              <MentionLink claimId={place.claimId} articleId={place.articleId}>
                {place.words}
              </MentionLink>
            )}{" "}
            <span className={styles.soft}>
              {place.claimId === claim.id ? t("here") : <bdi>{place.articleTitle}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
