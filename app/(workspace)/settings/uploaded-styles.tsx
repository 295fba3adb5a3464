"use client"
import { useQueryClient } from "@tanstack/react-query"
import { Upload } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { limits } from "@/core/limits"
import type { UploadedStyle } from "@/core/sources/citation-style"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { type Problem, problemOf } from "../../_client/problem"
import { useUploadedStyles } from "../../_client/use-uploaded-styles"
import { Button } from "../../ui/button"
import { FileButton } from "../../ui/file-button"
import { Failed, Loading } from "../../ui/list-states"
import { useProblemText } from "../../ui/problem-text"
import { useToast } from "../../ui/toast"
import { When } from "../../ui/when"
import styles from "./settings.module.css"

/** Citation styles beside those of the program: brought in as .csl files, removable while nothing is written by them. */
export function UploadedStyles() {
  const t = useTranslations("citations.uploads")
  const problemText = useProblemText()
  const found = useUploadedStyles()
  const { trying, problem, send, remove } = useStyleActs()
  return (
    <section className={styles.section} aria-labelledby="uploaded-styles">
      <div className={styles.about}>
        <h2 id="uploaded-styles">{t("title")}</h2>
        <p>{t("means")}</p>
      </div>
      <div className={styles.content}>
        {found.isPending ? <Loading /> : null}
        {found.isError ? <Failed thrown={found.error} retry={() => found.refetch()} /> : null}
        {found.data?.items.length === 0 ? <p className={styles.soft}>{t("none")}</p> : null}
        <ul className={styles.people} aria-label={t("styles")}>
          {found.data?.items.map(style => (
            <StyleLine key={style.id} style={style} remove={() => remove(style)} />
          ))}
        </ul>
        <div>
          <UploadButton busy={trying !== null} send={send} />
        </div>
        <p role="status" className={trying ? styles.soft : "aside-only"}>
          {trying ? t("trying", { file: trying }) : null}
        </p>
        <p role="alert" className={problem ? styles.refused : "aside-only"}>
          {problem ? problemText(problem).title : null}
        </p>
      </div>
    </section>
  )
}

function useStyleActs() {
  const t = useTranslations("citations.uploads")
  const client = useQueryClient()
  const { say, fail } = useToast()
  const [trying, setTrying] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const again = () => client.invalidateQueries({ queryKey: keys.citationStyles })
  const send = async (file: File) => {
    setProblem(null)
    // A file far beyond the limit is not even read.
    if (file.size > limits.styleCharacters * 2) return setProblem(tooLarge(file.size))
    setTrying(file.name)
    try {
      const { title } = await api.post<UploadedStyle>("/citation-styles", { csl: await file.text() })
      await again()
      say({ done: t("added", { title }) })
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
    setTrying(null)
  }
  const remove = async ({ id, title }: UploadedStyle) => {
    setProblem(null)
    try {
      await api.post(`/citation-styles/${id}/removal`)
      await again()
      const undo = () => api.post(`/citation-styles/${id}/restoration`).then(again).catch(fail)
      say({ done: t("removed", { title }), undo })
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
  }
  return { trying, problem, send, remove }
}

const tooLarge = (n: number): Problem => ({
  ...{ kind: "too_large", code: "style.too_large", values: { n, limit: limits.styleCharacters } },
  ...{ status: 413, requestId: null },
})

function StyleLine({ style, remove }: { style: UploadedStyle; remove: () => void }) {
  const t = useTranslations("citations.uploads")
  const { title, articles, usual, createdAt } = style
  const inUse = usual || articles > 0
  return (
    <li>
      <div className={styles.personName}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <span className={styles.soft}>
          {usual ? `${t("usual")} · ` : ""}
          {t("used", { n: articles })} · <When at={createdAt} />
        </span>
      </div>
      {inUse ? null : (
        <Button small look="danger" aria-label={t("removeOne", { title })} onClick={remove}>
          {t("remove")}
        </Button>
      )}
    </li>
  )
}

function UploadButton({ busy, send }: { busy: boolean; send: (file: File) => void }) {
  const t = useTranslations("citations.uploads")
  return (
    <FileButton
      label={t("upload")}
      accept=".csl,.xml"
      icon={<Upload size={16} aria-hidden />}
      busy={busy}
      take={send}
    />
  )
}
