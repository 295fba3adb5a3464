"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { Role } from "@/core/people/role"
import { api } from "../_client/api"
import { Button } from "../ui/button"
import { SelectField } from "../ui/field"
import { useToast } from "../ui/toast"
import { CopyOnce } from "./copy-once"
import styles from "./people.module.css"

interface InviteProps {
  roles: readonly Role[]
  /** A guest of this article only. */
  articleId?: string
  invited: () => unknown
}

/** Makes a link for one more person, to be copied and sent by whatever way people trust. */
export function Invite({ roles, articleId, invited }: InviteProps) {
  const t = useTranslations("settings")
  const { fail } = useToast()
  const [role, setRole] = useState<Role>("reviewer")
  const [link, setLink] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const made = await api.post<{ url: string }>("/invites", { role, ...(articleId ? { articleId } : {}) })
      // The server may not know under which name it was reached.
      const url = new URL(made.url, window.location.origin)
      setLink(window.location.origin + url.pathname + url.hash)
      await invited()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <>
      <form className={styles.line} onSubmit={submit}>
        <SelectField
          label={t(articleId ? "inviteGuestAs" : "inviteAs")}
          hint={t(`may.${role}`)}
          value={role}
          onChange={event => setRole(event.currentTarget.value as Role)}
        >
          {roles.map(one => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{t("invite")}</Button>
      </form>
      {link ? <CopyOnce label={t("link")} hint={t("linkHint")} value={link} /> : null}
    </>
  )
}
