"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { BatchDone, BatchRefusal } from "@/core/desk/source-views"
import { api } from "../../_client/api"
import { useToast } from "../../ui/toast"

export interface SourcesChange {
  addTags?: string[]
  removeTags?: string[]
  type?: string
  language?: string | null
  state?: "active" | "trashed"
}

/** Changes many sources by one act with one undo; what was refused stays told until it is read. */
export function useBatch() {
  const t = useTranslations("sources.batch")
  const { say, fail } = useToast()
  const client = useQueryClient()
  const [refused, setRefused] = useState<BatchRefusal[]>([])
  const [busy, setBusy] = useState(false)
  const run = async (path: string, body: object, said: (n: number) => string): Promise<boolean> => {
    setBusy(true)
    try {
      const done = await api.post<BatchDone>(path, body)
      setRefused(done.refused)
      await again()
      const undo = () => run(`/sources/changes/${done.batchId}/undo`, {}, n => t("undone", { n }))
      if (done.changed > 0)
        say({ done: said(done.changed), about: "sources", ...(path.endsWith("/undo") ? {} : { undo }) })
      else if (done.refused.length === 0 && done.missing === 0) say({ done: t("nothing"), about: "sources" })
      if (done.missing > 0) say({ done: t("missing", { n: done.missing }), about: "missing" })
      return true
    } catch (thrown) {
      fail(thrown)
      return false
    } finally {
      setBusy(false)
    }
  }
  const again = async () => {
    await client.invalidateQueries({ queryKey: ["sources"] })
    await client.invalidateQueries({ queryKey: ["source"] })
  }
  return {
    refused,
    busy,
    dismiss: () => setRefused([]),
    change: (ids: readonly string[], change: SourcesChange) => {
      const said = change.state === "trashed" ? "trashed" : change.state === "active" ? "restored" : "changed"
      return run("/sources/changes", { ids, ...change }, n => t(said, { n }))
    },
    rename: (from: string, to: string | null) =>
      run("/sources/tags/renames", { from, to }, n => t(to === null ? "untagged" : "renamed", { n })),
  }
}
export type Batch = ReturnType<typeof useBatch>
