"use client"
import { MessageSquare, Quote } from "lucide-react"
import { memo, useMemo } from "react"
import { useTranslations } from "use-intl"
import { toneOf } from "@/core/desk/tone"
import type { ClaimRow } from "@/core/desk/views"
import { ShownLabel, useShownText, useUnstatedText } from "../ui/shown-label"
import { Sign } from "../ui/sign"
import styles from "./claim-card.module.css"

/** A claim's whole name for screen readers: "Claim, sources disagree, 2 sources". Claims of one state share it. */
export function useClaimName() {
  const t = useTranslations("claims")
  const shownText = useShownText()
  const unstatedText = useUnstatedText()
  return useMemo(() => {
    const known = new Map<string, string>()
    const nameOf = (kind: ClaimRow["kind"], shown: ClaimRow["shown"], sources: number) => {
      const name = t("name", { kind: t(`kind.${kind}`), shown: shownText(shown), sources })
      return [name, unstatedText(shown)].filter(Boolean).join(". ")
    }
    return ({ kind, shown, sources }: ClaimRow) => {
      const key = JSON.stringify([kind, shown, sources])
      const name = known.get(key) ?? nameOf(kind, shown, sources)
      known.set(key, name)
      return name
    }
  }, [t, shownText, unstatedText])
}

/** Where a mark's aria-details leads: the claim's card, or its panel while that lies over the cards. */
export const detailsId = (claimId: string) => `claim-card-${claimId}`

interface ClaimCardProps {
  row: ClaimRow
  active: boolean
  /** There is room for one line: the sign, the words and what is known of them. */
  narrow?: boolean
  /** Something lies over the card: no mark points at what nobody can see or hear. */
  covered?: boolean
  onOpen: (id: string) => void
  onHover?: (id: string | null) => void
}

/** One claim at a glance; its role is ARIA 1.3's, and a mark's aria-details leads here. */
export const ClaimCard = memo(function ClaimCard(props: ClaimCardProps) {
  const { row, active, narrow, covered, onOpen, onHover } = props
  const t = useTranslations("claims")
  const name = useClaimName()(row)
  return (
    <div
      id={covered ? undefined : detailsId(row.id)}
      role="comment"
      aria-label={name}
      className={styles.card}
      data-active={active || undefined}
      data-narrow={narrow || undefined}
      data-tone={toneOf(row.shown)}
      data-by={row.shown.by}
      onPointerEnter={() => onHover?.(row.id)}
      onPointerLeave={() => onHover?.(null)}
    >
      {narrow ? (
        <Sign shown={row.shown} size={14} />
      ) : (
        <div className={styles.head}>
          <ShownLabel shown={row.shown} />
          <span className={styles.kind}>{t(`kind.${row.kind}`)}</span>
        </div>
      )}
      <button type="button" className={styles.words} dir="auto" onClick={() => onOpen(row.id)}>
        {row.words}
      </button>
      {narrow ? <Aside row={row} /> : <Unstated row={row} />}
      {narrow ? null : <Meta row={row} />}
    </div>
  )
})

/** Agreement on one end does not hide that nobody states the other. */
function Unstated({ row }: { row: ClaimRow }) {
  const unstated = useUnstatedText()(row.shown)
  return unstated ? <p className={styles.meta}>{unstated}</p> : null
}

/** What a card of one line says after the words. */
function Aside({ row }: { row: ClaimRow }) {
  const flags = useTranslations("flag")
  const shownText = useShownText()
  const unstated = useUnstatedText()(row.shown)
  // The sign says that it agrees in part; what it does not agree on is said in words. Sources that disagree are said first.
  const isConflict = row.shown.by === "program" && row.shown.comparison === "conflicts"
  const state = (isConflict ? null : unstated) ?? shownText(row.shown)
  return (
    <p className={styles.aside}>
      {row.flags[0] ? <span className={styles.flag}>{flags(row.flags[0])}</span> : null}
      {row.openNotes ? (
        <span className={styles.count}>
          <MessageSquare size={12} aria-hidden /> {row.openNotes}
        </span>
      ) : null}
      <span className={styles.state}>{state}</span>
    </p>
  )
}

function Meta({ row }: { row: ClaimRow }) {
  const t = useTranslations("claims")
  const flags = useTranslations("flag")
  if (row.sources === 0 && row.openNotes === 0 && row.flags.length === 0 && row.mentions < 2) return null
  return (
    <p className={styles.meta}>
      {row.sources ? (
        <span>
          <Quote size={12} aria-hidden /> {t("sources", { n: row.sources })}
        </span>
      ) : null}
      {row.openNotes ? (
        <span>
          <MessageSquare size={12} aria-hidden /> {t("notes", { n: row.openNotes })}
        </span>
      ) : null}
      {row.mentions > 1 ? <span>{t("mentions", { n: row.mentions })}</span> : null}
      {row.flags.map(flag => (
        <span key={flag} className={styles.flag}>
          {flags(flag)}
        </span>
      ))}
    </p>
  )
}
