"use client"
import { ExternalLink } from "lucide-react"
import { useId, useState } from "react"
import { useLocale, useTranslations } from "use-intl"
import type { SnapshotView, SourceView } from "@/core/desk/source-views"
import { archiveNow, type LinkView } from "@/core/sources/link"
import { api } from "../../../_client/api"
import { Button } from "../../../ui/button"
import { useToast } from "../../../ui/toast"
import { LinkSign } from "../link-sign"
import styles from "./link-check.module.css"
import page from "./source.module.css"

interface LinkCheckProps {
  source: SourceView
  mayWrite: boolean
  changed: () => unknown
}

/** Whether the source's page is still there and says what it said, and what the public archive keeps of it. */
export function LinkCheck({ source, mayWrite, changed }: LinkCheckProps) {
  const t = useTranslations("links")
  const link = source.linkCheck
  const heading = useId()
  const { busy, check, watch } = useLinkActs(source, changed)
  if (!link || !source.csl.URL) return null
  return (
    <section className={styles.link} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={page.heading}>
          {t("title")}
        </h2>
        {mayWrite ? (
          <Button small busy={busy} onClick={check}>
            {t("check")}
          </Button>
        ) : null}
      </div>
      <div aria-live="polite">
        <Standing link={link} />
      </div>
      {mayWrite ? (
        <label className={styles.watch}>
          <input
            type="checkbox"
            checked={link.isWatched}
            onChange={event => watch(event.currentTarget.checked)}
          />
          {t("watch")}
        </label>
      ) : null}
      <Archives source={source} link={link} mayWrite={mayWrite} changed={changed} />
    </section>
  )
}

function useLinkActs(source: SourceView, changed: () => unknown) {
  const { fail } = useToast()
  const [busy, setBusy] = useState(false)
  const path = `/sources/${source.id}/link-checks`
  const act = async (work: () => Promise<LinkView>) => {
    try {
      await work()
      await changed()
    } catch (thrown) {
      fail(thrown)
    }
  }
  return {
    busy,
    async check() {
      setBusy(true)
      await act(() => api.post<LinkView>(path, {}))
      setBusy(false)
    },
    watch: (watched: boolean) => act(() => api.put<LinkView>(path, { watched })),
  }
}

function Standing({ link }: { link: LinkView }) {
  const t = useTranslations("links")
  const day = useDay()
  if (!link.state || link.at === null) return <p className={page.soft}>{t("neverLooked")}</p>
  const quotesGone = link.state === "changed" ? (link.quotesGone ?? 0) : 0
  return (
    <div className={styles.standing}>
      <p className={styles.state} data-state={link.state}>
        <LinkSign state={link.state} />
        <span>
          {t(`means.${link.state}`, { status: link.status ?? 0 })}
          {link.state === "changed" ? ` ${t("quotesGone", { n: quotesGone })}` : ""}
        </span>
      </p>
      {link.movedTo ? (
        <p className={styles.address}>
          <a href={link.movedTo} rel="noreferrer noopener" target="_blank" dir="ltr">
            {link.movedTo}
          </a>
        </p>
      ) : null}
      <p className={page.soft}>
        {link.since !== null && link.since < link.at
          ? t("lookedSince", { at: day(link.at), since: day(link.since) })
          : t("looked", { at: day(link.at) })}
      </p>
    </div>
  )
}

/** The day of a moment in words, as UTC has it, so that server and browser say the same. */
function useDay() {
  const locale = useLocale()
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
  return (at: number) => format.format(at)
}

interface ArchivesProps extends LinkCheckProps {
  link: LinkView
}

/** What a public archive has, to be read or kept here; and the way to have it archived, which tells the world: a click, never by itself. */
function Archives({ source, link, mayWrite, changed }: ArchivesProps) {
  const t = useTranslations("links")
  const sources = useTranslations("sources")
  const day = useDay()
  const { say, fail } = useToast()
  const [busy, setBusy] = useState(false)
  const { archived } = link
  const keep = async (url: string) => {
    setBusy(true)
    try {
      const copy = await api.post<SnapshotView>(`/sources/${source.id}/fetches`, { url })
      say({ done: sources(copy.unreadable ? "copyUnreadable" : "copyAdded") })
      await changed()
    } catch (thrown) {
      fail(thrown)
    }
    setBusy(false)
  }
  return (
    <div className={styles.archives}>
      {archived ? (
        <>
          <a href={archived.url} rel="noreferrer noopener" target="_blank">
            {t("archived", { at: day(archived.at) })} <ExternalLink size={14} aria-hidden />
          </a>
          {mayWrite ? (
            <Button small look="quiet" busy={busy} onClick={() => keep(archived.url)}>
              {t("keepArchived")}
            </Button>
          ) : null}
        </>
      ) : null}
      {mayWrite && link.state !== "dead" ? (
        <a
          href={archiveNow(source.csl.URL ?? "")}
          rel="noreferrer noopener"
          target="_blank"
          title={t("archiveMeans")}
        >
          {t("archiveNow")} <ExternalLink size={14} aria-hidden />
        </a>
      ) : null}
    </div>
  )
}
