"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceRow } from "@/core/desk/views"
import { keys } from "../_client/keys"
import { SourcePicker } from "../_panels/source-picker"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { TextField } from "../ui/field"
import { useDesk } from "./desk-context"
import type { DeskView } from "./desk-view"

/** Puts a citation behind the words that were selected: a source found or newly added, and its page. */
export function CiteDialog({ close }: { close: () => void }) {
  const t = useTranslations("citation")
  const { text, articleId } = useDesk()
  const client = useQueryClient()
  const [at] = useState(() => text?.now().selection.to)
  const [source, setSource] = useState<SourceRow | null>(null)
  const [locator, setLocator] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!source || !text) return
    // The citation's label is looked up among the desk's sources.
    client.setQueryData<DeskView>(keys.desk(articleId), desk =>
      desk && !desk.sources.some(one => one.id === source.id)
        ? { ...desk, sources: [...desk.sources, source] }
        : desk,
    )
    text.insertCitation([{ sourceId: source.id, locator: locator.trim() || null, label: "page" }], at)
    close()
  }
  return (
    <Dialog title={t("title")} lead={t("lead")} close={close}>
      <form onSubmit={submit} style={{ display: "grid", gap: "1rem" }}>
        <SourcePicker chosen={source} choose={setSource} />
        {source?.restricted ? <p role="alert">{t("restricted")}</p> : null}
        {source && !source.restricted ? (
          <>
            <TextField
              label={t("page")}
              value={locator}
              autoFocus
              autoComplete="off"
              onChange={event => setLocator(event.currentTarget.value)}
            />
            <div>
              <Button type="submit" look="primary">
                {t("insert")}
              </Button>
            </div>
          </>
        ) : null}
      </form>
    </Dialog>
  )
}
