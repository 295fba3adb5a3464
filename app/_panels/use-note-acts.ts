"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { NoteView, OpenedNote } from "@/core/desk/views"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import type { Written } from "./note-composer"

/** Runs an act, says what was done with a way back, and says what refused it. */
export type Act = (
  done: string,
  run: () => Promise<unknown>,
  undo?: () => Promise<unknown>,
) => Promise<boolean>

export interface Given {
  assignedTo: string | null
  dueOn: string | null
}

export interface NoteActs {
  /** Fetches what shows notes again. */
  again: () => Promise<unknown>
  resolve: (note: NoteView) => Promise<boolean>
  reopen: (note: NoteView) => Promise<boolean>
  /** Throws what refused it. */
  reply: (thread: NoteView, note: Written & { answered?: { by: string; on: string } }) => Promise<void>
  give: (note: NoteView, given: Given) => Promise<boolean>
}

/** What can be done with a thread, wherever it is shown. */
export function useNoteActs(act: Act, alsoAgain: () => Promise<unknown>): NoteActs {
  const t = useTranslations("acts")
  const client = useQueryClient()
  return useMemo(() => {
    const again = () => Promise.all([client.invalidateQueries({ queryKey: keys.allNotes }), alsoAgain()])
    const settle = (id: string, what: "resolution" | "reopening") => () =>
      api.post(`/notes/${id}/${what}`).then(again)
    const change = async (id: string, given: Given) => {
      const { thread } = await api.get<OpenedNote>(`/notes/${id}`)
      await api.patch(`/notes/${id}`, { rev: thread.rev, ...given })
      await again()
    }
    return {
      again,
      resolve: ({ id }) => act(t("noteResolved"), settle(id, "resolution"), settle(id, "reopening")),
      reopen: ({ id }) => act(t("noteReopened"), settle(id, "reopening"), settle(id, "resolution")),
      async reply({ id, subject, subjectId }, note) {
        await api.post("/notes", { subject, subjectId, threadId: id, ...note })
        await again()
      },
      give(note, given) {
        const before = { assignedTo: note.assignedTo?.id ?? null, dueOn: note.dueOn }
        return act(
          given.assignedTo || given.dueOn ? t("noteGiven") : t("noteTaken"),
          () => api.patch(`/notes/${note.id}`, { rev: note.rev, ...given }).then(again),
          () => change(note.id, before),
        )
      },
    }
  }, [act, alsoAgain, client, t])
}
