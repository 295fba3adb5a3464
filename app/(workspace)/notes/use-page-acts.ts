"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import { limits } from "@/core/limits"
import type { ChangedNotes } from "@/usecases/notes/change-notes"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { useUndoStack } from "../../_desk/use-undo-stack"
import type { Act } from "../../_panels/use-note-acts"
import { usePageAct } from "../../_panels/use-page-act"
import { useToast } from "../../ui/toast"

type Change = ChangedNotes["undo"][number]
type Did = "resolved" | "reopened" | "assigned"

export interface PageActs {
  act: Act
  /** Changes many threads at once and says so with a way back; true where it was done. */
  change: (did: Did, changes: readonly Change[]) => Promise<boolean>
  mark: (ids: readonly string[], read: boolean) => Promise<boolean>
  undoLast: () => unknown
}

/** So many threads go in one request. */
const parts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / limits.listItems) }, (_, n) =>
    all.slice(n * limits.listItems, (n + 1) * limits.listItems),
  )

/** Acts on threads from a list: done at once, said with an undo, the lists asked for again. */
export function usePageActs(): PageActs {
  const t = useTranslations("notesPage.did")
  const client = useQueryClient()
  const { say, fail } = useToast()
  const { remember, undoLast } = useUndoStack()
  const act = usePageAct(remember)
  return useMemo(() => {
    const again = () => client.invalidateQueries({ queryKey: keys.allNotes })

    const send = async (changes: readonly Change[]) => {
      const undo: Change[] = []
      const missed: string[] = []
      for (const part of parts(changes)) {
        const done = await api.post<ChangedNotes>("/notes/changes", { changes: part })
        undo.push(...done.undo)
        missed.push(...done.missed)
      }
      await again()
      return { undo, missed }
    }

    /** Says what was done, and what was left as it is because somebody else was faster. */
    const change: PageActs["change"] = async (did, changes) => {
      try {
        const { undo, missed } = await send(changes)
        if (missed.length > 0) say({ done: t("missed", { n: missed.length }) })
        if (undo.length === 0) return false
        const back = () =>
          send(undo).then(({ missed }) => {
            if (missed.length > 0) say({ done: t("missed", { n: missed.length }) })
          }, fail)
        remember(back)
        say({ done: t(did, { n: undo.length }), undo: back })
        return true
      } catch (thrown) {
        await again()
        fail(thrown)
        return false
      }
    }

    const put = async (ids: readonly string[], read: boolean) => {
      const changed: string[] = []
      for (const part of parts(ids))
        changed.push(...(await api.post<{ ids: string[] }>("/notes/marks", { ids: part, read })).ids)
      await again()
      return changed
    }
    const mark: PageActs["mark"] = async (ids, read) => {
      try {
        const changed = await put(ids, read)
        const back = () => put(changed, !read).catch(fail)
        if (changed.length > 0) remember(back)
        const undo = changed.length > 0 ? { undo: back } : {}
        say({ done: t(read ? "read" : "unread", { n: changed.length }), ...undo })
        return true
      } catch (thrown) {
        fail(thrown)
        return false
      }
    }

    return { act, change, mark, undoLast: () => undoLast(0) }
  }, [act, client, fail, remember, say, t, undoLast])
}
