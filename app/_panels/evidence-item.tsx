"use client"
import { Menu } from "@base-ui/react/menu"
import { Ellipsis } from "lucide-react"
import dynamic from "next/dynamic"
import Link from "next/link"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { ClaimView, EvidenceView } from "@/core/desk/question-views"
import type { Translation } from "@/core/evidence/evidence"
import { api } from "../_client/api"
import { useMatchText } from "../_copies/match-words"
import { useOpenCopy } from "../_copies/open-copy"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import button from "../ui/button.module.css"
import menu from "../ui/menu.module.css"
import { useToast } from "../ui/toast"
import styles from "./evidence-item.module.css"
import { useFigureText } from "./figure-text"

const EvidenceForm = dynamic(() => import("./evidence-form").then(module => module.EvidenceForm))

/** One piece of evidence: who says it, in their own words, where it stands and what the words count. */
export function EvidenceItem({ evidence, claim }: { evidence: EvidenceView; claim: ClaimView }) {
  const t = useTranslations("evidence")
  const { may } = useDesk()
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <li>
        <EvidenceForm claim={claim} evidence={evidence} close={() => setEditing(false)} />
      </li>
    )
  }
  const address = `/sources/${evidence.source.id}${evidence.snapshotId ? `?snapshot=${evidence.snapshotId}&quote=${evidence.id}` : ""}`
  return (
    <li className={styles.item} data-stance={evidence.stance}>
      <div className={styles.head}>
        <Link href={address} className={styles.source} title={evidence.source.title}>
          <bdi>{evidence.source.label}</bdi>
        </Link>
        {evidence.locator ? (
          <span className={styles.locator}>
            {t(`locatorShort.${evidence.locator.label}`, { value: evidence.locator.value })}
          </span>
        ) : null}
        <span className={styles.stance}>{t(`stance.${evidence.stance}`)}</span>
        {may("evidence.write") ? (
          <EvidenceMenu evidence={evidence} claim={claim} edit={() => setEditing(true)} />
        ) : null}
      </div>
      {evidence.quote ? (
        <blockquote className={styles.quote} lang={evidence.lang ?? undefined} dir={evidence.dir ?? "auto"}>
          {evidence.quote}
        </blockquote>
      ) : null}
      {evidence.translation ? <Translated translation={evidence.translation} /> : null}
      <Facts evidence={evidence} date={claim.kind === "date"} />
    </li>
  )
}

/** What the quote means, under it, and who says so. */
function Translated({ translation }: { translation: Translation }) {
  const t = useTranslations("evidence")
  const { text, by, machine, checkedBy } = translation
  return (
    <div className={styles.translation}>
      <p dir="auto">{text}</p>
      <p className={styles.translator}>
        {t(machine ? "machineTranslation" : "translation", { by: by || "–" })}
        {checkedBy ? ` · ${t("translationChecked", { by: checkedBy })}` : ""}
      </p>
    </div>
  )
}

function Facts({ evidence, date }: { evidence: EvidenceView; date: boolean }) {
  const t = useTranslations("evidence")
  const relations = useTranslations("relation")
  const sources = useTranslations("sources")
  const figureText = useFigureText()
  const { relationFlags } = evidence
  const relation = evidence.relation && date ? `date.${evidence.relation}` : evidence.relation
  return (
    <ul className={styles.facts}>
      {evidence.source.restricted ? <li>{sources("circle.only")}</li> : null}
      {evidence.source.terms ? <li>{sources(`terms.${evidence.source.terms}`)}</li> : null}
      {evidence.figure ? (
        <li>
          {t(`figureFrom.${evidence.figureFrom ?? "quote"}`)} <strong>{figureText(evidence.figure)}</strong>
        </li>
      ) : null}
      {relation && relations.has(relation) ? <li>{relations(relation)}</li> : null}
      {relationFlags
        .filter(flag => relations.has(`flag.${flag}`))
        .map(flag => (
          <li key={flag}>{relations(`flag.${flag}`)}</li>
        ))}
      <Match evidence={evidence} />
      {evidence.doubted ? (
        <li className={styles.bad}>{t("doubted")}</li>
      ) : evidence.derivesFrom ? (
        <li>{t("derivesFrom", { label: evidence.derivesFrom.label })}</li>
      ) : evidence.independent ? null : (
        <li>{t("notIndependent")}</li>
      )}
      {evidence.directness === "first-hand" ? <li>{t("directness.first-hand")}</li> : null}
      {evidence.directness === "repeats another" && evidence.independent ? (
        <li>{t("directness.repeats another")}</li>
      ) : null}
      {evidence.basis !== "unstated" ? (
        <li>
          {t(`basis.${evidence.basis}`)}
          {evidence.basisCount === null ? "" : ` (${evidence.basisCount})`}
        </li>
      ) : null}
      {evidence.credibility === "unknown" ? null : (
        <li dir="auto">
          {evidence.credibilityReason
            ? t("credibilityBecause", {
                grade: t(`credibility.${evidence.credibility}`),
                reason: evidence.credibilityReason,
              })
            : t(`credibility.${evidence.credibility}`)}
        </li>
      )}
    </ul>
  )
}

/** How the quote was found, and the way to where it stands. */
function Match({ evidence }: { evidence: EvidenceView }) {
  const t = useTranslations("evidence")
  const copies = useTranslations("copies")
  const matchText = useMatchText()
  const open = useOpenCopy()
  const { match, snapshotId, source } = evidence
  if (!evidence.quote) return null
  const found = matchText(match)
  return (
    <li className={found?.isBad ? styles.bad : undefined}>
      {found ? found.text : t(snapshotId ? "match.unlooked" : "noCopy")}{" "}
      {snapshotId && open ? (
        <button
          type="button"
          className={styles.place}
          onClick={() => open({ sourceId: source.id, snapshotId, evidenceId: evidence.id })}
        >
          {copies("showInCopy")}
        </button>
      ) : null}
    </li>
  )
}

function EvidenceMenu({
  evidence,
  claim,
  edit,
}: {
  evidence: EvidenceView
  claim: ClaimView
  edit: () => void
}) {
  const t = useTranslations("evidence")
  const acts = useTranslations("acts")
  const citation = useTranslations("citation")
  const { text } = useDesk()
  const { say } = useToast()
  const { act, touched } = useActs()
  const cite = () => {
    const { source, locator } = evidence
    const place = locator
      ? { locator: locator.value, label: locator.label === "time" ? "timestamp" : locator.label }
      : {}
    const done = text?.citeClaim(claim.id, { sourceId: source.id, ...place })
    const said = citation(done ? "evidenceCited" : "evidenceCitedAlready", { label: source.label })
    say(done ? { done: said, undo: () => text?.undo() } : { done: said })
  }
  const remove = () =>
    act(
      acts("evidenceRemoved"),
      () => api.post(`/evidence/${evidence.id}/removal`, { rev: evidence.rev }).then(() => touched(claim)),
      () => api.post(`/evidence/${evidence.id}/restoration`).then(() => touched(claim)),
    )
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`${button.button} ${button.quiet} ${button.square} ${styles.more}`}
        aria-label={t("more", { source: evidence.source.label })}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className={menu.positioner}>
          <Menu.Popup className={menu.popup}>
            {text?.now().editable && !evidence.source.restricted ? (
              <Menu.Item className={menu.item} onClick={cite}>
                {citation("citeEvidence")}
              </Menu.Item>
            ) : null}
            <Menu.Item className={menu.item} onClick={edit}>
              {t("edit")}
            </Menu.Item>
            <Menu.Item className={menu.item} onClick={remove}>
              {t("remove")}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
