"use client"
import { Check, Copy } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../ui/button"
import { TextField } from "../ui/field"
import styles from "./people.module.css"

interface CopyOnceProps {
  label: string
  hint: string
  value: string
}

/** A secret that is shown this once. */
export function CopyOnce({ label, hint, value }: CopyOnceProps) {
  const t = useTranslations("ui")
  const [copied, setCopied] = useState(false)
  return (
    <div className={styles.once} role="status">
      <TextField
        label={label}
        hint={hint}
        value={value}
        readOnly
        onFocus={event => event.currentTarget.select()}
      />
      <Button
        icon={copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
        onClick={() => navigator.clipboard.writeText(value).then(() => setCopied(true))}
      >
        {t(copied ? "copied" : "copy")}
      </Button>
    </div>
  )
}
