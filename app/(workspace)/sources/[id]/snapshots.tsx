"use client"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView, SourceView } from "@/core/desk/source-views"
import { limits } from "@/core/limits"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { Failed, Loading } from "../../../ui/list-states"
import { useToast } from "../../../ui/toast"
import { When } from "../../../ui/when"
import { FetchCopy } from "./fetch-copy"
import styles from "./source.module.css"

interface SnapshotsProps {
  source: SourceView
  mayWrite: boolean
  /** The copy to open at first. */
  open: string | null
  /** Words to show in it. */
  quote: string | null
  added: () => unknown
}

/** The saved copies of a source: quotes are looked up in their text. */
export function Snapshots({ source, mayWrite, open, quote, added }: SnapshotsProps) {
  const t = useTranslations("sources")
  const { say, fail } = useToast()
  const input = useRef<HTMLInputElement>(null)
  const [shown, setShown] = useState(open)
  const [busy, setBusy] = useState(false)
  const add = async (file: File) => {
    setBusy(true)
    try {
      const copy = await api.upload<SnapshotView>({
        path: `/sources/${source.id}/snapshots`,
        query: { filename: file.name, retrievedAt: file.lastModified },
        bytes: file,
      })
      say({ done: t(copy.unreadable ? "copyUnreadable" : "copyAdded") })
      await added()
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  return (
    <div className={styles.copies}>
      <div className={styles.copiesHead}>
        <h2 className={styles.heading}>{t("copies")}</h2>
        {mayWrite ? <FetchCopy source={source} added={added} /> : null}
        {mayWrite ? (
          <Button small busy={busy} onClick={() => input.current?.click()}>
            {t("addCopy")}
          </Button>
        ) : null}
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t("addCopy")}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ""
            if (file && file.size <= limits.snapshotBytes) void add(file)
          }}
        />
      </div>
      {source.snapshotList.length === 0 ? <p className={styles.soft}>{t("noCopies")}</p> : null}
      <ul className={styles.copyList}>
        {source.snapshotList.map(copy => (
          <li key={copy.id}>
            <p>
              <strong>
                <bdi>{copy.filename ?? copy.mediaType}</bdi>
              </strong>{" "}
              <span className={styles.soft}>
                <When at={copy.retrievedAt} /> ·{" "}
                {t("bytes", { n: Math.max(1, Math.round(copy.bytes / 1000)) })}
              </span>
            </p>
            {copy.unreadable ? <p className={styles.soft}>{t("copyUnreadable")}</p> : null}
            {copy.hasText ? (
              <Button small onClick={() => setShown(now => (now === copy.id ? null : copy.id))}>
                {t(shown === copy.id ? "hideText" : "showText")}
              </Button>
            ) : null}
            {shown === copy.id ? <CopyText id={copy.id} quote={quote} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function CopyText({ id, quote }: { id: string; quote: string | null }) {
  const text = useQuery({
    queryKey: ["snapshot", id],
    queryFn: ({ signal }) => api.get<{ text: string }>(`/snapshots/${id}/text`, {}, signal),
  })
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    if (text.data) mark.current?.scrollIntoView({ block: "center" })
  }, [text.data])
  if (text.isPending) return <Loading />
  if (text.isError) return <Failed thrown={text.error} retry={() => text.refetch()} />
  const words = text.data.text
  const at = quote ? words.indexOf(quote) : -1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
    <div className={styles.copyText} dir="auto" tabIndex={0}>
      {at < 0 || !quote ? (
        words
      ) : (
        <>
          {words.slice(0, at)}
          <mark ref={mark}>{quote}</mark>
          {words.slice(at + quote.length)}
        </>
      )}
    </div>
  )
}
