"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { Figure } from "@/core/figures/figure"
import { readFigure } from "@/core/figures/read-figure"
import { Button } from "../ui/button"
import { TextField } from "../ui/field"
import { useFigureText } from "./figure-text"
import formStyles from "./form.module.css"
import { useReadAs } from "./read-as"

interface FigureInputProps {
  label: string
  /** What stands in the field at first. */
  words: string
  /** What the typed number keeps: what is counted, of whom, when. */
  base: Figure | null
  /** Gives what was understood, and what was typed: words that give no figure are not the same as none. */
  take: (figure: Figure | null, typed: string) => void
  hint?: string
  focused?: boolean
}

/** A field for a quantity that says at once how it is understood. */
export function FigureInput({ label, words, base, take, hint, focused }: FigureInputProps) {
  const t = useTranslations("figure")
  const figureText = useFigureText()
  const readAs = useReadAs()
  const [typed, setTyped] = useState(words)
  const [read, setRead] = useState<Figure | null>(base)
  /** Typed with its larger number first: not taken before a person says that it was meant so. */
  const [turned, setTurned] = useState(false)
  const change = (text: string) => {
    setTyped(text)
    const figure = understand(text, base)
    const waits = figure?.reversed === true
    setRead(figure)
    setTurned(waits)
    take(waits ? null : figure, text)
  }
  const confirm = () => {
    setTurned(false)
    take(read, typed)
  }
  return (
    <div>
      <TextField
        label={label}
        value={typed}
        inputMode="text"
        autoComplete="off"
        dir="auto"
        autoFocus={focused}
        hint={hint ?? t("hint")}
        onChange={event => change(event.currentTarget.value)}
      />
      <p className={formStyles.understood} aria-live="polite">
        {typed.trim() === "" ? null : turned && read ? (
          t.rich("turned", { figure: figureText(read, true), strong: words => <strong>{words}</strong> })
        ) : read ? (
          <>
            {t("understood")} <strong>{figureText(read)}</strong>
            {readAs(read) ? <span className={formStyles.readAs}>{readAs(read)}</span> : null}
          </>
        ) : (
          t(isNegative(typed) && counts(base) ? "negative" : "notUnderstood")
        )}
      </p>
      {turned && read ? (
        <Button small onClick={confirm}>
          {t("turn", { figure: figureText(read, true) })}
        </Button>
      ) : null}
    </div>
  )
}

/** A minus before the first number; between two it is a range. */
const isNegative = (text: string) => /^[\s<>=≤≥~≈$€£]*[-−–]\s?\d/u.test(text)

const counts = (base: Figure | null) => !base || base.kind === "people" || base.kind === "count"

/** Reads what was typed; what it does not say is kept from the figure that stood there. */
export function understand(text: string, base: Figure | null): Figure | null {
  if (text.trim() === "" || isNegative(text)) return null
  const read = readFigure(text)
  if (!read || !base) return read
  return {
    ...read,
    kind: read.kind === "count" && !read.unit ? base.kind : read.kind,
    measure: read.measure === "other" ? base.measure : read.measure,
    population: read.population === "unspecified" ? base.population : read.population,
    side: read.side ?? base.side,
    ...(base.scope === undefined || read.scope !== undefined ? {} : { scope: base.scope }),
    ...(base.asOf === undefined || read.asOf !== undefined ? {} : { asOf: base.asOf }),
    ...(base.field === undefined || read.field !== undefined ? {} : { field: base.field }),
  }
}
