"use client"
import { useTranslations } from "use-intl"
import type { EvidenceView } from "@/core/desk/question-views"
import styles from "./copies.module.css"
import type { MarkedPlace } from "./marked-places"

interface QuotesHereProps {
  evidence: readonly EvidenceView[]
  places: readonly MarkedPlace[]
  shown: string | null
  show: (evidenceId: string | null) => void
}

/** The quotes that were taken from a copy, in its order; those that are not in it are named too. */
export function QuotesHere({ evidence, places, shown, show }: QuotesHereProps) {
  const t = useTranslations("copies")
  const quoted = evidence.filter(one => one.quote)
  if (quoted.length === 0) return null
  const at = new Map(places.map(place => [place.id, place.start]))
  const order = (id: string) => at.get(id) ?? Number.POSITIVE_INFINITY
  const inOrder = [...quoted].sort((one, other) => order(one.id) - order(other.id))
  return (
    <details className={styles.quotes}>
      <summary>{t("quotes", { n: quoted.length })}</summary>
      <ul>
        {inOrder.map(one => (
          <li key={one.id}>
            {at.has(one.id) ? (
              <button
                type="button"
                className={styles.jump}
                aria-pressed={one.id === shown}
                dir="auto"
                onClick={() => show(one.id)}
              >
                {one.quote}
              </button>
            ) : (
              <p className={styles.soft} dir="auto">
                {t("notHere", { quote: one.quote ?? "" })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
