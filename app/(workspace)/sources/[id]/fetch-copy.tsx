"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { CopyDifferences, SnapshotView, SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { useToast } from "../../../ui/toast"

interface FetchCopyProps {
  source: SourceView
  added: () => unknown
  /** Shows what changed between two copies, the older first. */
  compare: (before: string, after: string) => void
}

/** How a page fetched again differs from the newest copy that had a text: which quotes are gone is told at once, not looked for. */
async function lostBetween(
  before: SnapshotView,
  after: SnapshotView,
): Promise<{ gone: number; isSame: boolean }> {
  const found = await api.get<CopyDifferences>(`/snapshots/${before.id}/differences`, { with: after.id })
  const isGone = ({ before: stood, match }: CopyDifferences["quotes"][number]) =>
    stood && (match.kind === "absent" || match.digitDiff)
  return { gone: found.quotes.filter(isGone).length, isSame: found.added + found.removed === 0 }
}

/** Saves the page at the source's own address as it is now. Restricted sources have no such button: asking would tell of them. */
export function FetchCopy({ source, added, compare }: FetchCopyProps) {
  const t = useTranslations("sources")
  const { say, fail } = useToast()
  const [busy, setBusy] = useState(false)
  if (!source.csl.URL || source.restricted) return null
  const fetchIt = async () => {
    setBusy(true)
    try {
      const copy = await api.post<SnapshotView>(`/sources/${source.id}/fetches`, {})
      const before = source.snapshotList.find(one => one.hasText)
      if (before?.id === copy.id) say({ done: t("copySame") })
      else if (!before || !copy.hasText) say({ done: t(copy.unreadable ? "copyUnreadable" : "copyAdded") })
      await added()
      if (!before || before.id === copy.id || !copy.hasText) return setBusy(false)
      const { gone, isSame } = await lostBetween(before, copy)
      say({ done: t("copyLost", { n: gone }) })
      if (!isSame) compare(before.id, copy.id)
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
