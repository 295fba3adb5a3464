"use client"
import dynamic from "next/dynamic"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import { useDesk } from "../_desk/desk-context"
import styles from "./claim-panel.module.css"
import { useFigureText } from "./figure-text"
import { OutdatedFigure } from "./outdated-figure"

const FigureEditor = dynamic(() => import("./figure-editor").then(module => module.FigureEditor))

/** A claim is kept with this much text around it, wherever that falls; a shorter rest is the text's own start or end. */
const kept = 60

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
      {claim.figureOutdated && !editing ? (
        <OutdatedFigure claim={claim} outdated={claim.figureOutdated} />
      ) : null}
      {editing ? <FigureEditor claim={claim} close={() => setEditing(false)} /> : null}
    </div>
  )
}

/** Whole words of what stands before, on one line. */
function cutStart(prefix: string): string {
  const line = prefix.slice(prefix.lastIndexOf("\n") + 1)
  if (line.length < kept) return line
  return `…${line.slice(Math.max(0, line.indexOf(" ")))}`
}

function cutEnd(suffix: string): string {
  const line = suffix.split("\n", 1)[0] ?? ""
  if (line.length < kept) return line
  const space = line.lastIndexOf(" ")
  return space < 0 ? `${line}…` : `${line.slice(0, space)} …`
}
