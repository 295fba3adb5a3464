"use client"
import { useQuery } from "@tanstack/react-query"
import { useEffect, useMemo } from "react"
import { useTranslations } from "use-intl"
import { type CitationLabel, citationLimits, type RenderedCitations, runsText } from "@/core/sources/citation"
import type { CitationLocale, StyleName } from "@/core/sources/citation-style"
import { useEditorValue } from "@/editor/article-editor"
import type { CitedPlace } from "@/editor/views/editor-handle"
import type { CitationText } from "@/editor/views/editor-host"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import { useDesk } from "./desk-context"

/** What `POST /articles/:id/citations` answers. */
export interface WrittenCitations extends RenderedCitations {
  style: StyleName
  /** What an uploaded style calls itself. */
  styleTitle: string | null
  locale: CitationLocale
}

const none: readonly CitedPlace[] = []

/**
 * The text's citations as its style writes them, shown in the text: asked for again when one came, went or changed, never while
 * words are typed.
 */
export function useCitations() {
  const t = useTranslations("citation")
  const { text, articleId } = useDesk()
  const seen = useEditorValue(text, snapshot => snapshot.citations)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seen` says that the text's citations are to be read again.
  const places = useMemo(() => text?.citationsInOrder() ?? none, [text, seen])
  const clusters = useMemo(
    () => places.map(({ items, inNote }) => (inNote ? { items, inNote } : { items })),
    [places],
  )
  const tooMany = clusters.length > citationLimits.clusters
  const written = useQuery({
    queryKey: keys.citations(articleId, clusters),
    queryFn: () => api.post<WrittenCitations>(`/articles/${articleId}/citations`, { clusters }),
    enabled: clusters.length > 0 && !tooMany,
    placeholderData: before => before,
    // A text's earlier citations are not asked for again, unless somebody takes a change back.
    gcTime: 60_000,
  })
  const labels = written.isPlaceholderData ? undefined : written.data?.labels
  useEffect(() => {
    if (!text || labels?.length !== places.length) return
    const texts = places.map(({ key }, at) => [key, readingOf(labels[at] as CitationLabel, t)] as const)
    text.showCitations(new Map(texts))
  }, [text, places, labels, t])
  return { places, written, tooMany }
}

type Words = ReturnType<typeof useTranslations<"citation">>

function readingOf({ runs, note, missing }: CitationLabel, t: Words): CitationText {
  if (runs.length === 0) return { label: t("notHere"), title: t("notHereTitle"), missing: true }
  const words = runsText(runs)
  const gone = missing > 0 ? [{ text: ` ${t("notHere")}` }] : []
  const shown = note === null ? runs : [{ text: t("noteNumber", { n: note }) }]
  const all = [...shown, ...gone]
  return {
    label: runsText(all),
    runs: all,
    title: note === null ? t("of", { label: words }) : t("noteOf", { n: note, words }),
    ...(missing > 0 ? { missing: true } : {}),
  }
}
