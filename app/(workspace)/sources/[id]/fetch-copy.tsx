"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView, SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { useToast } from "../../../ui/toast"

/** Saves the page at the source's own address as it is now. Restricted sources have no such button: asking would tell of them. */
export function FetchCopy({ source, added }: { source: SourceView; added: () => unknown }) {
  const t = useTranslations("sources")
  const { say, fail } = useToast()
  const [busy, setBusy] = useState(false)
  if (!source.csl.URL || source.restricted) return null
  const fetchIt = async () => {
    setBusy(true)
    try {
      const copy = await api.post<SnapshotView>(`/sources/${source.id}/fetches`, {})
      say({ done: t(copy.unreadable ? "copyUnreadable" : "copyAdded") })
      await added()
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  return (
    <Button small busy={busy} onClick={fetchIt}>
      {t("fetchCopy")}
    </Button>
  )
}
