"use client"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { useEditorValue } from "@/editor/article-editor"
import { Button } from "../ui/button"
import keyStyles from "../ui/key-cap.module.css"
import { Empty } from "../ui/list-states"
import { useDesk } from "./desk-context"
import styles from "./no-claims.module.css"
import { capOf } from "./shortcut-cap"
import type { DeskActs } from "./use-desk-keys"

interface NoClaimsProps {
  /** How many claims the article has, whatever the filter shows. */
  all: number
  clearFilter: () => void
  runs: DeskActs
}

/** Why no claim stands beside the text, and what makes one. */
export function NoClaims({ all, clearFilter, runs }: NoClaimsProps) {
  const t = useTranslations("claims")
  const { may } = useDesk()
  if (all > 0) {
    const back = <Button onClick={clearFilter}>{t("showAllOf", { n: all })}</Button>
    return <Empty title={t("filteredEmpty")} action={back} />
  }
  return may("claim.write") ? (
    <FirstClaims runs={runs} />
  ) : (
    <Empty title={t("emptyTitle")}>{t("emptyReading")}</Empty>
  )
}

function FirstClaims({ runs }: { runs: DeskActs }) {
  const t = useTranslations("claims")
  const found = useFound()
  const cap = (id: "claim" | "next_hint" | "accept_hint") => () => (
    <kbd className={keyStyles.cap}>{capOf(id)}</kbd>
  )
  const ways = { kbd: cap("claim"), next: cap("next_hint"), take: cap("accept_hint") }
  const actions = found ? (
    <>
      <Button look="primary" onClick={() => runs.claim_hints?.()}>
        {t("claimEvery", { n: found })}
      </Button>
      <Button onClick={() => runs.next_hint?.()}>{t("firstHint")}</Button>
    </>
  ) : null
  const hints = found === null ? "emptyCounting" : found ? "emptyHints" : "emptyNoHints"
  return (
    <Empty title={t("emptyTitle")} action={actions}>
      <p>{t.rich("emptyDesk", ways)}</p>
      <p className={styles.second}>{t.rich(hints, ways)}</p>
    </Empty>
  )
}

/** Rest after a change before the text is read for figures again. Milliseconds. */
const rest = 1_000

/** How many figures the text's hints offer; null until they were looked for. */
function useFound(): number | null {
  const { text } = useDesk()
  const hintable = useEditorValue(text, snapshot => snapshot.hintable)
  const [found, setFound] = useState<number | null>(null)
  const looked = useRef(false)
  useEffect(() => {
    if (!text || hintable === null) return
    let left = false
    const look = async () => {
      const n = await text.countHints()
      looked.current = true
      if (!left) setFound(n)
    }
    const timer = setTimeout(() => void look().catch(() => setFound(0)), looked.current ? rest : 0)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [text, hintable])
  return found
}
