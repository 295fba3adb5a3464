"use client"
import dynamic from "next/dynamic"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { useDesk } from "../_desk/desk-context"
import { useActs } from "../_desk/use-acts"
import { Button } from "../ui/button"
import { NotesThread } from "./notes-thread"
import { RangeNotes } from "./range-notes"

const AskedDialog = dynamic(() => import("./asked-dialog").then(module => module.AskedDialog))

const nothing = () => Promise.resolve()

/** Notes on words of the article, and on the article as a whole, under its text. */
export function ArticleNotes() {
  const t = useTranslations("desk")
  const outside = useTranslations("askedPeople")
  const [isOutside, setOutside] = useState(false)
  const { articleId, may, me } = useDesk()
  const { act } = useActs()
  return (
    <>
      <RangeNotes />
      <NotesThread
        about={{ subject: "article", subjectId: articleId }}
        title={t("noteOn")}
        me={me.id}
        mayWrite={may("note.write")}
        act={act}
        again={nothing}
      />
      {may("note.write") ? (
        <div>
          <Button small onClick={() => setOutside(true)}>
            {outside("open")}
          </Button>
          {isOutside ? <AskedDialog articleId={articleId} close={() => setOutside(false)} /> : null}
        </div>
      ) : null}
    </>
  )
}
