"use client"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import { useEditorValue } from "@/editor/article-editor"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import { useToast } from "../ui/toast"
import styles from "./claim-panel.module.css"

/** A claim whose words are gone from the text: its old words stay, and new ones can be chosen for it. */
export function LostWords({ claim }: { claim: ClaimView }) {
  const t = useTranslations("claim")
  const acts = useTranslations("acts")
  const { text, may } = useDesk()
  const { say } = useToast()
  const words = useEditorValue(text, ({ selection }) => (selection.empty ? "" : selection.words.trim())) ?? ""
  return (
    <div className={styles.lost}>
      <p>{t("lost")}</p>
      {may("claim.write") ? (
        <div>
          <Button
            small
            disabled={!words}
            onPointerDown={event => event.preventDefault()}
            onClick={() => {
              if (text?.reanchorClaim(claim.id)) say({ done: acts("reanchored"), undo: () => text.undo() })
            }}
          >
            {words
              ? t("reanchorTo", { words: words.length > 40 ? `${words.slice(0, 40)}…` : words })
              : t("reanchor")}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
