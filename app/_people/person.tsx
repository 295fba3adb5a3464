"use client"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import type { Role } from "@/core/people/role"
import { Avatar } from "../ui/avatar"
import { Button } from "../ui/button"
import { SelectField } from "../ui/field"
import styles from "./people.module.css"

interface PersonProps {
  id: string
  name: string
  email: string
  mine?: boolean
  children: ReactNode
}

/** One person of a list, with what may be done about them. */
export function Person({ id, name, email, mine, children }: PersonProps) {
  const t = useTranslations("settings")
  return (
    <li>
      <Avatar id={id} name={name} />
      <div className={styles.personName}>
        <strong>
          <bdi>{name}</bdi>
          {mine ? <span className={styles.soft}> {t("you")}</span> : null}
        </strong>
        <span className={styles.soft}>{email}</span>
      </div>
      {children}
    </li>
  )
}

interface RoleActsProps {
  name: string
  role: Role
  roles: readonly Role[]
  change: (role: Role) => unknown
  /** Absent where it cannot be ended from here. */
  end?: (() => unknown) | undefined
  endLabel: string
  /** Said to screen readers: whose, and of what. */
  endName: string
}

/** The role of a person to be changed, and the end of it. */
export function RoleActs({ name, role, roles, change, end, endLabel, endName }: RoleActsProps) {
  const t = useTranslations("settings")
  return (
    <div className={styles.personActs}>
      <SelectField
        bare
        label={t("roleOf", { name })}
        value={role}
        onChange={event => change(event.currentTarget.value as Role)}
      >
        {roles.map(one => (
          <option key={one} value={one}>
            {t(`role.${one}`)}
          </option>
        ))}
      </SelectField>
      {end ? (
        <Button small look="danger" onClick={end} aria-label={endName}>
          {endLabel}
        </Button>
      ) : null}
    </div>
  )
}
