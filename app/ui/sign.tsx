import type { Shown } from "@/core/desk/shown"
import { toneOf } from "@/core/desk/tone"
import styles from "./sign.module.css"

/**
 * The sign of a state. What a machine compared is hollow or dotted; solid shapes and the tick are a person's. Shapes
 * differ as well as colours, so grey-scale loses nothing. It says nothing itself: words always stand beside it.
 */
export function Sign({ shown, size = 16 }: { shown: Shown; size?: number }) {
  const shape = shown.by === "program" ? programShapes[shown.comparison] : personShape(shown)
  return (
    <svg
      className={styles.sign}
      data-tone={toneOf(shown)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shape}
    </svg>
  )
}

const programShapes = {
  no_evidence: <circle cx="8" cy="8" r="6" strokeDasharray="0.1 3.1" strokeWidth="1.8" />,
  quote_not_found: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.4c.2-1 .9-1.5 1.8-1.5s1.7.6 1.7 1.5c0 1.3-1.8 1.3-1.8 2.6M8 11v.1" />
    </>
  ),
  agrees: <circle cx="8" cy="8" r="6" />,
  agrees_in_part: (
    <>
      <path d="M2 8a6 6 0 0 0 12 0" />
      <path d="M2 8a6 6 0 0 1 12 0" strokeDasharray="0.1 3.1" strokeWidth="1.8" />
    </>
  ),
  allowed: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M5.6 8h4.8" />
    </>
  ),
  conflicts: <path d="M8 1.6 14.4 8 8 14.4 1.6 8z" />,
  other_scope: <rect x="2.5" y="2.5" width="11" height="11" rx="1" strokeDasharray="2.4 2" />,
} as const

function personShape(shown: Extract<Shown, { by: "person" }>) {
  const solid = <circle cx="8" cy="8" r="6.6" fill="currentColor" stroke="none" />
  const cut = { stroke: "var(--sign-ground, var(--paper))", strokeWidth: 1.8 }
  if (shown.freshness === "stale") {
    return (
      <>
        <circle cx="8" cy="8" r="6" strokeDasharray="2.6 2.1" />
        <path d="M5.2 8.2 7.2 10.2 10.9 6" />
      </>
    )
  }
  switch (shown.outcome) {
    case "supported":
      return (
        <>
          {solid}
          <path d="M5 8.3 7.1 10.4 11 5.9" {...cut} />
        </>
      )
    case "supported_with_correction":
      return (
        <>
          {solid}
          <path d="M5 7 7.1 9.1 11 4.8M5 11.6h6" {...cut} />
        </>
      )
    case "disputed":
      return (
        <>
          <path d="M8 .9 15.1 8 8 15.1.9 8z" fill="currentColor" stroke="none" />
          <path d="M8 4.8v3.7M8 11v.1" {...cut} />
        </>
      )
    case "not_supported":
      return (
        <>
          {solid}
          <path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" {...cut} />
        </>
      )
    case "waived":
    case "cut":
    case "on_author":
      return (
        <>
          {solid}
          <path d="M5 8h6" {...cut} />
        </>
      )
    default:
      return (
        <>
          <path d="M8 1.2 15 14H1z" fill="currentColor" stroke="none" />
          <path d="M8 6v3.4M8 11.8v.1" {...cut} />
        </>
      )
  }
}
