"use client"
import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { guestRoles, type Role } from "@/core/people/role"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { Invite } from "../_people/invite"
import { type OpenInvite, OpenInvites } from "../_people/open-invites"
import styles from "../_people/people.module.css"
import { Person, RoleActs } from "../_people/person"
import { Dialog } from "../ui/dialog"
import { Failed, Loading } from "../ui/list-states"
import { useToast } from "../ui/toast"
import { useDesk } from "./desk-context"

interface Guests {
  items: { id: string; name: string; email: string; role: Role }[]
  invites: OpenInvite[]
}

/** Asks somebody from outside to this one article, and shows who was asked before. */
export function GuestsDialog({ close }: { close: () => void }) {
  const t = useTranslations("settings")
  const { articleId } = useDesk()
  const { say, fail } = useToast()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.guests(articleId),
    queryFn: ({ signal }) => api.get<Guests>(`/articles/${articleId}/guests`, {}, signal),
    // A guest joins by a link, which nothing at this desk hears of: it is asked anew each time it opens.
    staleTime: 0,
  })
  const run = (done: string, act: () => Promise<unknown>) =>
    act()
      .then(() => refetch())
      .then(() => say({ done }), fail)
  return (
    <Dialog title={t("guestsOf")} lead={t("guestsMean")} close={close}>
      <div className={styles.stack}>
        {isPending ? <Loading /> : null}
        {error ? <Failed thrown={error} retry={() => refetch()} /> : null}
        {data?.items.length === 0 ? <p className={styles.soft}>{t("noGuests")}</p> : null}
        <ul className={styles.people} aria-label={t("guests")}>
          {data?.items.map(({ id, name, email, role }) => (
            <Person key={id} {...{ id, name, email }}>
              <RoleActs
                {...{ name, role, roles: guestRoles }}
                change={next =>
                  run(t("roleChanged", { name }), () =>
                    api.patch(`/articles/${articleId}/guests/${id}`, { role: next }),
                  )
                }
                end={() =>
                  run(t("guestEnded", { name }), () => api.post(`/articles/${articleId}/guests/${id}/end`))
                }
                endLabel={t("endGuest")}
                endName={t("endGuestHere", { name })}
              />
            </Person>
          ))}
        </ul>
        <OpenInvites
          invites={data?.invites ?? []}
          revoke={invite => run(t("inviteRevoked"), () => api.post(`/invites/${invite.id}/revocation`))}
        />
        <Invite roles={guestRoles} articleId={articleId} invited={() => refetch()} />
      </div>
    </Dialog>
  )
}
