"use client"
import { useQueryClient } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { type Act, may } from "@/core/people/may"
import { useEditorValue } from "@/editor/article-editor"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { whenIdle } from "@/editor/views/when-idle"
import { keys } from "../_client/keys"
import { useMedia } from "../_client/use-media"
import type { Me } from "../_frame/me"
import { useToast } from "../ui/toast"
import type { Asked, Missing } from "./asked"
import styles from "./desk.module.css"
import { DeskBar } from "./desk-bar"
import { type Desk, DeskProvider, useDesk } from "./desk-context"
import type { DeskView } from "./desk-view"
import { DeskDialogs, useDialogs } from "./dialogs"
import { countByFilter, type Filter } from "./filter"
import { SelectionPopover } from "./selection-popover"
import { Side } from "./side"
import { TextColumn } from "./text-column"
import { Toolbar } from "./toolbar"
import { useActiveClaim } from "./use-active-claim"
import { useChecking } from "./use-checking"
import { useCoverageView } from "./use-coverage-view"
import { useDeskActs } from "./use-desk-acts"
import { useDeskData } from "./use-desk-data"
import { type DeskActs, useDeskKeys } from "./use-desk-keys"
import { useFoundWords } from "./use-found-words"
import { useHintKinds } from "./use-hint-kinds"
import { type LiveArticle, useLive } from "./use-live"
import { useOpenNote } from "./use-open-note"
import { useUndoStack } from "./use-undo-stack"

const AskedNotice = dynamic(() => import("./asked-notice").then(module => module.AskedNotice))
// On wide windows there is room beside the text, and none of this is needed.
const Sheet = dynamic(() => import("./sheet").then(module => module.Sheet))

interface DeskPageProps {
  initial: DeskView
  me: Me
  /** What the address asks for. */
  asked: Asked
  filter: Filter
}

/** The desk of one article: its text, and beside it what is known about every claim in it. */
export function DeskPage({ initial, me, asked, filter: firstFilter }: DeskPageProps) {
  const [text, setText] = useState<EditorHandle | null>(null)
  const { desk: view, rows, refresh } = useDeskData(initial, text)
  const claimsSeen = useEditorValue(text, snapshot => snapshot.claims) ?? 0
  const live = useLive(view.article.id, refresh)
  const role = live.role ?? view.me.role
  useFoundWords(text, asked.find)
  const focus = useActiveClaim(asked.claim)
  const note = useOpenNote(asked.claim ? null : asked.note)
  const [noted, takeNoted] = useState<readonly string[] | null>(null)
  const undo = useUndoStack()
  const [said, setSaid] = useState("")
  const order = useOrder(text, claimsSeen, rows)
  const uncited = useUncited(text, claimsSeen)
  const desk = useMemo<Desk>(
    () => ({
      articleId: view.article.id,
      view,
      rows,
      order,
      uncited,
      me: me.user,
      // The role as the server told it last counts: it may have changed since the page was opened.
      may: (act: Act) => may(role, act),
      text,
      session: live.session,
      focus,
      note,
      linkedNote: focus.active === asked.claim ? asked.note : null,
      noted,
      takeNoted,
      refresh: ({ claims = [], questions = [] }) => refresh({ claims, questions, notes: [], article: false }),
      remember: undo.remember,
      announce: setSaid,
    }),
    [
      view,
      rows,
      order,
      uncited,
      me.user,
      role,
      text,
      live.session,
      focus,
      note,
      asked,
      noted,
      refresh,
      undo.remember,
    ],
  )
  return (
    <DeskProvider value={desk}>
      <Arranged
        me={me}
        live={live}
        role={role}
        takeText={setText}
        firstFilter={firstFilter}
        missing={asked.missing}
        undoLast={undo.undoLast}
      />
      <div aria-live="polite" className="aside-only">
        {said}
      </div>
    </DeskProvider>
  )
}

