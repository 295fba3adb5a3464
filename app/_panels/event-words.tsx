"use client"
import { useTranslations } from "use-intl"
import type { EventRow } from "@/core/desk/history-views"

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

/** What happened, in a sentence, and the words it happened to, where the event keeps some. */
export function EventWords({ event }: { event: EventRow }) {
  const t = useTranslations("history")
  const shown = useTranslations("shown.outcome")
  const outcome = fieldOf(event, ["outcome"])
  const words = outcome && shown.has(outcome) ? shown(outcome) : wordsOf(event)
  return (
    <>
      {t.has(`verb.${event.verb}`) ? t(`verb.${event.verb}`) : event.verb}
      {words ? (
        <>
          {" "}
          <bdi>“{words}”</bdi>
        </>
      ) : null}
    </>
  )
}

function wordsOf(event: EventRow): string | null {
  const found = fieldOf(event, ["words", "heading", "title", "name", "quote"])
  return found === null ? null : short(found)
}

/** The first of these fields that the event's payload has, as it is after it or, else, as it was before. */
function fieldOf({ to, from }: EventRow, names: readonly string[]): string | null {
  for (const payload of [to, from]) {
    if (typeof payload === "string" && names.includes("words")) return payload
    if (typeof payload !== "object" || payload === null) continue
    const fields = payload as Record<string, unknown>
    const value = names.map(name => fields[name]).find(one => typeof one === "string")
    if (typeof value === "string") return value
  }
  return null
}
