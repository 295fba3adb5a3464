"use client"
import { UserPlus } from "lucide-react"
import dynamic from "next/dynamic"
import { useTranslations } from "use-intl"
import { Avatar } from "../ui/avatar"
import button from "../ui/button.module.css"
import { LoadedByPress } from "../ui/loaded-by-press"
import styles from "./coverage-panel.module.css"
import { useDesk } from "./desk-context"
import { useSectionName } from "./use-section-acts"
import type { SectionHere } from "./use-sections"

const SectionPersonMenu = dynamic(() =>
  import("./section-person-menu").then(module => module.SectionPersonMenu),
)

/** Who looks after a section, and the way to give it to somebody else. */
export function SectionPerson({ section }: { section: SectionHere }) {
  const t = useTranslations("coverage")
  const nameOf = useSectionName()
  const { may } = useDesk()
  const { person, assignment } = section
  const inherited = person !== null && !assignment?.person
  const face = person ? (
    <span data-inherited={inherited || undefined} className={styles.face}>
      <Avatar id={person.id} name={person.name} small />
    </span>
  ) : (
    <UserPlus size={16} aria-hidden className={styles.nobody} />
  )
  const label = t(person ? (inherited ? "withAround" : "lookedAfter") : "assign", {
    ...{ section: nameOf(section), name: person?.name ?? "" },
  })
  if (!may("section.assign"))
    return person ? (
      <span className={styles.person} title={label}>
        {face}
        <span className="aside-only">{label}</span>
      </span>
    ) : null
  const className = `${button.button} ${button.quiet} ${button.square} ${styles.person}`
  return (
    <LoadedByPress className={className} label={label} face={face}>
      <SectionPersonMenu section={section} className={className} label={label} face={face} />
    </LoadedByPress>
  )
}
