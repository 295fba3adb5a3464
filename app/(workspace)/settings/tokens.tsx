"use client"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { type Role, roles } from "@/core/people/role"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { CopyOnce } from "../../_people/copy-once"
import { Button } from "../../ui/button"
import { SelectField, TextField } from "../../ui/field"
import { Failed, Loading } from "../../ui/list-states"
import { useToast } from "../../ui/toast"
import { When } from "../../ui/when"
import styles from "./settings.module.css"

interface TokenRow {
  id: string
  name: string
  role: Role
  createdAt: number
}

/** Tokens with which scripts use the workspace's API. */
export function Tokens() {
  const t = useTranslations("settings")
  const { say, fail } = useToast()
  const [name, setName] = useState("")
  const [role, setRole] = useState<Role>("viewer")
  const [made, setMade] = useState<string | null>(null)
  const tokens = useQuery({
    queryKey: keys.tokens,
    queryFn: ({ signal }) => api.get<{ items: TokenRow[] }>("/tokens", {}, signal),
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    try {
      setMade((await api.post<{ token: string }>("/tokens", { name: name.trim(), role })).token)
      setName("")
      await tokens.refetch()
    } catch (thrown) {
      fail(thrown)
    }
  }
  const revoke = (token: TokenRow) =>
    api
      .post(`/tokens/${token.id}/revocation`)
      .then(() => tokens.refetch())
      .then(() => say({ done: t("revoked", { name: token.name }) }), fail)
  return (
    <section className={styles.section} aria-labelledby="tokens">
      <div className={styles.about}>
        <h2 id="tokens">{t("tokens")}</h2>
        <p>{t("tokensMean")}</p>
      </div>
      <div className={styles.content}>
        {tokens.isPending ? <Loading /> : null}
        {tokens.isError ? <Failed thrown={tokens.error} retry={() => tokens.refetch()} /> : null}
        {tokens.data?.items.length === 0 ? <p className={styles.soft}>{t("noTokens")}</p> : null}
        <ul className={styles.people}>
          {tokens.data?.items.map(token => (
            <li key={token.id}>
              <div className={styles.personName}>
                <strong>
                  <bdi>{token.name}</bdi>
                </strong>
                <span className={styles.soft}>
                  {t(`role.${token.role}`)} · <When at={token.createdAt} />
                </span>
              </div>
              <Button small look="danger" onClick={() => revoke(token)}>
                {t("revoke")}
              </Button>
            </li>
          ))}
        </ul>
        <form className={styles.line} onSubmit={submit}>
          <TextField
            label={t("tokenName")}
            value={name}
            maxLength={100}
            onChange={event => setName(event.currentTarget.value)}
          />
          <SelectField
            label={t("tokenRole")}
            value={role}
            onChange={event => setRole(event.currentTarget.value as Role)}
          >
            {roles.map(one => (
              <option key={one} value={one}>
                {t(`role.${one}`)}
              </option>
            ))}
          </SelectField>
          <Button type="submit">{t("makeToken")}</Button>
        </form>
        {made ? <CopyOnce label={t("token")} hint={t("tokenHint")} value={made} /> : null}
      </div>
    </section>
  )
}
