"use client"
import dynamic from "next/dynamic"
import { useCallback, useMemo, useRef } from "react"
import { useTranslations } from "use-intl"
import type { FigureKind } from "@/core/figures/figure"
import type { Role } from "@/core/people/role"
import { citingKept } from "@/core/sources/citing-kept"
import { ArticleEditor } from "@/editor/article-editor"
import { isMac, keyCaps } from "@/editor/commands/match-shortcut"
import { type ShortcutId, shortcuts } from "@/editor/commands/shortcuts"
import type { CitedItem, ClaimLook, EditorHandle, NewClaim } from "@/editor/views/editor-handle"
import type { CitationText, EditorRefusal } from "@/editor/views/editor-host"
import { Loading } from "../ui/list-states"
import { useClaimName } from "./claim-card"
import { useDesk } from "./desk-context"
import type { OpenCitation } from "./dialogs"
import { Refused } from "./refused"
import { Remarks } from "./remarks"
import styles from "./text-column.module.css"
import { useEditorLabels } from "./use-editor-labels"
import type { LiveArticle } from "./use-live"

// Below the whole text: nobody waits for them.
const CitedSources = dynamic(() => import("./cited-sources").then(module => module.CitedSources))
const ArticleNotes = dynamic(() => import("../_panels/article-notes").then(module => module.ArticleNotes))

interface TextColumnProps {
  live: LiveArticle
  role: Role
  hints: readonly FigureKind[]
  coverage: boolean
  takeText: (text: EditorHandle) => void
  refused: (thrown: unknown) => void
  claimed: (claim: NewClaim) => void
  undoLast: () => boolean
  openCitation: (citation: OpenCitation) => void
}

/** The article itself, with what an import left to say above it and its origin below. */
export function TextColumn(props: TextColumnProps) {
  const { live, role, hints, coverage, takeText, refused, claimed, undoLast, openCitation } = props
  const t = useTranslations("desk")
  const desk = useDesk()
  const labels = useEditorLabels()
  const looks = useLooks()
  const cite = useCite()
  const { article } = desk.view
  const refuse = useCallback(
    (code: EditorRefusal) => refused({ kind: "forbidden", code, values: {}, status: 0, requestId: null }),
    [refused],
  )
  return (
    <div className={styles.column}>
      <Remarks />
      <Refused live={live} />
      {live.session ? (
        <ArticleEditor
          session={live.session}
          role={role}
          claims={looks}
          labels={labels}
          cite={cite}
          hints={hints}
          coverage={coverage}
          language={article.language}
          activeClaim={desk.focus.active}
          onReady={takeText}
          onSelectClaim={(id, by) => {
            if (id && by === "pointer") desk.focus.show(id)
            else desk.focus.choose(id)
          }}
          onLeaveText={focusLeft}
          onHoverClaim={lightCard}
          onCreateClaim={claimed}
          onUndo={undoLast}
          onSelectNote={desk.note.show}
          onNoted={desk.takeNoted}
          onRefused={refuse}
          onOpenCitation={(at, items) => {
            const cited = citingKept(items, new Map(Object.entries(desk.view.aliases)))
            if (desk.text?.now().editable) openCitation({ at, items: cited })
            else document.getElementById(`cited-${cited[0]?.sourceId}`)?.focus()
          }}
          onAnnounce={desk.announce}
        />
      ) : null}
      {live.session ? <Left /> : null}
      {desk.text || live.stopped ? null : <Loading label={t("opening")} />}
      {desk.text ? <CitedSources /> : null}
      {desk.text ? <Origin /> : null}
      {desk.text ? <ArticleNotes /> : null}
    </div>
  )
}

const leftId = "left-text"

function focusLeft() {
  document.getElementById(leftId)?.focus({ preventScroll: true })
}

/** Where the focus rests after the text was left: single keys act, Tab goes on behind the text, Enter back into it. */
function Left() {
  const t = useTranslations("desk")
  const cap = (id: ShortcutId) =>
    keyCaps(shortcuts.find(one => one.id === id)?.keys[0] ?? "", isMac()).join(" ")
  return (
    <p id={leftId} className={styles.left} tabIndex={-1}>
      {t("left", {
        next: cap("next_claim"),
        previous: cap("previous_claim"),
        tick: cap("tick"),
        note: cap("note"),
        enter: cap("enter_text"),
      })}
    </p>
  )
}

let lit: Element | null = null

/** Lights the card of the words under the pointer. */
function lightCard(id: string | null) {
  lit?.removeAttribute("data-lit")
  lit = id ? document.getElementById(`claim-card-${id}`) : null
  lit?.setAttribute("data-lit", "")
}

/** What each mark shows; a row that did not change keeps its look. */
function useLooks(): ReadonlyMap<string, ClaimLook> {
  const { rows } = useDesk()
  const nameOf = useClaimName()
  const known = useRef(new WeakMap<object, ClaimLook>())
  const name = useRef(nameOf)
  name.current = nameOf
  return useMemo(() => {
    const looks = new Map<string, ClaimLook>()
    for (const [id, row] of rows) {
      const look = known.current.get(row) ?? { shown: row.shown, label: name.current(row) }
      known.current.set(row, look)
      looks.set(id, look)
    }
    return looks
  }, [rows])
}

/** The words of a citation: its sources' short labels with their pages. */
function useCite() {
  const t = useTranslations("citation")
  const { sources, aliases } = useDesk().view
  return useCallback(
    (named: readonly CitedItem[]): CitationText => {
      const items = citingKept(named, new Map(Object.entries(aliases)))
      const known = new Map(sources.map(source => [source.id, source]))
      const parts = items.map(item => {
        const label = known.get(item.sourceId)?.label ?? t("unknown")
        return item.locator ? t("withPage", { label, page: item.locator }) : label
      })
      const label = parts.join("; ")
      const missing = items.some(item => !known.has(item.sourceId))
      return { label: `(${label})`, title: t("of", { label }), ...(missing ? { missing } : {}) }
    },
    [sources, aliases, t],
  )
}

/** Where the text came from and under which licence; it stands on every copy of it. */
function Origin() {
  const t = useTranslations("desk")
  const { origin } = useDesk().view.article
  if (!origin.attribution && !origin.licence && !origin.url) return null
  return (
    <footer className={styles.origin}>
      {origin.attribution ? (
        <p>
          {t("by")} <bdi>{origin.attribution}</bdi>
        </p>
      ) : null}
      {origin.licence ? (
        <p>
          {t("licence")} <bdi>{origin.licence}</bdi>
        </p>
      ) : null}
      {origin.url ? (
        <p>
          <a href={origin.url} rel="noreferrer noopener" target="_blank">
            {origin.url}
          </a>
        </p>
      ) : null}
    </footer>
  )
}
