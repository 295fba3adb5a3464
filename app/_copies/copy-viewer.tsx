"use client"
import { useQuery } from "@tanstack/react-query"
import { ArrowDown, ArrowUp, Download, X } from "lucide-react"
import { type ReactNode, useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { EvidenceView } from "@/core/desk/question-views"
import type { SnapshotView } from "@/core/desk/source-views"
import { copyKindOf, isRecording } from "@/core/sources/snapshot"
import { api, apiPath } from "../_client/api"
import { keys } from "../_client/keys"
import { IconButton } from "../ui/button"
import { TextField } from "../ui/field"
import { Failed, Loading } from "../ui/list-states"
import { Segmented } from "../ui/segmented"
import { When } from "../ui/when"
import styles from "./copies.module.css"
import { markedPlaces } from "./marked-places"
import { NoText } from "./no-text"
import { PublishedFace } from "./published-face"
import { QuotesHere } from "./quotes-here"
import { ReadBy } from "./read-by"
import { Recording, useRecording } from "./recording"
import { blocksOf } from "./text-blocks"
import { TextFace } from "./text-face"
import { useFind } from "./use-find"
import { type PickedWords, usePicked } from "./use-picked"

export interface CopyText {
  text: string
  textSha256: string
  extractor: string
  extractorVersion: string
}

interface CopyViewerProps {
  copy: SnapshotView
  /** The language the source is in. */
  lang: string | null
  /** Everything that was taken from this copy. */
  evidence: readonly EvidenceView[]
  /** The piece of evidence to show at first. */
  shown: string | null
  show: (evidenceId: string | null) => void
  /** What is offered for selected words. */
  tray: (picked: PickedWords, letGo: () => void) => ReactNode
  close?: () => void
  /** Between the bar and the text: acts on this copy. */
  children?: ReactNode
}

type Face = "text" | "published"

/** A saved copy with its two faces: the text that quotes are looked up in, and what was published, inert. */
export function CopyViewer({ copy, lang, evidence, shown, show, tray, close, children }: CopyViewerProps) {
  const t = useTranslations("copies")
  const kind = copyKindOf(copy.mediaType)
  const hasPage = kind === "page" || kind === "text" || kind === "image"
  const [face, setFace] = useState<Face>(copy.hasText || !hasPage ? "text" : "published")
  const recording = useRecording()
  const text = useQuery({
    queryKey: keys.copyText(copy.id),
    queryFn: ({ signal }) => api.get<CopyText>(`/snapshots/${copy.id}/text`, {}, signal),
    enabled: copy.hasText,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const words = text.data?.text ?? null
  const blocks = useMemo(
    () => (words === null ? [] : blocksOf(words, isRecording(copy.mediaType))),
    [words, copy.mediaType],
  )
  const places = useMemo(() => (words === null ? [] : markedPlaces(words, evidence)), [words, evidence])
  const root = useRef<HTMLDivElement>(null)
  const find = useFind(words, blocks, root)
  const { picked, letGo } = usePicked(words, root)
  return (
    <section className={styles.viewer} aria-label={t("copy")}>
      <div className={styles.bar}>
        <div className={styles.name}>
          <strong title={copy.filename ?? undefined}>
            <bdi>{copy.filename ?? copy.url ?? copy.mediaType}</bdi>
          </strong>
          <span className={styles.soft}>
            {t("savedAt")} <When at={copy.retrievedAt} />
          </span>
        </div>
        {hasPage ? (
          <Segmented
            label={t("face")}
            value={face}
            options={[
              { value: "text", label: t("text") },
              { value: "published", label: t("published") },
            ]}
            choose={setFace}
          />
        ) : null}
        <a
          className={styles.link}
          href={apiPath(`/snapshots/${copy.id}/file`)}
          download={copy.filename ?? ""}
          title={t("downloadTip")}
        >
          <Download size={14} aria-hidden /> {t("download")}
        </a>
        {close ? <IconButton label={t("close")} icon={<X size={18} aria-hidden />} onClick={close} /> : null}
      </div>
      {children}
      <Recording copy={copy} recording={recording} text={text.data ?? null} />
      {face === "published" ? (
        <PublishedFace copy={copy} />
      ) : !copy.hasText ? (
        isRecording(copy.mediaType) ? null : (
          <NoText copy={copy} />
        )
      ) : text.isPending ? (
        <Loading />
      ) : text.isError ? (
        <Failed thrown={text.error} retry={() => text.refetch()} />
      ) : (
        <>
          <Find find={find} />
          <QuotesHere evidence={evidence} places={places} shown={shown} show={show} />
          <TextFace
            text={text.data.text}
            lang={lang}
            blocks={blocks}
            places={places}
            shown={shown}
            root={root}
            seek={isRecording(copy.mediaType) ? recording.seek : null}
          />
          {picked ? tray(picked, letGo) : <ReadBy copy={copy} text={text.data} />}
        </>
      )}
    </section>
  )
}

function Find({ find }: { find: ReturnType<typeof useFind> }) {
  const t = useTranslations("copies")
  return (
    <search className={styles.find}>
      <TextField
        bare
        label={t("find")}
        placeholder={t("find")}
        type="search"
        autoComplete="off"
        dir="auto"
        value={find.words}
        onChange={event => find.type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== "Enter") return
          event.preventDefault()
          find.step(event.shiftKey ? -1 : 1)
        }}
      />
      <span className={styles.count} role="status">
        {find.words.trim() ? t("found", { at: find.at, n: find.count }) : ""}
      </span>
      <IconButton
        label={t("previous")}
        icon={<ArrowUp size={16} aria-hidden />}
        disabled={find.count === 0}
        onClick={() => find.step(-1)}
      />
      <IconButton
        label={t("next")}
        icon={<ArrowDown size={16} aria-hidden />}
        disabled={find.count === 0}
        onClick={() => find.step(1)}
      />
    </search>
  )
}
