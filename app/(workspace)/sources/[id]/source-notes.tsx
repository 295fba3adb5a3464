"use client"
import { useTranslations } from "use-intl"
import { NotesThread } from "../../../_panels/notes-thread"
import { usePageAct } from "../../../_panels/use-page-act"

const nothing = () => Promise.resolve()

interface SourceNotesProps {
  id: string
  me: string
  mayWrite: boolean
  linked: string | null
}

/** What people say about the source itself; of a restricted one, its circle only. */
export function SourceNotes({ id, me, mayWrite, linked }: SourceNotesProps) {
  const t = useTranslations("sources")
  const act = usePageAct()
  return (
    <NotesThread
      about={{ subject: "source", subjectId: id }}
      title={t("notes")}
      me={me}
      mayWrite={mayWrite}
      act={act}
      again={nothing}
      linked={linked}
    />
  )
}
