"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { type Role, roles } from "@/core/people/role"
import { api } from "../../_client/api"
import { Button } from "../../ui/button"
import { SelectField } from "../../ui/field"
import { useToast } from "../../ui/toast"
import { CopyOnce } from "./copy-once"
import styles from "./settings.module.css"

/** Makes a link for one more person, to be copied and sent by whatever way people trust. */
export function Invite({ invited }: { invited: () => unknown }) {
  const t = useTranslations("settings")
  const { fail } = useToast()
  const [role, setRole] = useState<Role>("reviewer")
  const [link, setLink] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const { url } = await api.post<{ url: string }>("/invites", { role })
      // The server may not know under which name it was reached.
      setLink(
        window.location.origin +
          new URL(url, window.location.origin).pathname +
          new URL(url, window.location.origin).hash,
      )
      await invited()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <>
      <form className={styles.line} onSubmit={submit}>
        <SelectField
          label={t("inviteAs")}
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
