"use client"
import { Check } from "lucide-react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import { mayTick } from "@/core/disputes/tick"
import { useEditorValue } from "@/editor/article-editor"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { shortcuts } from "@/editor/commands/shortcuts"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { ShownLabel, useUnstatedText } from "../ui/shown-label"
import styles from "./claim-panel.module.css"
import { WaiveMenu } from "./waive-menu"

/** What is shown of the claim now, by whom, and the two ways to judge it. */
export function Verdict({ claim, decide }: { claim: ClaimView; decide: () => void }) {
  const t = useTranslations("decision")
  const shown = useTranslations("shown")
  const { may, text } = useDesk()
  // While something is typed in the text a single key is a letter of it.
  const types = useEditorValue(text, snapshot => snapshot.editable && snapshot.focused) ?? false
  const keys = shortcuts.find(one => one.id === "tick" && one.scope === (types ? "anywhere" : "desk"))
    ?.keys[0]
  const unstated = useUnstatedText()(claim.shown)
  const { tick } = useActs()
  const { decision, comparison } = claim.questionView
  const ticks = may("decision.tick") && mayTick(comparison) && decision?.freshness !== "fresh"
  const decides = may("decision.write") || may("decision.propose")
  return (
    <div className={styles.verdict}>
      <div className={styles.state}>
        <ShownLabel shown={claim.shown} />
        {unstated ? <span>{unstated}</span> : null}
        <span className={styles.soft}>
          {claim.shown.by === "person"
            ? shown("byPerson")
            : shown(claim.shown.comparison === "no_evidence" ? "unchecked" : "byProgram")}
        </span>
      </div>
      {ticks || decides ? (
        <div className={styles.actions}>
          {ticks ? (
            <Button
              look="primary"
              small
              icon={<Check size={15} aria-hidden />}
              onClick={() => tick(claim.id)}
            >
              {t("tick")} <kbd className={styles.key}>{keyCaps(keys ?? "", isMac()).join(" ")}</kbd>
            </Button>
          ) : null}
          <WaiveMenu claim={claim} />
          {decides ? (
            <Button small onClick={decide}>
              {t(decision ? "decideAgain" : "decide")}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
