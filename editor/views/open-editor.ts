import { Node } from "prosemirror-model"
import { EditorState, type Plugin, TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import { schema } from "@/editor/model/schema"
import { activeClaim, chosenByCaret } from "../plugins/active-claim"
import { deskPlugins } from "../plugins/desk-plugins"
import type { Detector } from "../plugins/detecting"
import { sameHints } from "../plugins/hints"
import { isLocal } from "../plugins/local"
import { showPeers } from "../plugins/peers"
import type { ClaimLook, EditorHandle } from "./editor-handle"
import type { EditorHost, EditorSession } from "./editor-host"
import { editorViews } from "./editor-views"
import { loadFloating } from "./keep-placed"
import { makeHandle } from "./make-handle"
import { onceNeeded } from "./once-needed"
import { keepingPlace } from "./reading-place"
import { telling } from "./telling"
import { whenIdle } from "./when-idle"

export interface EditorOptions {
  session?: EditorSession | undefined
  /** A document's JSON that is only read. */
  doc?: unknown
  /** The page as it is now. */
  host: () => EditorHost
  /** For tests: reads figures in place of the worker. */
  detector?: Detector
}

export interface OpenEditor {
  /** Resolves when the text stands; null where it was closed before. */
  ready: Promise<EditorHandle | null>
  handle(): EditorHandle | null
  showLooks(looks: ReadonlyMap<string, ClaimLook>): void
  /** The role, the labels or the way citations read may have changed: asks the host again. */
  refresh(): void
  close(): void
}

/** Opens an article's text in a place of the page. */
export function openEditor(place: HTMLElement, options: EditorOptions): OpenEditor {
  const { session } = options
  let view: EditorView | null = null
  let handle: EditorHandle | null = null
  let closed = false
  const role = (): Role => (session ? liveRole(session, options.host().role) : "viewer")
  const host = (): EditorHost => ({ ...options.host(), role: role() })
  const mayType = () => may(role(), "article.write")
  const tools = onceNeeded(place, plugins => {
    if (!view) return
    view.updateState(view.state.reconfigure({ plugins: pluginsWith(plugins) }))
    told.updated(false)
  })
  let pluginsWith: (tools: readonly Plugin[]) => Plugin[] = () => []
  const views = editorViews(host, place, () => role() !== "viewer", tools.need)
  const told = telling(() => view, place)
  const stops: (() => void)[] = [() => told.close(), tools.stop]

  const open = (doc: Node) => {
    const deskParts = deskPlugins({
      host,
      footnotes: views.footnotes,
      mayType,
      takeHint: hint => void handle?.claimHint(hint),
      language: () => place.lang || null,
      ...(options.detector ? { detector: options.detector } : {}),
    })
    pluginsWith = plugins => [...deskParts(plugins), ...(session ? [session.plugin] : [])]
    const state = EditorState.create({ doc, plugins: pluginsWith([]) })
    view = new EditorView(place, {
      state: state.apply(state.tr.setSelection(TextSelection.atStart(doc))),
      ...views.props,
      editable: () => role() !== "viewer",
      attributes: () => attributesFor(role(), host().labels.article),
      dispatchTransaction(this: EditorView, tr) {
        const before = this.state
        const apply = () => this.updateState(before.apply(tr))
        if (tr.docChanged && !isLocal(tr)) keepingPlace(this, apply)
        else apply()
        const chosen = chosenByCaret(tr, before, this.state)
        if (chosen) host().onSelectClaim?.(chosen, "keyboard")
        if (tr.docChanged || isSeen(before, this.state)) told.updated(tr.docChanged)
      },
    })
    hideFromReact(view.dom)
    stops.push(keepFromReact(place))
    handle = makeHandle(view, { host, mayType, views, told, place })
    // Selecting words needs it at once, also where the connection is gone by then.
    whenIdle(loadFloating)
    if (session) stops.push(...follow(session, view, role, () => refresh()))
    return handle
  }
  const refresh = () => {
    if (!view) return
    view.setProps({})
    views.citeAgain()
    told.moved()
  }

  const ready = session
    ? session.ready.then(({ doc }) => (closed ? null : open(doc)))
    : Promise.resolve().then(() => (closed ? null : open(Node.fromJSON(schema, options.doc))))
  return {
    ready,
    handle: () => handle,
    showLooks: looks => views.marks.show(looks),
    refresh,
    close() {
      closed = true
      for (const stop of stops) stop()
      view?.destroy()
      view = handle = null
    },
  }
}

/**
 * Before each of its commits React counts the characters before the caret of whatever editable element has the focus, to put
 * the caret back: 2.5 ms in the middle of 100,000 words. The caret of this text is ProseMirror's own affair.
 */
function hideFromReact(text: HTMLElement): void {
  Object.defineProperty(text, "contentEditable", {
    configurable: true,
    get: () => "inherit",
    set: (value: string) => text.setAttribute("contenteditable", value),
  })
}

/** What a key press says besides being pressed; nobody outside the text listens to it. */
const ofTyping = ["keypress", "textInput", "beforeinput", "input", "keyup"]

/**
 * React listens on the whole document to every kind of event, and for each looks through all components above its place: five
 * times a key. The press itself goes on, for the desk's own keys.
 */
function keepFromReact(place: HTMLElement): () => void {
  const stop = (event: Event) => event.stopPropagation()
  for (const name of ofTyping) place.addEventListener(name, stop)
  return () => {
    for (const name of ofTyping) place.removeEventListener(name, stop)
  }
}

/** Whether a page may see a difference that is none of the text. Carets of others and answers of the server are none. */
function isSeen(before: EditorState, after: EditorState): boolean {
  return (
    !before.selection.eq(after.selection) ||
    before.storedMarks !== after.storedMarks ||
    activeClaim(before) !== activeClaim(after) ||
    !sameHints(before, after)
  )
}

/** What the server says one may do counts; while it says nothing yet, what the page knows. */
function liveRole({ status }: EditorSession, known: Role): Role {
  if (status.state === "readonly") return "viewer"
  return status.role ?? known
}

function attributesFor(role: Role, label: string): Record<string, string> {
  const mayType = may(role, "article.write")
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    // Who reviews keeps a caret, to select words from the keyboard; no keyboard comes up on a touch screen.
    ...(mayType ? {} : { "aria-readonly": "true", inputmode: "none" }),
    ...(role === "viewer" ? { tabindex: "0" } : {}),
  }
}

/** Every key is saved some time: only what one may do, and where the others are, is worth a look at the view. */
function follow(
  session: EditorSession,
  view: EditorView,
  role: () => Role,
  refresh: () => void,
): (() => void)[] {
  let before = role()
  let { peers } = session.status
  const attached = session.attach(view)
  const stop = session.subscribe(() => {
    const now = role()
    if (now !== before) refresh()
    before = now
    if (session.status.peers !== peers) showPeers(view, session.status.peers)
    peers = session.status.peers
  })
  showPeers(view, peers)
  return [stop, ...(typeof attached === "function" ? [attached as () => void] : [])]
}
