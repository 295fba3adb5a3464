import { redo, undo } from "prosemirror-history"
import { NodeSelection, TextSelection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { may } from "@/core/people/may"
import { citationsIn } from "@/editor/model/citations-in-document"
import { placesOfClaim } from "@/editor/model/claims-in-document"
import { schema } from "@/editor/model/schema"
import { rangeText } from "@/editor/model/text-map"
import { uncitedClaims } from "@/editor/model/uncited-claims"
import { changeCitation, citeClaim, insertCitation } from "../commands/citations"
import { claimOrder, neighbourClaim } from "../commands/claim-ranges"
import {
  reanchorClaim,
  replaceClaimWords,
  selectedRange,
  type TextRange,
  withdrawClaim,
} from "../commands/claims"
import { setLink } from "../commands/links"
import { commandOf, isActive, isEnabled } from "../commands/registry"
import { activate, activeClaim } from "../plugins/active-claim"
import { askForKinds, dismissedHints, dismissThese, hintAt, hintKinds, hintsIn } from "../plugins/hints"
import { placeOfNote } from "../plugins/noted"
import { lastUndoable } from "../plugins/undo-times"
import { claimMaker, loadHintActs } from "./claim-maker"
import type { EditorHandle, EditorSnapshot } from "./editor-handle"
import type { EditorHost } from "./editor-host"
import type { EditorViews } from "./editor-views"
import { measuring } from "./measuring"
import { bringIntoSight } from "./scrolling"
import { summarise } from "./selection-summary"
import { showWords } from "./show-words"
import type { Telling } from "./telling"

export interface HandleParts {
  host: () => EditorHost
  mayType: () => boolean
  views: EditorViews
  told: Telling
  place: HTMLElement
}

/** After claims were placed, their cards are drawn within this time. Milliseconds. */
const cardsDrawnIn = 250

/** What the page may ask of one open editor. */
export function makeHandle(view: EditorView, parts: HandleParts): EditorHandle {
  const { host, mayType, views, told, place } = parts
  const mayMark = () => may(host().role, "claim.write")
  const maker = claimMaker(view, host)
  const pressed = watchPointer(view, told)
  /** The article's view, or the small one of an open footnote, with where its text begins. */
  const current = (): { view: EditorView; offset: number } => {
    for (const footnote of views.footnotes) {
      const small = footnote.focusedView
      if (small && footnote.position !== undefined) return { view: small, offset: footnote.position + 1 }
    }
    return { view, offset: 0 }
  }
  const measured = measuring(view, views, place, current)
  const hintable = rising()
  const pointAtCards = settled(cardsDrawnIn, (ids: string[]) => views.marks.findCards(ids))
  const whole = (): TextRange => ({ from: 0, to: view.state.doc.content.size })
  /** Read now: the snapshot may be a frame old. */
  const range = (given?: TextRange): TextRange => {
    if (given) return given
    const { view: chosen, offset } = current()
    const { from, to } = selectedRange(chosen.state) ?? {
      from: chosen.state.selection.from,
      to: chosen.state.selection.from,
    }
    return { from: from + offset, to: to + offset }
  }
  const elementOf = (id: string) => views.marks.elementsOf(id)[0] ?? null

  const snapshotNow = (): EditorSnapshot => {
    const { view: chosen, offset } = current()
    const { from, to, empty } = chosen.state.selection
    return {
      editable: mayType(),
      mayMark: mayMark(),
      focused: view.hasFocus() || offset > 0,
      activeClaim: activeClaim(view.state),
      selection: summarise({
        article: view.state,
        small: chosen === view ? null : chosen.state,
        offset,
        mayMark: mayMark(),
        dragging: pressed.down,
      }),
      hint: offset > 0 ? null : hintAt(view.state),
      hintsSelected: empty || offset > 0 ? 0 : hintsIn(view.state, from, to).length,
      layout: told.layout,
      claims: told.claims,
      citations: told.citations,
      hintable: hintable([view.state.doc, hintKinds(view.state), dismissedHints(view.state)]),
    }
  }
  const snapshot = remembered(told, snapshotNow)

  const handle: EditorHandle = {
    element: place,
    subscribe: listener => told.subscribe(listener),
    snapshot,
    now: snapshotNow,

    focus: () => view.focus(),
    undo: () => undo(view.state, view.dispatch),
    redo: () => redo(view.state, view.dispatch),
    lastUndoable: () => lastUndoable(view.state),
    run(id) {
      const target = id === "undo" || id === "redo" ? view : current().view
      const done = mayType() && (commandOf(id)?.(target.state, target.dispatch, target) ?? false)
      if (done && id !== "footnote") target.focus()
      return done
    },
    isActive: id => isActive(current().view.state, id),
    isEnabled: id => mayType() && isEnabled(current().view.state, id),

    focusClaim(id, how = {}) {
      if (id === activeClaim(view.state) && !how.scroll && !how.select) return true
      const place = id === null ? null : placesOfClaim(view.state.doc, id)[0]
      if (id !== null && !place) return false
      const tr = activate(view.state.tr, id)
      if (place && how.select)
        tr.setSelection(TextSelection.between(tr.doc.resolve(place.from), tr.doc.resolve(place.to)))
      // While nobody types, the caret goes along: Enter then writes in the words that are being judged.
      else if (place && how.scroll && !current().view.hasFocus())
        tr.setSelection(TextSelection.near(tr.doc.resolve(place.to), -1))
      view.dispatch(tr)
      if (place && id) {
        openFootnoteAt(view, place.from)
        if (how.scroll) bringIntoSight(view, place.from, () => elementOf(id))
        if (how.select) view.focus()
      }
      return true
    },
    uncitedClaims: () => uncitedClaims(view.state.doc),
    claimsInOrder: () => claimOrder(view.state.doc).map(claim => claim.id),
    nextClaim(direction) {
      const { doc, selection } = view.state
      const next = neighbourClaim(doc, { id: activeClaim(view.state), position: selection.from }, direction)
      if (!next) return null
      handle.focusClaim(next.id, { scroll: true })
      announce(view, host(), next.id)
      return next.id
    },
    claimSelection: (kind, given) => maker.claim(range(given), kind),
    claimHint: hint => maker.claimHint(hint),
    claimHintsSelected: () => maker.claimHints(range()),
    claimEveryHint: () => maker.claimHints(whole()),
    waiveSelection: (reason, given) => maker.waive(range(given), reason),
    withdrawClaim: (...ids) => withdrawClaim(...ids)(view.state, view.dispatch),
    reanchorClaim: (id, given) => reanchorClaim(id, range(given))(view.state, view.dispatch),
    replaceClaimWords: (id, words) => replaceClaimWords(id, words)(view.state, view.dispatch),
    wordsOf(id) {
      const places = placesOfClaim(view.state.doc, id)
      return places.length ? places.map(place => place.words).join("\n") : null
    },

    showNotes: async notes => (await import("./note-places")).boxNotes(view, notes),
    showNote(id) {
      const words = placeOfNote(view, id)
      if (words) bringIntoSight(view, words.from, () => elementOfNote(view, id))
      return words !== null
    },
    async selectorsOf(given) {
      const words = range(given)
      return (await import("./note-places")).selectorsIn(view, words)
    },

    addLinkToSelection: (href, given) => setLink(href, range(given))(view.state, view.dispatch),
    insertCitation: (items, at) => insertCitation(items, at ?? range().to)(view.state, view.dispatch),
    changeCitation: (items, at) => changeCitation(at, items)(view.state, view.dispatch),
    citeClaim: (id, item) => citeClaim(id, item)(view.state, view.dispatch),
    citationsInOrder: () =>
      citationsIn(view.state.doc).map(({ node, ...place }) => ({ key: node, ...place })),
    showCitations: texts => views.cite(texts),
    insertFootnote: () => handle.run("footnote"),

    textOf: (from, to) => rangeText(view.state.doc, from, Math.min(to, view.state.doc.content.size)),
    coordsOfClaim: id => elementOf(id)?.getBoundingClientRect() ?? null,
    lightClaim: id => views.marks.light(id),
    visibleClaims() {
      const placed = measured.visibleClaims()
      pointAtCards(placed.map(claim => claim.id))
      return placed
    },
    anchorOfSelection: given => measured.anchorOfRange(() => given ?? snapshot().selection),
    anchorOfClaim: id => (elementOf(id) ? measured.anchorOfElement(() => elementOf(id)) : null),
    showCards: ids => views.marks.showCards(ids),

    hints: () => hintsIn(view.state),
    countHints: async () => (await loadHintActs()).hintsOf(view, whole()).then(found => found.length),
    nextHint: async direction => (await loadHintActs()).seekHint(view, direction),
    showHints: kinds => view.dispatch(askForKinds(view.state.tr, kinds)),
    dismissHints: sayings => view.dispatch(dismissThese(view.state.tr, sayings)),
    showCoverage: on => void place.toggleAttribute("data-coverage", on),
    coverage: async () => (await import("./coverage-reader")).coverageReader(view, () => place.lang || null),
    scrollToPosition: position => bringIntoSight(view, position, () => null),
    showWords: seen => showWords(view, seen),
  }
  return handle
}

const elementOfNote = (view: EditorView, id: string) =>
  view.dom.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)

