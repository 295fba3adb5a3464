"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { EvidenceView } from "@/core/desk/question-views"
import { bases, credibilities, directnesses } from "@/core/evidence/evidence"
import { SelectField, TextArea, TextField } from "../ui/field"
import styles from "./claim-panel.module.css"
import formStyles from "./form.module.css"
import { OriginField } from "./origin-field"

/** What a piece of evidence rests on, how far it is believed and why, and what it repeats. */
export function MoreFields({ evidence }: { evidence: EvidenceView | undefined }) {
  const t = useTranslations("evidence")
  const [credibility, setCredibility] = useState<string>(evidence?.credibility ?? "unknown")
  const [basis, setBasis] = useState<string>(evidence?.basis ?? "unstated")
  return (
    <div className={styles.detailsBody}>
      <div className={formStyles.row}>
        <SelectField
          label={t("directnessLabel")}
          name="directness"
          defaultValue={evidence?.directness ?? "second-hand"}
        >
          {directnesses.map(one => (
            <option key={one} value={one}>
              {t(`directness.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t("basisLabel")}
          name="basis"
          value={basis}
          onChange={event => setBasis(event.currentTarget.value)}
        >
          {bases.map(one => (
            <option key={one} value={one}>
              {t(`basis.${one}`)}
            </option>
          ))}
        </SelectField>
        {basis === "named_list" ? (
          <TextField
            label={t("basisCount")}
            name="basisCount"
            type="number"
            min={0}
            inputMode="numeric"
            defaultValue={evidence?.basisCount ?? ""}
          />
        ) : null}
      </div>
      <div className={formStyles.row}>
        <SelectField
          label={t("credibilityLabel")}
          name="credibility"
          value={credibility}
          onChange={event => setCredibility(event.currentTarget.value)}
        >
          {credibilities.map(one => (
            <option key={one} value={one}>
              {t(`credibility.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {credibility === "unknown" ? null : (
        <TextArea
          label={t("credibilityReason")}
          name="credibilityReason"
          dir="auto"
          required
          maxLength={2000}
          defaultValue={evidence?.credibilityReason ?? ""}
        />
      )}
      <OriginOfEvidence evidence={evidence} />
    </div>
  )
}

/** The source whose count this one repeats, among the form's other fields. */
function OriginOfEvidence({ evidence }: { evidence: EvidenceView | undefined }) {
  const [origin, setOrigin] = useState(evidence?.derivesFrom ?? null)
  return (
    <div>
      <input type="hidden" name="derivesFrom" value={origin?.id ?? ""} />
      <OriginField origin={origin} choose={setOrigin} />
    </div>
  )
}

/** What the fields above say; of a new piece only what somebody chose. */
export function readMoreFields(form: FormData, evidence: EvidenceView | undefined): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "").trim()
  const origin = text("derivesFrom") || null
  const count = text("basisCount")
  const credibility = text("credibility") || "unknown"
  // The origin shown may be the source's own: only what differs is the evidence's.
  const isChanged = origin !== (evidence?.derivesFrom?.id ?? null)
  return {
    directness: text("directness") || "second-hand",
    basis: text("basis") || "unstated",
    ...(evidence || count ? { basisCount: count ? Number(count) : null } : {}),
    credibility,
    credibilityReason: credibility === "unknown" ? null : text("credibilityReason") || null,
    ...(isChanged ? { derivesFrom: origin } : {}),
  }
}
