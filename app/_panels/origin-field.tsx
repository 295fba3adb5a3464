"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../ui/button"
import formStyles from "./form.module.css"
import { SourcePicker } from "./source-picker"

interface Origin {
  id: string
  label: string
}

interface OriginFieldProps {
  /** The source that is repeated; null for what stands by itself. */
  origin: Origin | null
  choose: (origin: Origin | null) => void
}

/** Which source another one, or a piece of evidence, repeats: both count once. */
export function OriginField({ origin, choose }: OriginFieldProps) {
  const t = useTranslations("evidence")
  const [picking, setPicking] = useState(false)
  if (picking)
    return (
      <SourcePicker
        chosen={null}
        choose={one => {
          choose(one)
          setPicking(false)
        }}
      />
    )
  return (
    <div className={formStyles.formActions}>
      <span>
        {t("derives")}: <bdi>{origin?.label ?? t("derivesNone")}</bdi>
      </span>
      <Button small look="quiet" onClick={() => setPicking(true)}>
        {t("chooseOrigin")}
      </Button>
      {origin ? (
        <Button small look="quiet" onClick={() => choose(null)}>
          {t("derivesNone")}
        </Button>
      ) : null}
    </div>
  )
}