/** Runs with the last argument, once nothing more was asked for so long. */
function settled<Given>(rest: number, run: (given: Given) => void): (given: Given) => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  return given => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => run(given), rest)
  }
}

/** A number that rises when one of these is another thing than when it was last asked. */
function rising(): (things: readonly unknown[]) => number {
  let n = 0
  let before: readonly unknown[] = []
  return things => {
    if (things.some((thing, at) => thing !== before[at])) n++
    before = things
    return n
  }
}

/** The same snapshot until the next telling: React asks often. */
function remembered(told: Telling, make: () => EditorSnapshot): () => EditorSnapshot {
  let kept: EditorSnapshot | null = null
  told.subscribe(() => {
    kept = null
  })
  return () => {
    kept ??= make()
    return kept
  }
}

/** Whether the pointer is held down in the text, so that a popover waits for the end of a selection. */
function watchPointer(view: EditorView, told: Telling): { down: boolean } {
  const pressed = { down: false }
  view.dom.addEventListener("pointerdown", () => {
    pressed.down = true
    const up = () => {
      pressed.down = false
      window.removeEventListener("pointerup", up)
      window.removeEventListener("pointercancel", up)
      told.updated(false)
    }
    window.addEventListener("pointerup", up)
    window.addEventListener("pointercancel", up)
  })
  for (const name of ["focusin", "focusout"]) view.dom.addEventListener(name, () => told.updated(false))
  return pressed
}

/** A claim in a footnote is shown by opening it. */
function openFootnoteAt(view: EditorView, position: number): void {
  const $position = view.state.doc.resolve(position)
  if ($position.parent.type !== schema.nodes.footnote) return
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, $position.before())))
}

function announce(view: EditorView, host: EditorHost, id: string): void {
  const order = claimOrder(view.state.doc)
  const words = placesOfClaim(view.state.doc, id)[0]?.words ?? ""
  const label = host.claims.get(id)?.label ?? host.labels.claimUnknown
  const at = order.findIndex(claim => claim.id === id) + 1
  host.onAnnounce?.(host.labels.claimOf(label, words, at, order.length))
}
