"use client"
import { useTranslations } from "use-intl"
import type { Role } from "@/core/people/role"
import { Button } from "../ui/button"
import { When } from "../ui/when"
import styles from "./people.module.css"

export interface OpenInvite {
  id: string
  role: Role
  articleId: string | null
  articleTitle: string | null
  email?: string | null
  expiresAt: number
}

interface OpenInvitesProps {
  invites: readonly OpenInvite[]
  /** Absent where the viewer may only see them. */
  revoke?: ((invite: OpenInvite) => unknown) | undefined
  /** Whether to say which article they lead to. */
  named?: boolean
}

/** Links that nobody has used yet: what they give, until when, and how to take them back. */
export function OpenInvites({ invites, revoke, named }: OpenInvitesProps) {
  const t = useTranslations("settings")
  if (invites.length === 0) return null
  return (
    <div>
      <h3 className={styles.heading}>{t("openInvites")}</h3>
      <ul className={styles.people}>
        {invites.map(invite => {
          const who = invite.email ?? t("somebody")
          return (
            <li key={invite.id}>
              <div className={styles.personName}>
                <span>
                  {t(`role.${invite.role}`)} · <bdi>{who}</bdi>
                </span>
                <span className={styles.soft}>
                  {named && invite.articleId ? (
                    <>{t("onlyArticle", { title: invite.articleTitle ?? "" })} · </>
                  ) : null}
                  {t("until")} <When at={invite.expiresAt} time />
                </span>
              </div>
              {revoke ? (
                <Button
                  small
                  look="danger"
                  onClick={() => revoke(invite)}
                  aria-label={t("revokeInviteOf", { role: t(`role.${invite.role}`), who })}
                >
                  {t("revoke")}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
