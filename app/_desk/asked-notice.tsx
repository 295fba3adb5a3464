"use client"
import { X } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { api } from "../_client/api"
import { Button, IconButton } from "../ui/button"
import type { Missing } from "./asked"
import { useDesk } from "./desk-context"
import styles from "./text-column.module.css"
import { useActs } from "./use-acts"

/** Says that what a link led to is not here, which of claim, note or version it was, and what can be done. */
export function AskedNotice({ missing }: { missing: Missing }) {
  const t = useTranslations("asked")
  const ui = useTranslations("ui")
  const [gone, setGone] = useState(false)
  if (gone) return null
  return (
    <section className={styles.missing} role="alert">
      <p>{sentence(missing, t)}</p>
      <IconButton label={ui("dismiss")} icon={<X size={16} aria-hidden />} onClick={() => setGone(true)} />
      {missing.what === "claim" && missing.withdrawn ? (
        <Restore id={missing.id} done={() => setGone(true)} />
      ) : null}
    </section>
  )
}

type Say = (key: string, values?: Record<string, string | number>) => string

function sentence(missing: Missing, t: Say): string {
  if (missing.what === "version") return t("version", { version: missing.version, newest: missing.newest })
  if (missing.what === "note") return t("note")
  return t(missing.withdrawn ? "withdrawn" : "claim")
}

function Restore({ id, done }: { id: string; done: () => void }) {
  const t = useTranslations("asked")
  const desk = useDesk()
  const { act } = useActs()
  if (!desk.may("claim.write")) return null
  const restore = async () => {
    const restored = await act(t("restored"), async () => {
      await api.post(`/claims/${id}/restoration`)
      await desk.refresh({ claims: [id] })
    })
    if (!restored) return
    done()
    desk.focus.show(id)
  }
  return (
    <div>
      <Button small onClick={() => void restore()}>
        {t("restore")}
      </Button>
    </div>
  )
}
