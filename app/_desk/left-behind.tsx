"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { keyOfSection, likelySection } from "@/core/coverage/sections"
import type { SectionAssignment } from "@/core/coverage/views"
import { Button } from "../ui/button"
import { SelectField } from "../ui/field"
import styles from "./coverage-panel.module.css"
import { useDesk } from "./desk-context"
import { useSectionActs, useSectionName } from "./use-section-acts"
import type { SectionHere } from "./use-sections"

interface LeftBehindProps {
  left: SectionAssignment[]
  sections: SectionHere[]
}

/** Assignments whose heading was rewritten or is gone: one press moves each to where it most likely belongs now. */
export function LeftBehind({ left, sections }: LeftBehindProps) {
  const t = useTranslations("coverage")
  return (
    <section className={styles.behind} aria-label={t("behind")}>
      <h2>{t("behind")}</h2>
      <ul>
        {left.map(one => (
          <Left key={keyOfSection(one)} left={one} sections={sections} />
        ))}
      </ul>
    </section>
  )
}

function Left({ left, sections }: { left: SectionAssignment; sections: SectionHere[] }) {
  const t = useTranslations("coverage")
  const nameOf = useSectionName()
  const { may } = useDesk()
  const { assign, move } = useSectionActs()
  const free = sections.filter(section => section.level > 0 && !section.assignment?.person)
  const [chosen, choose] = useState<string | null>(null)
  const target = free.find(one => one.key === chosen) ?? likelySection(left, free)
  return (
    <li>
      <p dir="auto">{t("gone", { heading: left.heading || t("lead"), name: left.person?.name ?? "" })}</p>
      {may("section.assign") ? (
        <div className={styles.behindActs}>
          {free.length > 1 && target ? (
            <SelectField
              label={t("moveTo")}
              bare
              value={target.key}
              onChange={event => choose(event.currentTarget.value)}
            >
              {free.map(one => (
                <option key={one.key} value={one.key}>
                  {nameOf(one)}
                </option>
              ))}
            </SelectField>
          ) : null}
          {target ? (
            <Button small look="primary" onClick={() => move(left, target)}>
              {free.length > 1 ? t("move") : t("moveInto", { section: nameOf(target) })}
            </Button>
          ) : null}
          <Button small onClick={() => assign(left, null)}>
            {t("takeBack")}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
