"use client"

import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react"
import type { FigureKind } from "@/core/figures/figure"
import type { EditorHandle, EditorSnapshot } from "./views/editor-handle"
import type { EditorHost, EditorSession } from "./views/editor-host"
import { openEditor } from "./views/open-editor"
import "./styles/editor.css"
import "./styles/atoms.css"
import "./styles/marks.css"
import "./styles/tables.css"
import "./styles/print.css"

export interface ArticleEditorProps extends EditorHost {
  /** The live document; or `doc`, a document's JSON that is only read. One of the two, for the component's whole life. */
  session?: EditorSession
  doc?: unknown
  /** Kinds of figures hinted at; people when absent, none when empty. */
  hints?: readonly FigureKind[]
  coverage?: boolean
  /** BCP 47, of the article. */
  language?: string | null
  activeClaim?: string | null
  onReady?: (handle: EditorHandle) => void
}

/** The article's text. All of its life is the handle given to `onReady`; unmounting ends it. */
export function ArticleEditor(props: ArticleEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const opened = useRef<ReturnType<typeof openEditor> | null>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })

  const { session, doc } = props
  useEffect(() => {
    if (!place.current) return
    const editor = openEditor(place.current, { session, doc, host: () => latest.current })
    opened.current = editor
    void editor.ready.then(handle => {
      if (!handle) return
      const { hints, coverage, activeClaim, onReady } = latest.current
      if (hints) handle.showHints(hints)
      handle.showCoverage(coverage ?? false)
      if (activeClaim) handle.focusClaim(activeClaim, { scroll: true })
      onReady?.(handle)
    })
    return () => {
      opened.current = null
      editor.close()
    }
  }, [session, doc])

  const { role, claims, cite, hints, coverage, activeClaim, labels } = props
  useEffect(() => opened.current?.showLooks(claims), [claims])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor asks its host again when one of these changed.
  useEffect(() => opened.current?.refresh(), [role, cite, labels])
  useEffect(() => (hints ? opened.current?.handle()?.showHints(hints) : undefined), [hints])
  useEffect(() => opened.current?.handle()?.showCoverage(coverage ?? false), [coverage])
  useEffect(() => {
    if (activeClaim !== undefined) opened.current?.handle()?.focusClaim(activeClaim)
  }, [activeClaim])

  return (
    <div
      ref={place}
      className="obelus-editor"
      lang={props.language ?? undefined}
      dir={directionOf(props.language)}
    />
  )
}

/** Lists and tables run as the article's language does; each paragraph still judges by its own words. */
function directionOf(language: string | null | undefined): "rtl" | undefined {
  return /^(ar|arc|ckb|dv|fa|he|ks|ku-arab|ps|sd|syr|ug|ur|yi)\b/i.test(language ?? "") ? "rtl" : undefined
}

const nothing = () => () => {}
const empty = () => null

/** The editor's state for React: renders again when something in it changed, at most once a frame. */
export function useEditorSnapshot(handle: EditorHandle | null): EditorSnapshot | null {
  return useSyncExternalStore(handle?.subscribe ?? nothing, handle?.snapshot ?? empty, empty)
}

/**
 * One plain value of the editor's state (a count, an id, a yes or no): renders again only when that changed. Whatever does
 * not show the selection should use this one, so that it rests while somebody types.
 */
export function useEditorValue<Value extends string | number | boolean | null>(
  handle: EditorHandle | null,
  read: (snapshot: EditorSnapshot) => Value,
): Value | null {
  const value = () => (handle ? read(handle.snapshot()) : null)
  return useSyncExternalStore(handle?.subscribe ?? nothing, value, () => null)
}
