"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { FigurePlace, Finding } from "@/core/figures/findings"
import { api } from "../_client/api"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import { TextField } from "../ui/field"
import { useCoded } from "../ui/problem-text"
import { useToast } from "../ui/toast"
import styles from "./consistency.module.css"

/** One finding with its places; whoever may judge claims dismisses it with a reason. */
export function FindingItem({ finding, again }: { finding: Finding; again: () => unknown }) {
  const t = useTranslations("consistency")
  const { may } = useDesk()
  const coded = useCoded("errors")
  const [asking, setAsking] = useState(false)
  return (
    <li className={styles.finding}>
      <h3>{t(finding.kind)}</h3>
      <p>{coded(finding.code, finding.values)}</p>
      <div className={styles.places}>
        {finding.places.map(place => (
          <PlaceButton key={`${place.blockPath} ${place.start}`} place={place} />
        ))}
      </div>
      {asking ? <Dismissal finding={finding} done={() => setAsking(false)} again={again} /> : null}
      {may("claim.write") && !asking ? (
        <Button small look="quiet" onClick={() => setAsking(true)}>
          {t("dismiss")}
        </Button>
      ) : null}
    </li>
  )
}

/** Goes to a figure's words: to its claim where it is one. */
export function PlaceButton({ place }: { place: FigurePlace }) {
  const t = useTranslations("consistency")
  const { text, focus, announce } = useDesk()
  const go = () => {
    if (place.claimId) focus.choose(place.claimId)
    if (!text?.showWords(place)) announce(t("gone"))
  }
  return (
    <button type="button" className={styles.place} onClick={go}>
      <span className={styles.where}>{t(`where.${place.where}`)}</span> <Around place={place} />
    </button>
  )
}

/** The words with a little of what surrounds them. */
function Around({ place: { context, words } }: { place: FigurePlace }) {
  const at = Math.max(0, context.indexOf(words))
  const from = Math.max(0, at - 30)
  const to = at + words.length
  return (
    <bdi>
      {from > 0 ? "…" : ""}
      {context.slice(from, at)}
      <b>{words}</b>
      {context.slice(to, to + 40)}
      {to + 40 < context.length ? "…" : ""}
    </bdi>
  )
}

interface DismissalProps {
  finding: Finding
  done: () => void
  again: () => unknown
}

function Dismissal({ finding, done, again }: DismissalProps) {
  const t = useTranslations("consistency")
  const { articleId } = useDesk()
  const { fail } = useToast()
  const [reason, setReason] = useState("")
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!reason.trim() || busy) return
    setBusy(true)
    try {
      await api.post(`/articles/${articleId}/findings/dismissals`, { key: finding.key, reason })
      await again()
      done()
    } catch (thrown) {
      fail(thrown)
      setBusy(false)
    }
  }
  return (
    <form className={styles.dismissal} onSubmit={send}>
      <TextField
        label={t("reason")}
        value={reason}
        onChange={event => setReason(event.target.value)}
        autoFocus
      />
      <div className={styles.places}>
        <Button small type="submit" look="primary" busy={busy} aria-disabled={!reason.trim()}>
          {t("dismiss")}
        </Button>
        <Button small look="quiet" onClick={done}>
          {t("keep")}
        </Button>
      </div>
    </form>
  )
}
