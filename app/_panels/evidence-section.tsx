"use client"
import { Plus } from "lucide-react"
import dynamic from "next/dynamic"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView } from "@/core/desk/question-views"
import { useDesk } from "../_desk/desk-context"
import { Button } from "../ui/button"
import { Loading } from "../ui/list-states"
import styles from "./claim-panel.module.css"
import { EvidenceItem } from "./evidence-item"

const EvidenceForm = dynamic(() => import("./evidence-form").then(module => module.EvidenceForm), {
  loading: () => <Loading />,
})

/** The sources' own words on the question, and the way to add more. */
export function EvidenceSection({ claim }: { claim: ClaimView }) {
  const t = useTranslations("evidence")
  const { may } = useDesk()
  const [adding, setAdding] = useState(false)
  const { evidence, restrictedHolders } = claim.questionView
  return (
    <section className={styles.section} aria-label={t("title")}>
      <div className={styles.sectionHead}>
        <h2>
          {t("title")}
          {evidence.length ? <span>{evidence.length}</span> : null}
        </h2>
        {may("evidence.write") && !adding ? (
          <Button small icon={<Plus size={15} aria-hidden />} onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        ) : null}
      </div>
      {adding ? <EvidenceForm claim={claim} close={() => setAdding(false)} /> : null}
      {evidence.length === 0 && !adding ? <p className={styles.soft}>{t("empty")}</p> : null}
      <ul className={styles.evidence}>
        {evidence.map(one => (
          <EvidenceItem key={one.id} evidence={one} claim={claim} />
        ))}
      </ul>
      {restrictedHolders.length ? (
        <p className={styles.soft}>{t("restricted", { people: restrictedHolders.join(", ") })}</p>
      ) : null}
    </section>
  )
}
