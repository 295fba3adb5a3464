"use client"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import type { Figure } from "@/core/figures/figure"
import { api } from "../_client/api"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import styles from "./claim-panel.module.css"
import { useFigureText } from "./figure-text"

/** Says which figure somebody had set for words that have changed since, and lets it be kept or forgotten. */
export function OutdatedFigure({ claim, outdated }: { claim: ClaimView; outdated: Figure }) {
  const t = useTranslations("figure")
  const acts = useTranslations("acts")
  const figureText = useFigureText()
  const { may } = useDesk()
  const { act, touched } = useActs()
  const figure = figureText(outdated)
  const change = async (body: object) => {
    await api.patch(`/claims/${claim.id}`, { ...body, rev: claim.rev })
    await touched(claim)
  }
  return (
    <p className={styles.figure} role="status">
      <span>{t("outdated", { figure })}</span>
      {may("claim.write") ? (
        <>
          <button
            type="button"
            className={styles.link}
            onClick={() =>
              act(acts("figureChanged", { figure }), () => change({ figure: outdated, figureTyped: true }))
            }
          >
            {t("keepOutdated", { figure })}
          </button>
          <button
            type="button"
            className={styles.link}
            onClick={() => act(acts("figureRead"), () => change({ figureTyped: false }))}
          >
            {t("forgetOutdated")}
          </button>
        </>
      ) : null}
    </p>
  )
}
