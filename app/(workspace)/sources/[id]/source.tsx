"use client"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import Link from "next/link"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { SourceView } from "@/core/desk/source-views"
import { api } from "../../../_client/api"
import { keys } from "../../../_client/keys"
import { useFigureText } from "../../../_panels/figure-text"
import { fieldsFor, writeField } from "../../../_panels/source-fields"
import { SourceForm } from "../../../_panels/source-form"
import { Button } from "../../../ui/button"
import { Empty, Loading } from "../../../ui/list-states"
import { Page } from "../../../ui/page-frame"
import rows from "../../../ui/rows.module.css"
import { useToast } from "../../../ui/toast"
import { Alike, MergedHere } from "./alike"
import { Circle } from "./circle"
import { Citekey } from "./citekey"
import { LinkCheck } from "./link-check"
import { PersonPart } from "./person"
import { Snapshots } from "./snapshots"
import styles from "./source.module.css"
import { SourceHistory } from "./source-history"
import { SourceNotes } from "./source-notes"
import { SourceTags } from "./tags"
import { InTrash, TrashButton } from "./trash"
import { Weight } from "./weight"

const CopyHere = dynamic(() => import("./copy-here").then(module => module.CopyHere), {
  loading: () => <Loading />,
})
const ComparedCopies = dynamic(
  () => import("../../../_copies/compared-copies").then(module => module.ComparedCopies),
  { loading: () => <Loading /> },
)

interface SourcePageProps {
  initial: SourceView
  /** Whoever is looking. */
  me: string
  mayWrite: boolean
  mayMerge: boolean
  snapshot: string | null
  /** Null for guests, who read what is said in their articles; `linked`: a note that the address names. */
  notes: { mayWrite: boolean; linked: string | null } | null
  /** Evidence whose quote is to be shown in its saved copy. */
  quote: string | null
}

/** One source: its record, its saved copies, and everywhere its words are used. */
export function SourcePage({ initial, me, mayWrite, mayMerge, notes, snapshot, quote }: SourcePageProps) {
  const t = useTranslations("sources")
  const acts = useTranslations("acts")
  const { say } = useToast()
  const [editing, setEditing] = useState(false)
  const beside = useBeside(snapshot, quote)
  const client = useQueryClient()
  const { data: source } = useQuery({
    queryKey: keys.source(initial.id),
    queryFn: ({ signal }) => api.get<SourceView>(`/sources/${initial.id}`, {}, signal),
    initialData: initial,
  })
  // With it goes what was asked about it besides: its history, its duplicates.
  const refetch = () => client.invalidateQueries({ queryKey: keys.source(initial.id) })
  return (
    <Page
      title={source.csl.title ?? source.label}
      above={<Link href="/sources">{t("all")}</Link>}
      lead={`${t(`types.${source.csl.type}`)} · ${t("used", { n: source.evidence })}`}
      actions={
        mayWrite && !editing && source.state === "active" ? (
          <>
            <TrashButton source={source} changed={refetch} />
            <Button onClick={() => setEditing(true)}>{t("edit")}</Button>
          </>
        ) : null
      }
    >
      <div className={styles.columns}>
        <section aria-label={t("record")} className={styles.part}>
          <InTrash source={source} mayWrite={mayWrite} changed={refetch} />
          <Alike source={source} changed={refetch} />
          {editing ? (
            <>
              <p className={styles.soft}>{t("everywhere", { n: source.evidence })}</p>
              <SourceForm
                source={source}
                close={() => setEditing(false)}
                saved={() => {
                  setEditing(false)
                  say({ done: acts("sourceChanged") })
                  void refetch()
                }}
              />
            </>
          ) : (
            <Record source={source} mayWrite={mayWrite && source.state === "active"} changed={refetch} />
          )}
          <SourceTags source={source} mayWrite={mayWrite} changed={refetch} />
          {source.person || source.terms ? (
            <PersonPart source={source} mayWrite={mayWrite} changed={refetch} />
          ) : null}
          <Circle source={source} me={me} mayWrite={mayWrite} changed={refetch} />
          <Weight source={source} mayWrite={mayWrite} changed={refetch} />
          <MergedHere source={source} mayMerge={mayMerge} changed={refetch} />
          <LinkCheck source={source} mayWrite={mayWrite} changed={refetch} />
          <Snapshots
            source={source}
            mayWrite={mayWrite}
            shown={beside.copyId}
            show={copyId => beside.open({ copyId })}
            compare={(before, after) => beside.open({ copyId: null, compared: [before, after] })}
            added={refetch}
          />
          {mayWrite ? <SourceHistory id={source.id} /> : null}
        </section>
        {beside.compared ? (
          <Framed>
            <ComparedCopies
              source={source}
              before={beside.compared[0]}
              after={beside.compared[1]}
              close={() => beside.open({ copyId: null })}
            />
          </Framed>
        ) : beside.copyId ? (
          <Framed>
            <CopyHere
              key={beside.copyId}
              source={source}
              copyId={beside.copyId}
              mayWrite={mayWrite}
              shown={beside.evidenceId}
              show={evidenceId => beside.open({ copyId: beside.copyId, evidenceId })}
              changed={refetch}
              close={() => beside.open({ copyId: null })}
            />
          </Framed>
        ) : (
          <div className={styles.part}>
            <Used source={source} />
            {notes ? <SourceNotes id={source.id} me={me} {...notes} /> : null}
          </div>
        )}
      </div>
    </Page>
  )
}

