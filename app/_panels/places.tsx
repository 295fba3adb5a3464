"use client"
import { useTranslations } from "use-intl"
import type { ClaimView, Mention } from "@/core/desk/question-views"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import { useShownText } from "../ui/shown-label"
import { Sign } from "../ui/sign"
import panel from "./claim-panel.module.css"
import { MentionLink } from "./mention-link"
import styles from "./same-fact.module.css"
import { useJoining } from "./use-joining"

/** The other places that answer the same question; what is known of it is shared with them. */
export function Places({ claim }: { claim: ClaimView }) {
  const t = useTranslations("same")
  const { may } = useDesk()
  const { separate } = useJoining(claim)
  const others = claim.questionView.mentions.filter(mention => mention.claimId !== claim.id)
  if (others.length === 0) return null
  return (
    <section className={styles.places} aria-label={t("places")}>
      <p className={panel.soft}>{t("placesSay", { n: others.length })}</p>
      <ul className={panel.mentions}>
        {others.map(mention => (
          <Place key={mention.claimId} mention={mention} />
        ))}
      </ul>
      {may("question.join") ? (
        <div>
          <Button small look="quiet" onClick={() => void separate()}>
            {t("separate")}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** One place with the program's sign of what the evidence says of its words. */
export function Place({ mention }: { mention: Mention }) {
  const anchors = useTranslations("anchor")
  const shownText = useShownText()
  const shown = { by: "program" as const, comparison: mention.comparison, end: null }
  return (
    <li className={styles.place}>
      <Sign shown={shown} />
      <span>
        <MentionLink claimId={mention.claimId} articleId={mention.articleId}>
          {mention.words}
        </MentionLink>{" "}
        <span className={panel.soft}>
          <bdi>{mention.articleTitle}</bdi>
          {" · "}
          {mention.anchor === "anchored" ? shownText(shown) : anchors(mention.anchor)}
        </span>
      </span>
    </li>
  )
}
