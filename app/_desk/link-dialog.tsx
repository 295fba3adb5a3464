"use client"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useDesk } from "./desk-context"

/** Sets a link on the words that were selected when the dialog opened. */
export function LinkDialog({ close }: { close: () => void }) {
  const t = useTranslations("selection")
  const ui = useTranslations("ui")
  const { text } = useDesk()
  const [range] = useState(() => text?.snapshot().selection)
  const [href, setHref] = useState(range?.link ?? "")
  const [bad, setBad] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const address = href.trim()
    const known = /^[a-z]+:/i.test(address)
      ? address
      : address.includes("@")
        ? `mailto:${address}`
        : `https://${address}`
    if (!/^(https?:\/\/\S|mailto:\S)/i.test(known) || !text || !range) return setBad(true)
    const done = text.addLinkToSelection(known, { from: range.from, to: range.to })
    if (!done) return setBad(true)
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
          problem={bad ? t("linkBad") : undefined}
          onChange={event => {
            setBad(false)
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
