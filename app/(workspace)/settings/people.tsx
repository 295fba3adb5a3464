"use client"
import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { type Role, roles } from "@/core/people/role"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import type { Me } from "../../_frame/me"
import { Avatar } from "../../ui/avatar"
import { Button } from "../../ui/button"
import { SelectField } from "../../ui/field"
import { useToast } from "../../ui/toast"
import { When } from "../../ui/when"
import { Invite } from "./invite"
import styles from "./settings.module.css"

interface PersonRow {
  id: string
  name: string
  email: string
  role: Role | null
  guestOf: { articleId: string; role: Role }[]
}

export interface PeopleList {
  items: PersonRow[]
  invites: { id: string; role: Role; email?: string | null; expiresAt: number }[]
}

interface PeopleProps {
  initial: PeopleList
  me: Me
  mayChange: boolean
}

/** Who belongs to the workspace, and who was asked to. */
export function People({ initial, me, mayChange }: PeopleProps) {
  const t = useTranslations("settings")
  const { say, fail } = useToast()
  const { data, refetch } = useQuery({
    queryKey: keys.people,
    queryFn: ({ signal }) => api.get<PeopleList>("/people", {}, signal),
    initialData: initial,
  })
  const run = (done: string, act: () => Promise<unknown>) =>
    act()
      .then(() => refetch())
      .then(() => say({ done }), fail)
  return (
    <section className={styles.section} aria-labelledby="people">
      <div className={styles.about}>
        <h2 id="people">{t("people")}</h2>
        <p>{t("peopleMeans")}</p>
      </div>
      <div className={styles.content}>
        <ul className={styles.people}>
          {data.items.map(person => (
            <Person
              key={person.id}
              person={person}
              mayChange={mayChange}
              mine={person.id === me.user.id}
              change={role =>
                run(t("roleChanged", { name: person.name }), () =>
                  api.patch(`/people/${person.id}`, { role }),
                )
              }
              end={() => run(t("ended", { name: person.name }), () => api.post(`/people/${person.id}/end`))}
            />
          ))}
        </ul>
        {data.invites.length ? (
          <ul className={styles.invites}>
            {data.invites.map(invite => (
              <li key={invite.id}>
                {t("invited", { who: invite.email ?? t("somebody") })} · {t(`role.${invite.role}`)} ·{" "}
                {t("until")} <When at={invite.expiresAt} />
              </li>
            ))}
          </ul>
        ) : null}
        {mayChange ? <Invite invited={() => refetch()} /> : null}
      </div>
    </section>
  )
}

interface PersonProps {
  person: PersonRow
  mayChange: boolean
  mine: boolean
  change: (role: Role) => unknown
  end: () => unknown
}

function Person({ person, mayChange, mine, change, end }: PersonProps) {
  const t = useTranslations("settings")
  return (
    <li>
      <Avatar id={person.id} name={person.name} />
      <div className={styles.personName}>
        <strong>
          <bdi>{person.name}</bdi>
          {mine ? <span className={styles.soft}> {t("you")}</span> : null}
        </strong>
        <span className={styles.soft}>{person.email}</span>
      </div>
      {mayChange && person.role ? (
        <div className={styles.personActs}>
          <SelectField
            bare
            label={t("roleOf", { name: person.name })}
            value={person.role}
            onChange={event => change(event.currentTarget.value as Role)}
          >
            {roles.map(role => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </SelectField>
          {mine ? null : (
            <Button small look="danger" onClick={end}>
              {t("end")}
            </Button>
          )}
        </div>
      ) : (
        <span className={styles.soft}>
          {person.role ? t(`role.${person.role}`) : t("guest", { n: person.guestOf.length })}
        </span>
      )}
    </li>
  )
}
