"use client"
import dynamic from "next/dynamic"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/views"
import { useDesk } from "../_desk/desk-context"
import styles from "./claim-panel.module.css"
import { useFigureText } from "./figure-text"

const FigureEditor = dynamic(() => import("./figure-editor").then(module => module.FigureEditor))

const around = 90

/** The claim's words in their sentence, and how their figure is read. */
export function WordsHead({ claim }: { claim: ClaimView }) {
  const t = useTranslations("figure")
  const { may } = useDesk()
  const figureText = useFigureText()
  const [editing, setEditing] = useState(false)
  const counts = claim.kind === "figure" || claim.figure !== null
  return (
    <div>
      <p className={styles.context} dir="auto">
        {cutStart(claim.prefix)}
        <mark>{claim.words}</mark>
        {cutEnd(claim.suffix)}
      </p>
      {counts && !editing ? (
        <p className={styles.figure}>
          <span>
            {t(claim.figureTyped ? "typed" : "read")}{" "}
            <strong>{claim.figure ? figureText(claim.figure) : t("notRead")}</strong>
          </span>
          {may("claim.write") ? (
            <button type="button" className={styles.link} onClick={() => setEditing(true)}>
              {t(claim.figure ? "change" : "type")}
            </button>
          ) : null}
        </p>
      ) : null}
      {editing ? <FigureEditor claim={claim} close={() => setEditing(false)} /> : null}
    </div>
  )
}

/** Whole words of what stands before, on one line. */
function cutStart(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1)
  if (line.length <= around) return line
  const kept = line.slice(-around)
  return `…${kept.slice(Math.max(0, kept.indexOf(" ")))}`
}

function cutEnd(suffix: string): string {
  const line = suffix.split("\n", 1)[0] ?? ""
  if (line.length <= around) return line
  const kept = line.slice(0, around)
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf(" ")))} …`
}