/** What is opened beside the record is brought into sight whole: its foot holds what can be done with selected words. */
function Framed({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.scrollIntoView({ block: "start" }), [])
  return (
    <div ref={place} className={styles.beside}>
      {children}
    </div>
  )
}

interface Beside {
  copyId: string | null
  evidenceId?: string | null
  /** Two copies, the older first. */
  compared?: [string, string]
}

/** What stands beside the record: a copy, kept in the address so that a link and Back come to it again, or two compared. */
function useBeside(copyId: string | null, evidenceId: string | null) {
  const [beside, setBeside] = useState<Beside>({ copyId, evidenceId })
  return {
    copyId: beside.copyId,
    evidenceId: beside.evidenceId ?? null,
    compared: beside.compared ?? null,
    open(next: Beside) {
      setBeside(next)
      const address = new URL(window.location.href)
      const put = (name: string, value: string | null | undefined) =>
        value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
      put("snapshot", next.copyId)
      put("quote", next.evidenceId)
      window.history.replaceState(window.history.state, "", address)
    },
  }
}

interface RecordProps {
  source: SourceView
  mayWrite: boolean
  changed: () => Promise<unknown>
}

function Record({ source, mayWrite, changed }: RecordProps) {
  const t = useTranslations("sources")
  const shown = fieldsFor(source.csl.type, source.csl).filter(
    name => name !== "title" && writeField(source.csl, name),
  )
  return (
    <dl className={styles.record}>
      {shown.map(name => (
        <div key={name}>
          <dt>{t(name === "author" && source.person ? "fields.person" : `fields.${name}`)}</dt>
          <dd dir="auto">
            {name === "URL" ? (
              <a href={safeAddress(source.csl.URL)} rel="noreferrer noopener" target="_blank">
                {source.csl.URL}
              </a>
            ) : (
              writeField(source.csl, name)
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>{t("citekey")}</dt>
        <dd>
          <Citekey source={source} mayWrite={mayWrite} changed={changed} />
        </dd>
      </div>
    </dl>
  )
}

/** Only web addresses are followed; anything else is text. */
function safeAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined
}

function Used({ source }: { source: SourceView }) {
  const t = useTranslations("sources")
  const evidence = useTranslations("evidence")
  const figureText = useFigureText()
  return (
    <section aria-label={t("usedTitle")} className={styles.part}>
      <h2 className={styles.heading}>{t("usedTitle")}</h2>
      {source.evidenceList.length === 0 ? <Empty title={t("unused")} /> : null}
      <ul className={source.evidenceList.length > 0 ? rows.rows : undefined}>
        {source.evidenceList.map(one => (
          <li key={one.id} className={rows.row} id={`evidence-${one.id}`}>
            <div className={rows.main}>
              {one.quote ? (
                <blockquote className={styles.quote} lang={one.lang ?? undefined} dir={one.dir ?? "auto"}>
                  {one.quote}
                </blockquote>
              ) : null}
              {one.translation ? (
                <p className={styles.soft}>
                  <bdi>{one.translation.text}</bdi> (
                  {evidence(one.translation.machine ? "machineTranslation" : "translation", {
                    by: one.translation.by,
                  })}
                  )
                </p>
              ) : null}
              <p className={rows.meta}>
                <Link href={`/disputes/${one.questionId}`}>{one.question}</Link>
                {one.figure ? <span>{figureText(one.figure)}</span> : null}
              </p>
              {one.claims.map(claim => (
                <p key={claim.claimId} className={rows.meta}>
                  <Link href={`/articles/${claim.articleId}?claim=${claim.claimId}`} dir="auto">
                    {claim.words}
                  </Link>
                  <bdi>{claim.articleTitle}</bdi>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
