"use client"
import dynamic from "next/dynamic"
import { useState } from "react"
import { useTranslations } from "use-intl"
import styles from "./bibliography.module.css"
import type { Chosen } from "./narrowed-by"

const FormattedDialog = dynamic(() => import("./formatted-dialog").then(module => module.FormattedDialog))

/** Opens the bibliography of these sources as a style prints it. */
export function FormattedBibliography({ chosen }: { chosen: Chosen }) {
  const t = useTranslations("sources.formatted")
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={styles.formatted} onClick={() => setOpen(true)}>
        {t("open")}
      </button>
      {open ? <FormattedDialog chosen={chosen} close={() => setOpen(false)} /> : null}
    </>
  )
}
