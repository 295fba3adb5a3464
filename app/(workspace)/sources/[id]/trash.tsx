"use client"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceUses, SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { keys } from "../../../_client/keys"
import { Button } from "../../../ui/button"
import { Dialog } from "../../../ui/dialog"
import { Failed, Loading } from "../../../ui/list-states"
import { useToast } from "../../../ui/toast"
import styles from "./source.module.css"

interface TrashProps {
  source: SourceView
  changed: () => Promise<unknown>
}

function useMove({ source, changed }: TrashProps) {
  const t = useTranslations("sources.trash")
  const { say, fail } = useToast()
  const restore = () =>
    api
      .post(`/sources/${source.id}/restoration`)
      .then(changed)
      .then(() => say({ done: t("restored"), about: source.id }), fail)
  const trash = () =>
    api
      .post(`/sources/${source.id}/removal`)
      .then(changed)
      .then(() => say({ done: t("done"), undo: restore, about: source.id }), fail)
  return { restore, trash }
}

/** Says that a source is in the trash, and takes it back. */
export function InTrash(props: TrashProps & { mayWrite: boolean }) {
  const t = useTranslations("sources.trash")
  const { restore } = useMove(props)
  if (props.source.state !== "trashed") return null
  return (
    <div className={styles.doubt} role="status">
      <p>{t("isIn")}</p>
      {props.mayWrite ? (
        <div>
          <Button small onClick={restore}>
            {t("restore")}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Puts a source aside; before, it says what uses it. */
export function TrashButton(props: TrashProps) {
  const t = useTranslations("sources.trash")
  const ui = useTranslations("ui")
  const [asking, setAsking] = useState(false)
  const { trash } = useMove(props)
  const { id } = props.source
  const uses = useQuery({
    queryKey: [...keys.source(id), "uses"],
    queryFn: ({ signal }) => api.get<SourceUses>(`/sources/${id}/uses`, {}, signal),
    enabled: asking,
    staleTime: 0,
  })
  if (props.source.state !== "active") return null
  const isQuoted = (uses.data?.evidence ?? 0) > 0
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("put")}</Button>
      {asking ? (
        <Dialog
          title={t("title")}
          close={() => setAsking(false)}
          foot={
            uses.data ? (
              <>
                {isQuoted ? null : (
                  <Button
                    look="primary"
                    onClick={() => {
                      setAsking(false)
                      void trash()
                    }}
                  >
                    {t("put")}
                  </Button>
                )}
                <Button onClick={() => setAsking(false)}>{ui("cancel")}</Button>
              </>
            ) : null
          }
        >
          {uses.isPending ? <Loading /> : null}
          {uses.isError ? <Failed thrown={uses.error} retry={() => uses.refetch()} /> : null}
          {uses.data ? <Uses uses={uses.data} /> : null}
        </Dialog>
      ) : null}
    </>
  )
}

function Uses({ uses: { evidence, texts, repeatedBy } }: { uses: SourceUses }) {
  const t = useTranslations("sources.trash")
  return (
    <div className={styles.part}>
      {evidence > 0 ? <p>{t("quoted", { n: evidence })}</p> : null}
      {texts.length > 0 ? (
        <>
          <p>{t("cited", { n: texts.length })}</p>
          <ul>
            {texts.map(text => (
              <li key={text.id}>
                <Link href={`/articles/${text.id}`} dir="auto">
                  {text.title}
                </Link>{" "}
                <span className={styles.soft}>{t("times", { n: text.times })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {repeatedBy > 0 ? <p>{t("repeated", { n: repeatedBy })}</p> : null}
      {evidence + texts.length + repeatedBy === 0 ? <p>{t("unused")}</p> : null}
      {evidence === 0 ? <p className={styles.soft}>{t("stays")}</p> : null}
    </div>
  )
}