/** Ids in text order; those without words in the text come last. Read when first asked for: only lists show them all. */
function useOrder(text: EditorHandle | null, seen: number, rows: Desk["rows"]): Desk["order"] {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seen` says that the text's claims are to be read again.
  const inText = useMemo(() => once(() => text?.claimsInOrder() ?? []), [text, seen])
  return useMemo(() => once(() => inOrder(inText(), rows)), [inText, rows])
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function inOrder(inText: readonly string[], rows: Desk["rows"]): readonly string[] {
  const known = new Set(inText)
  const others = [...rows.values()].filter(row => !known.has(row.id)).sort(byPlace)
  return [...inText, ...others.map(row => row.id)]
}

/** Asked for again when claims or citations came, went or moved, never while words are typed. */
function useUncited(text: EditorHandle | null, claimsSeen: number): ReadonlySet<string> {
  const citationsSeen = useEditorValue(text, snapshot => snapshot.citations)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts say that the text is to be read again.
  return useMemo(() => text?.uncitedClaims() ?? new Set<string>(), [text, claimsSeen, citationsSeen])
}

const numeric = new Intl.Collator("en", { numeric: true })
const byPlace = (a: { blockPath: string }, b: { blockPath: string }) =>
  numeric.compare(a.blockPath, b.blockPath)

interface ArrangedProps {
  me: Me
  live: LiveArticle
  role: DeskView["me"]["role"]
  takeText: (text: EditorHandle) => void
  firstFilter: Filter
  missing: Missing | null
  /** Takes back the last act outside the text, unless something was done in the text since. */
  undoLast: (since: number) => boolean
}

function Arranged({ me, live, role, takeText, firstFilter, missing, undoLast }: ArrangedProps) {
  const desk = useDesk()
  const t = useTranslations("desk")
  const wide = useMedia("(min-width: 56.25rem)", true)
  const { coverage, setCoverage, layout, setLayout } = useCoverageView()
  const [filter, setFilter] = useFilter(firstFilter)
  const [raised, setRaised] = useState(false)
  const [hints, setHints] = useHintKinds()
  const dialogs = useDialogs()
  const { fail } = useToast()
  useClaimsThatWent()
  useOnePanel()
  const counts = useMemo(() => countByFilter(desk.rows.values(), desk.uncited), [desk.rows, desk.uncited])
  const main = useRef<HTMLElement>(null)
  const acts = useDeskActs({ dialogs, filter, openList: () => (wide ? setLayout("list") : setRaised(true)) })
  const checking = useChecking()
  const undoActs = () => undoLast(desk.text?.lastUndoable() ?? 0)
  const runs: DeskActs = {
    ...{ ...acts.keys, ...checking.runs },
    undo_act: () => undoActs() || desk.text?.undo(),
    coverage: () => {
      setCoverage(!coverage)
      setRaised(!coverage)
      if (!coverage) desk.focus.close()
    },
  }
  useDeskKeys(runs)
  const side = { filter, counts, setFilter, layout, checking, runs }
  return (
    <div className={styles.desk} data-wide={wide || undefined}>
      <DeskBar
        title={desk.view.article.title}
        articleId={desk.articleId}
        me={me}
        session={live.session}
        reads={role === "viewer"}
        options={{
          ...{ hints, setHints, coverage, setCoverage: runs.coverage ?? setCoverage },
          language: desk.view.article.language,
          openDismissed: () => dialogs.open("dismissed"),
          openSettings: desk.may("article.settings") ? () => dialogs.open("settings") : null,
          // Guests ask nobody in, whatever they may do here.
          openGuests: may(me.role, "article.invite") ? () => dialogs.open("guests") : null,
        }}
        openHelp={() => dialogs.open("help")}
        openExport={() => dialogs.open("export")}
        openConsistency={() => dialogs.open("consistency")}
      />
      <div className={styles.columns}>
        <main id="content" ref={main} className={styles.text} aria-label={t("text")} tabIndex={-1}>
          <Toolbar onLink={acts.selection.link} />
          {missing ? <AskedNotice missing={missing} /> : null}
          <TextColumn
            live={live}
            role={role}
            hints={hints}
            coverage={coverage}
            takeText={takeText}
            refused={fail}
            claimed={acts.claimed}
            undoLast={undoActs}
            openCitation={citation => dialogs.open("cite", citation)}
          />
          <SelectionPopover acts={acts.selection} checking={checking} />
        </main>
        {wide ? <Side setLayout={setLayout} {...side} /> : null}
      </div>
      {wide ? null : <Sheet raised={raised} setRaised={setRaised} step={acts.step} {...side} />}
      <DeskDialogs dialogs={dialogs} runs={runs} />
    </div>
  )
}

/** A claim that is chosen takes the place of a note that was open. */
function useOnePanel() {
  const { focus, note } = useDesk()
  const before = useRef({ active: focus.active, open: focus.open })
  useEffect(() => {
    const was = before.current
    before.current = { active: focus.active, open: focus.open }
    if (focus.open && note.open && (was.active !== focus.active || !was.open)) note.close()
  }, [focus, note])
}

/** A claim taken out of the text, and of the records, takes its panel and what was said of its making along. */
function useClaimsThatWent() {
  const { text, rows, focus } = useDesk()
  const { forget } = useToast()
  const client = useQueryClient()
  const seen = useEditorValue(text, snapshot => snapshot.claims)
  const { active, choose } = focus
  const before = useRef(new Set<string>())
  const begun = useRef<EditorHandle | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `seen` says that the text's claims are to be read again.
  useEffect(() => {
    if (!text) return
    const look = () => {
      const now = new Set(text.claimsInOrder())
      for (const id of before.current) {
        if (now.has(id)) continue
        // The server may hear that the claim is gone before it hears what was asked about it.
        void client.cancelQueries({ queryKey: keys.claim(id) })
        forget(id)
        if (rows.has(id)) continue
        if (id === active) choose(null)
        before.current.delete(id)
      }
      for (const id of now) before.current.add(id)
    }
    if (begun.current === text) return look()
    // Nothing can have gone yet: which there are is read once the opened text rests.
    begun.current = text
    let isOver = false
    whenIdle(() => isOver || look())
    return () => {
      isOver = true
    }
  }, [text, seen, rows, active, choose, forget, client])
}

/** The filter, kept in the address so that a link and Back come to it again. */
function useFilter(first: Filter): [Filter, (filter: Filter) => void] {
  const [filter, setFilter] = useState(first)
  const choose = useCallback((next: Filter) => {
    setFilter(next)
    const address = new URL(window.location.href)
    if (next === "all") address.searchParams.delete("show")
    else address.searchParams.set("show", next)
    window.history.replaceState(window.history.state, "", address)
  }, [])
  return [filter, choose]
}
