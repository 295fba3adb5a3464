"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useSyncExternalStore } from "react"
import { useTranslations } from "use-intl"
import type { CslItem } from "@/core/sources/source"
import { SourceForm } from "../../../_panels/source-form"
import { Page } from "../../../ui/page-frame"
import { useToast } from "../../../ui/toast"
import styles from "./add.module.css"

/** A new source on a page of its own, filled with what the address says behind its #. */
export function AddSource() {
  const t = useTranslations("sources")
  const acts = useTranslations("acts")
  const router = useRouter()
  const { say } = useToast()
  const hash = useSyncExternalStore(
    followHash,
    () => location.hash,
    () => null,
  )
  const given = hash === null ? null : givenIn(hash)
  return (
    <Page title={t("addTitle")} above={<Link href="/sources">{t("all")}</Link>} narrow>
      {given ? (
        <SourceForm
          key={hash}
          given={given}
          close={() => router.push("/sources")}
          saved={source => {
            say({ done: acts("sourceAdded") })
            router.push(`/sources/${source.id}`)
          }}
        />
      ) : null}
      <details className={styles.bookmarklet}>
        <summary>{t("bookmarklet")}</summary>
        <p>{t("bookmarkletMeans")}</p>
        {hash === null ? null : <code dir="ltr">{bookmarklet(location.origin)}</code>}
      </details>
    </Page>
  )
}

function followHash(changed: () => void) {
  addEventListener("hashchange", changed)
  return () => removeEventListener("hashchange", changed)
}

/** Only what a form can hold is taken, and only web addresses. */
function givenIn(hash: string): Partial<CslItem> {
  const params = new URLSearchParams(hash.slice(1))
  const text = (name: string, most: number) => params.get(name)?.trim().slice(0, most) || undefined
  const url = text("url", 4_000)
  const [title, quote] = [text("title", 500), text("quote", 2_000)]
  return {
    type: "webpage",
    ...(url && /^https?:\/\//i.test(url) ? { URL: url } : {}),
    ...(title ? { title } : {}),
    ...(quote ? { note: `“${quote}”` } : {}),
  }
}

const bookmarklet = (origin: string) =>
  `javascript:void open(${JSON.stringify(`${origin}/sources/add`)}+"#"+new URLSearchParams({url:location.href,title:document.title,quote:String(getSelection())}))`
