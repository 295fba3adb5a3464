"use client"
import { useTranslations } from "use-intl"
import type { Locator, QuoteMatch } from "@/core/evidence/evidence"

/** How a quote was found, in a sentence. `null` where nobody looked and there is nothing to say. */
export function useMatchText() {
  const t = useTranslations("copies.match")
  const locators = useTranslations("evidence.locatorShort")
  return (match: QuoteMatch, locator: Locator | null = null): { text: string; isBad: boolean } | null => {
    const where = locator ? locators(locator.label, { value: locator.value }) : ""
    const place = where ? "placed" : "unplaced"
    if (match.digitDiff) return { text: t("digits", { found: match.found ?? "" }), isBad: true }
    if (match.kind === "absent")
      return {
        text: match.missing ? t("missing", { part: match.missing }) : t("absent"),
        isBad: true,
      }
    if (match.kind === "unlooked") return null
    const parts = match.pieces?.length ?? 1
    const text = t(match.kind, { n: match.errors, place, where })
    return { text: parts > 1 ? `${text} ${t("parts", { n: parts })}` : text, isBad: false }
  }
}
