"use client"
import { useState } from "react"
import { useTranslations } from "use-intl"
import type { SnapshotView } from "@/core/desk/source-views"
import { copyKindOf } from "@/core/sources/snapshot"
import { apiPath } from "../_client/api"
import { Loading } from "../ui/list-states"
import styles from "./copies.module.css"
import faceStyles from "./copy-faces.module.css"

/** What was published, as far as it can be shown without running or fetching anything. */
export function PublishedFace({ copy }: { copy: SnapshotView }) {
  const t = useTranslations("copies")
  const [there, setThere] = useState(false)
  if (copyKindOf(copy.mediaType) === "image")
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
      <section className={styles.scroller} tabIndex={0} aria-label={t("published")}>
        {/* biome-ignore lint/performance/noImgElement: the stored bytes as they are, nothing made smaller. */}
        <img
          className={faceStyles.picture}
          src={apiPath(`/snapshots/${copy.id}/file`)}
          alt={copy.filename ?? t("picture")}
        />
      </section>
    )
  return (
    <>
      <p className={faceStyles.notice}>{t("inert")}</p>
      {there ? null : <Loading />}
      <iframe
        className={faceStyles.frame}
        sandbox=""
        referrerPolicy="no-referrer"
        src={apiPath(`/snapshots/${copy.id}/page`)}
        title={t("publishedTitle", { name: copy.filename ?? copy.url ?? "" })}
        onLoad={() => setThere(true)}
      />
    </>
  )
}
