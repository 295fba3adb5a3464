"use client"
import { useTranslations } from "use-intl"
import type { TextSelectors } from "@/core/anchoring/selectors"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import panel from "./claim-panel.module.css"

interface NotedWordsProps {
  /** The thread; absent while it is being begun. */
  id?: string
  selector: TextSelectors
}

/** The words a note is about: as they stand in the text, or as they stood when the text held them last. */
export function NotedWords({ id, selector }: NotedWordsProps) {
  const t = useTranslations("notes")
  const { noted, text } = useDesk()
  const { exact, prefix, suffix } = selector.quote
  const isLost = id !== undefined && noted !== null && !noted.includes(id)
  const words = (
    <p className={panel.context} dir="auto">
      {lastLine(prefix)}
      <mark>{exact}</mark>
      {suffix.split("\n", 1)[0]}
    </p>
  )
  if (isLost)
    return (
      <div className={panel.lost}>
        <p>{t("wordsLost")}</p>
        {words}
      </div>
    )
  return (
    <div>
      {words}
      {id ? (
        <Button small look="quiet" onClick={() => text?.showNote(id)}>
          {t("showWords")}
        </Button>
      ) : null}
    </div>
  )
}

const lastLine = (prefix: string) => prefix.slice(prefix.lastIndexOf("\n") + 1)
