"use client"
import { useQuery } from "@tanstack/react-query"
import { useDeferredValue, useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimRow, Page } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { TextField } from "../ui/field"
import styles from "./copies.module.css"
import type { TargetClaim } from "./evidence-tray"
import trayStyles from "./tray.module.css"

const most = 6

interface ChooseClaimProps {
  quote: string
  /** Claims that this source speaks to already. */
  known: readonly TargetClaim[]
  choose: (claim: TargetClaim) => void
}

type Listed = ClaimRow & { articleTitle: string }

/** Which claim selected words are evidence on, where no claim is open beside them. */
export function ChooseClaim({ quote, known, choose }: ChooseClaimProps) {
  const t = useTranslations("copies")
  const [typed, setTyped] = useState("")
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: keys.claims({ q, picker: true }),
    queryFn: ({ signal }) => api.get<Page<Listed>>("/claims", { q }, signal),
    enabled: q !== "",
    placeholderData: before => before,
  })
  const claims: readonly (TargetClaim & { articleTitle?: string })[] =
    q === "" ? known.slice(0, most) : (found.data?.items ?? []).slice(0, most)
  return (
    <section className={trayStyles.tray} aria-label={t("selected")}>
      <p className={trayStyles.picked} dir="auto">
        {quote}
      </p>
      <TextField
        label={t("whichClaim")}
        hint={t("whichClaimHint")}
        type="search"
        autoComplete="off"
        dir="auto"
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      {claims.length > 0 ? (
        <ul aria-label={t("claimsFound")}>
          {claims.map(claim => (
            <li key={claim.id}>
              <button type="button" className={styles.jump} dir="auto" onClick={() => choose(claim)}>
                {claim.words}{" "}
                {claim.articleTitle ? <span className={styles.soft}>{claim.articleTitle}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : q !== "" && found.isSuccess ? (
        <p className={styles.soft}>{t("noClaim")}</p>
      ) : null}
    </section>
  )
}
