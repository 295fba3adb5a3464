"use client"
import { useQuery } from "@tanstack/react-query"
import { Download } from "lucide-react"
import Link from "next/link"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { AskedPerson } from "@/usecases/notes/asked-people"
import { api, apiPath } from "../_client/api"
import { keys } from "../_client/keys"
import { saveFile } from "../_client/save-file"
import { Button } from "../ui/button"
import { Dialog } from "../ui/dialog"
import { Empty, Failed, Loading } from "../ui/list-states"
import { useToast } from "../ui/toast"
import styles from "./asked-dialog.module.css"

interface AskedDialogProps {
  /** Only what is asked about this article; null for the whole desk. */
  articleId: string | null
  close: () => void
}

/** Whoever outside is asked something, each with the sheet of what waits for them. */
export function AskedDialog({ articleId, close }: AskedDialogProps) {
  const t = useTranslations("askedPeople")
  const asked = useQuery({
    queryKey: keys.askedAbout(articleId),
    queryFn: ({ signal }) => api.get<{ items: AskedPerson[] }>("/notes/asked", { articleId }, signal),
  })
  return (
    <Dialog title={t("title")} lead={t(articleId ? "leadArticle" : "lead")} close={close}>
      {asked.isPending ? <Loading /> : null}
      {asked.isError ? <Failed thrown={asked.error} retry={() => asked.refetch()} /> : null}
      {asked.data?.items.length === 0 ? <Empty title={t("emptyTitle")}>{t("empty")}</Empty> : null}
      {asked.data?.items.length ? (
        <ul className={styles.people} aria-label={t("people")}>
          {asked.data.items.map(one => (
            <Asked key={one.name} person={one} articleId={articleId} close={close} />
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}

function Asked({ person, articleId, close }: AskedDialogProps & { person: AskedPerson }) {
  const t = useTranslations("askedPeople")
  const { say, fail } = useToast()
  const [busy, setBusy] = useState(false)
  const { name, open } = person
  const asked = { asked: name, articleId }
  const take = async () => {
    setBusy(true)
    try {
      const { questions, stay } = await api.get<{ questions: number; stay: number }>(
        "/notes/sheet/preview",
        asked,
      )
      if (questions === 0) say({ done: t("nothing", { name }) })
      else {
        await saveFile(apiPath("/notes/sheet", asked), `${name}.md`)
        say({ done: t("taken", { n: questions }) })
      }
      if (stay > 0) say({ done: t("stay", { n: stay }) })
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  const address = new URLSearchParams({
    ...{ list: open ? "open" : "resolved", asked: name },
    ...(articleId ? { article: articleId } : {}),
  })
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span>{t("waiting", { n: open })}</span>
      </span>
      <Link href={`/notes?${address}`} aria-label={t("show", { name })} onClick={close}>
        {t("showShort")}
      </Link>
      {open > 0 ? (
        <Button
          small
          icon={<Download size={15} aria-hidden />}
          busy={busy}
          aria-label={t("sheet", { name })}
          onClick={take}
        >
          {t("sheetShort")}
        </Button>
      ) : null}
    </li>
  )
}
