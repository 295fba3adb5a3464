"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import type { DismissedHint } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { Empty } from "../ui/list-states"
import { When } from "../ui/when"
import { useDesk } from "./desk-context"
import type { DeskView } from "./desk-view"
import styles from "./dismissed-hints.module.css"
import { useActs } from "./use-acts"

/** Figures that this article's desk hints at no more, each with the way back. */
export function DismissedHints({ close }: { close: () => void }) {
  const t = useTranslations("dismissedHints")
  const kinds = useTranslations("figureKind")
  const client = useQueryClient()
  const { articleId, view, may } = useDesk()
  const { act } = useActs()
  const keep = ({ items }: { items: DismissedHint[] }) =>
    client.setQueryData<DeskView>(
      keys.desk(articleId),
      before => before && { ...before, dismissedHints: items },
    )
  const call = (what: "restorations" | "dismissals", { kind, words }: DismissedHint) =>
    api.post<{ items: DismissedHint[] }>(`/articles/${articleId}/hints/${what}`, { kind, words }).then(keep)
  return (
    <Dialog title={t("title")} lead={t("lead")} close={close} reading>
      {view.dismissedHints.length === 0 ? <Empty title={t("none")}>{t("noneHow")}</Empty> : null}
      <ul className={styles.list}>
        {view.dismissedHints.map(hint => (
          <li key={`${hint.kind} ${hint.words}`} className={styles.item}>
            <div className={styles.words}>
              <p dir="auto">{hint.words}</p>
              <p className={styles.soft}>
                {kinds(hint.kind)} · <bdi>{hint.by.name}</bdi> · <When at={hint.at} />
              </p>
            </div>
            {may("claim.write") ? (
              <Button
                small
                aria-label={t("showAgain", { words: hint.words })}
                onClick={() =>
                  act(
                    t("shown", { words: hint.words }),
                    () => call("restorations", hint),
                    () => call("dismissals", hint),
                  )
                }
              >
                {t("again")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
