"use client"
import { useTranslations } from "use-intl"
import type { EventRow } from "@/core/desk/history-views"

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)

/** What happened, in a sentence, and the words it happened to, where the event keeps some: those before too, if others. */
export function EventWords({ event }: { event: EventRow }) {
  const t = useTranslations("history")
  return (
    <>
      {t.has(`verb.${event.verb}`) ? t(`verb.${event.verb}`) : event.verb} <Words event={event} />
    </>
  )
}

function Words({ event: { from, to } }: { event: EventRow }) {
  const t = useTranslations("history")
  const shown = useTranslations("shown.outcome")
  const outcome = fieldOf(to, ["outcome"]) ?? fieldOf(from, ["outcome"])
  if (outcome && shown.has(outcome)) return <bdi>“{shown(outcome)}”</bdi>
  const [before, after] = [wordsOf(from), wordsOf(to)]
  if (before !== null && after !== null && before !== after)
    return t.rich("became", {
      words: part => <bdi>“{part}”</bdi>,
      before: short(before),
      after: short(after),
    })
  const words = after ?? before
  return words === null ? null : <bdi>“{short(words)}”</bdi>
}

const wordsOf = (payload: unknown): string | null =>
  typeof payload === "string" ? payload : fieldOf(payload, ["words", "heading", "title", "name", "quote"])

/** The first of these fields that an event's payload has. */
function fieldOf(payload: unknown, names: readonly string[]): string | null {
  if (typeof payload !== "object" || payload === null) return null
  const fields = payload as Record<string, unknown>
  const value = names.map(name => fields[name]).find(one => typeof one === "string")
  return typeof value === "string" ? value : null
}
