"use client"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useTranslations } from "use-intl"
import { guestRoles, type Role, roles } from "@/core/people/role"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import type { Me } from "../../_frame/me"
import { Invite } from "../../_people/invite"
import { type OpenInvite, OpenInvites } from "../../_people/open-invites"
import people from "../../_people/people.module.css"
import { Person, RoleActs } from "../../_people/person"
import { useToast } from "../../ui/toast"
import styles from "./settings.module.css"

interface PersonRow {
  id: string
  name: string
  email: string
  role: Role | null
  guestOf: { articleId: string; title: string; role: Role }[]
}

export interface PeopleList {
  items: PersonRow[]
  invites: OpenInvite[]
}

interface PeopleProps {
  initial: PeopleList
  me: Me
  /** Whether the viewer looks after members; editors look after guests. */
  mayChange: boolean
  mayGuests: boolean
}

/** Who belongs to the workspace, who is a guest of which article, and who was asked to come. */
export function People({ initial, me, mayChange, mayGuests }: PeopleProps) {
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
  const members = data.items.filter(person => person.role)
  const guests = data.items.flatMap(({ guestOf, ...person }) => guestOf.map(place => ({ person, place })))
  const mayRevoke = (invite: OpenInvite) => mayChange || (mayGuests && invite.articleId !== null)
  return (
    <section className={styles.section} aria-labelledby="people">
      <div className={styles.about}>
        <h2 id="people">{t("people")}</h2>
        <p>{t("peopleMeans")}</p>
      </div>
      <div className={styles.content}>
        <ul className={people.people} aria-label={t("members")}>
          {members.map(({ id, name, email, role }) => (
            <Person key={id} {...{ id, name, email }} mine={id === me.user.id}>
              {mayChange && role ? (
                <RoleActs
                  {...{ name, role, roles }}
                  change={next =>
                    run(t("roleChanged", { name }), () => api.patch(`/people/${id}`, { role: next }))
                  }
                  end={
                    id === me.user.id
                      ? undefined
                      : () => run(t("ended", { name }), () => api.post(`/people/${id}/end`))
                  }
                  endLabel={t("end")}
                  endName={t("endOf", { name })}
                />
              ) : (
                <span className={styles.soft}>{role ? t(`role.${role}`) : null}</span>
              )}
            </Person>
          ))}
        </ul>
        {guests.length ? (
          <div>
            <h3 className={people.heading}>{t("guests")}</h3>
            <ul className={people.people}>
              {guests.map(({ person: { id, name, email }, place: { articleId, title, role } }) => (
                <Person key={`${id} ${articleId}`} {...{ id, name, email }}>
                  <Link href={`/articles/${articleId}`} className={people.soft}>
                    <bdi>{title}</bdi>
                  </Link>
                  {mayGuests ? (
                    <RoleActs
                      {...{ name, role, roles: guestRoles }}
                      change={next =>
                        run(t("roleChanged", { name }), () =>
                          api.patch(`/articles/${articleId}/guests/${id}`, { role: next }),
                        )
                      }
                      end={() =>
                        run(t("guestEnded", { name }), () =>
                          api.post(`/articles/${articleId}/guests/${id}/end`),
                        )
                      }
                      endLabel={t("endGuest")}
                      endName={t("endGuestOf", { name, title })}
                    />
                  ) : (
                    <span className={people.soft}>{t(`role.${role}`)}</span>
                  )}
                </Person>
              ))}
            </ul>
          </div>
        ) : null}
        <OpenInvites
          named
          invites={data.invites.filter(mayRevoke)}
          revoke={invite => run(t("inviteRevoked"), () => api.post(`/invites/${invite.id}/revocation`))}
        />
        {mayChange ? <Invite roles={roles} invited={() => refetch()} /> : null}
      </div>
    </section>
  )
}
