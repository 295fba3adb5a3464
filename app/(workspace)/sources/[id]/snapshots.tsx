"use client"
import { useRef, useState } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { SnapshotView, SourceView } from "@/core/desk/source-views"
import { limits } from "@/core/limits"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { FileButton } from "../../../ui/file-button"
import refusals from "../../../ui/refusal.module.css"
import { useToast } from "../../../ui/toast"
import { When } from "../../../ui/when"
import { FetchCopy } from "./fetch-copy"
import own from "./snapshots.module.css"
import styles from "./source.module.css"

interface SnapshotsProps {
  source: SourceView
  mayWrite: boolean
  /** The copy that is shown beside. */
  shown: string | null
  show: (copyId: string | null) => void
  /** Two copies are compared. */
  compare: (before: string, after: string) => void
  added: () => unknown
}

/** The saved copies of a source, newest first: quotes are looked up in their text. */
export function Snapshots({ source, mayWrite, shown, show, compare, added }: SnapshotsProps) {
  const t = useTranslations("sources")
  const copies = useTranslations("copies")
  const locale = useLocale()
  const { snapshotList } = source
  const upload = useUpload(source, added)
  const readable = snapshotList.filter(one => one.hasText)
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? t("bytes", { n: Math.max(1, Math.round(bytes / 1000)) })
      : copies("megabytes", {
          n: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1e6),
        })
  return (
    <section className={own.copies} aria-label={t("copies")}>
      <div className={styles.copiesHead}>
        <h2 className={styles.heading}>{t("copies")}</h2>
        {mayWrite ? <FetchCopy source={source} added={added} compare={compare} /> : null}
        {mayWrite ? (
          <FileButton small label={t("addCopy")} busy={upload.part !== null} take={upload.send} />
        ) : null}
      </div>
      {upload.part !== null ? (
        <div className={own.uploading} role="status">
          <progress
            value={upload.part < 1 ? upload.part : undefined}
            max={1}
            aria-label={copies("uploading")}
          />
          <span className={styles.soft}>{copies(upload.part < 1 ? "uploading" : "reading")}</span>
          <Button small look="quiet" onClick={upload.cancel}>
            {copies("cancelUpload")}
          </Button>
        </div>
      ) : null}
      {upload.refusal ? (
        <p className={refusals.refusal} role="alert">
          {upload.refusal}
        </p>
      ) : null}
      {snapshotList.length === 0 ? <p className={styles.soft}>{t("noCopies")}</p> : null}
      <ul className={own.copyList}>
        {snapshotList.map(copy => {
          const older = readable[readable.findIndex(one => one.id === copy.id) + 1]
          return (
            <li key={copy.id} data-shown={shown === copy.id ? "" : undefined}>
              <p>
                <strong>
                  <bdi>{copy.filename ?? copy.url ?? copy.mediaType}</bdi>
                </strong>{" "}
                <span className={styles.soft}>
                  <When at={copy.retrievedAt} /> · {size(copy.bytes)}
                </span>
              </p>
              {copy.fault ? <p className={styles.soft}>{copies(`fault.${copy.fault}`)}</p> : null}
              <div className={styles.acts}>
                <Button
                  small
                  aria-expanded={shown === copy.id}
                  onClick={() => show(shown === copy.id ? null : copy.id)}
                >
                  {copies(shown === copy.id ? "hide" : "open")}
                </Button>
                {copy.hasText && older ? (
                  <Button small look="quiet" onClick={() => compare(older.id, copy.id)}>
                    {copies("compareWithOlder")}
                  </Button>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Sends a file as a saved copy: how far it is, a way to stop it, and why it was refused. */
function useUpload(source: SourceView, added: () => unknown) {
  const t = useTranslations("sources")
  const copies = useTranslations("copies")
  const { say, fail } = useToast()
  const [part, setPart] = useState<number | null>(null)
  const [refusal, setRefusal] = useState("")
  const stop = useRef<AbortController>(null)
  return {
    part,
    refusal,
    cancel: () => stop.current?.abort(),
    async send(file: File) {
      if (file.size > limits.sourceFileBytes)
        return setRefusal(copies("fileTooLarge", { name: file.name, limit: limits.sourceFileBytes / 1e6 }))
      setRefusal("")
      setPart(0)
      stop.current = new AbortController()
      try {
        const copy = await api.upload<SnapshotView>({
          path: `/sources/${source.id}/snapshots`,
          query: { filename: file.name, retrievedAt: file.lastModified },
          bytes: file,
          progress: setPart,
          signal: stop.current.signal,
        })
        say({ done: copy.fault ? copies(`fault.${copy.fault}`) : t("copyAdded") })
        await added()
      } catch (thrown) {
        if (!(thrown instanceof DOMException)) fail(thrown)
      }
      setPart(null)
    },
  }
}
