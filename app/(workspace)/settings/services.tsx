"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import {
  citoidSetting,
  type OutboundRow,
  type OutboundService,
  outboundServices,
  settingOf,
  usualCitoid,
} from "@/core/outbound/service"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { useList } from "../../_client/use-list"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/field"
import { Empty } from "../../ui/list-states"
import { Rows } from "../../ui/rows"
import { useToast } from "../../ui/toast"
import { When } from "../../ui/when"
import styles from "./settings.module.css"

interface ServicesProps {
  first: readonly OutboundService[]
  /** Another Citoid than the usual one; empty for that. */
  citoid: string
}

/** What may reach out of this machine, and what did. */
export function Services({ first, citoid }: ServicesProps) {
  const t = useTranslations("services")
  const settings = useTranslations("settings")
  const { say, fail } = useToast()
  const [on, setOn] = useState<readonly OutboundService[]>(first)
  const [address, setAddress] = useState(citoid)
  const turn = async (service: OutboundService, isOn: boolean) => {
    const before = on
    setOn(isOn ? [...on, service] : on.filter(one => one !== service))
    try {
      await api.patch("/settings", { settings: { [settingOf(service)]: isOn } })
      say({ done: settings("saved") })
    } catch (thrown) {
      setOn(before)
      fail(thrown)
    }
  }
  const keepAddress = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await api.patch("/settings", { settings: { [citoidSetting]: address.trim() || null } })
      say({ done: settings("saved") })
    } catch (thrown) {
      fail(thrown)
    }
  }
  return (
    <section className={styles.section} aria-labelledby="services">
      <div className={styles.about}>
        <h2 id="services">{t("title")}</h2>
        <p>{t("means")}</p>
      </div>
      <div className={styles.content}>
        <ul className={styles.people}>
          {outboundServices.map(service => (
            <li key={service}>
              <label className={styles.personName}>
                <strong>
                  <input
                    type="checkbox"
                    checked={on.includes(service)}
                    onChange={event => turn(service, event.currentTarget.checked)}
                  />{" "}
                  {t(`name.${service}`)}
                </strong>
                <span className={styles.soft}>{t(`tells.${service}`)}</span>
              </label>
            </li>
          ))}
        </ul>
        {on.includes("citoid") ? (
          <form className={styles.line} onSubmit={keepAddress}>
            <TextField
              label={t("citoidAddress")}
              inputMode="url"
              placeholder={usualCitoid}
              value={address}
              maxLength={2000}
              onChange={event => setAddress(event.currentTarget.value)}
            />
            <Button type="submit" disabled={address.trim() === citoid}>
              {settings("save")}
            </Button>
          </form>
        ) : null}
        <Log />
      </div>
    </section>
  )
}

function Log() {
  const t = useTranslations("services")
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t("log")}</summary>
      {open ? <LogRows /> : null}
    </details>
  )
}

function LogRows() {
  const t = useTranslations("services")
  const list = useList<OutboundRow>({ key: keys.outbound, path: "/outbound" })
  return (
    <Rows
      list={list}
      label={t("log")}
      empty={<Empty title={t("nothingOut")} />}
      row={row => (
        <li key={row.id}>
          <bdi>{row.host}</bdi> · {t(`name.${row.service}`)} · <bdi>{row.by.name}</bdi> ·{" "}
          <When at={row.at} time />
          <span className={styles.soft}>
            {" "}
            {row.status !== null ? t("answered", { status: row.status }) : row.refusal ? t("refused") : ""}
          </span>
        </li>
      )}
    />
  )
}
