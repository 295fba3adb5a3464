"use client"
import dynamic from "next/dynamic"
import { useTranslations } from "use-intl"
import type { ClaimView, DecisionView } from "@/core/desk/views"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { When } from "../ui/when"
import styles from "./claim-panel.module.css"

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
  const mine = decision.by.id === me.id || may("decision.write")
  return (
    <div className={styles.decision}>
      <p>
        {t.rich("by", {
          name: () => <bdi>{decision.by.name}</bdi>,
          at: () => <When at={decision.at} time />,
        })}
        {decision.waiver ? ` · ${waivers(decision.waiver)}` : ""}
        {decision.rule ? ` · ${t(`rule.${decision.rule}`)}` : ""}
      </p>
      {decision.reason ? <blockquote dir="auto">{decision.reason}</blockquote> : null}
      {decision.dissent.map(one => (
        <p key={one.by + one.reason} className={styles.dissent} dir="auto">
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
