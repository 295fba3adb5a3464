"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { namesUser } from "@/core/sources/web-address"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useDesk } from "./desk-context"

/** Sets a link on the words that were selected when the dialog opened. */
export function LinkDialog({ close }: { close: () => void }) {
  const t = useTranslations("selection")
  const ui = useTranslations("ui")
  const { text } = useDesk()
  const [range] = useState(() => text?.now().selection)
  const [href, setHref] = useState(range?.link ?? "")
  const [bad, setBad] = useState<"linkBad" | "linkUser" | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = href.trim()
    const known = /^[a-z]+:/i.test(address)
      ? address
      : address.includes("@")
        ? `mailto:${address}`
        : `https://${address}`
    if (!/^(https?:\/\/\S|mailto:\S)/i.test(known) || !text || !range) return setBad("linkBad")
    if (namesUser(known)) return setBad("linkUser")
    const done = text.addLinkToSelection(known, { from: range.from, to: range.to })
    if (!done) return setBad("linkBad")
    close()
  }
  return (
    <Dialog title={t("link")} close={close}>
      <form onSubmit={submit} style={{ display: "grid", gap: "1rem" }}>
        <TextField
          label={t("linkAddress")}
          value={href}
          inputMode="url"
          autoComplete="off"
          problem={bad ? t(bad) : undefined}
          onChange={event => {
            setBad(null)
            setHref(event.currentTarget.value)
          }}
        />
        <div>
          <Button type="submit" look="primary">
            {t("linkSet")}
          </Button>{" "}
          {range?.link ? (
            <Button
              onClick={() => {
                text?.run("unlink")
                close()
              }}
            >
              {ui("remove")}
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  )
}
