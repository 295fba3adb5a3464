import type { Node } from "prosemirror-model"
import type { EditorState, Plugin, Transaction } from "prosemirror-state"
import { Step } from "prosemirror-transform"
import type { Role } from "@/core/people/role"
import type {
  Commit,
  CommitRecords,
  Init,
  LoggedCommit,
  Refused,
  ServerMessage,
  Tail,
} from "../model/live-messages"
import { schema } from "../model/schema"
import { type Later, onClock, openLink, type SocketLike } from "./link"
import { livePlugin, liveState, putBack, receive, recordsMeta, takeBack } from "./live-state"
import { type LiveStatus, statusStore } from "./live-status"
import { nextCommit } from "./next-commit"
import { peerPlaces } from "./peers"
import { type Restored, restore } from "./restore"
import { confirmedPosition, type Unconfirmed, wordsOf } from "./unconfirmed"
import { keepingUnsent } from "./unsent-keeper"
import { browserStore, type Unsent, type UnsentStore } from "./unsent-store"

/** The part of an EditorView that a session uses. */
export interface LiveView {
  readonly state: EditorState
  dispatch(tr: Transaction): void
}

export interface LiveOptions {
  /** `ws://…/live/<articleId>` */
  url: string
  articleId: string
  /** New for every page load. Words an earlier, closed page left unsent are taken over with that page's id. */
  clientId: string
  schemaHash: string
  /** Where unsent words are kept: IndexedDB when absent, nowhere when null. */
  storage?: UnsentStore | null
  socket?: (url: string) => SocketLike
  /** Runs taking-in once a frame; `requestAnimationFrame` when absent. */
  schedule?: (run: () => void) => void
  /** Waits before connecting again; the clock when absent. */
  later?: Later
}

export interface Changed {
  claims: string[]
  questions: string[]
}

export interface LiveSession {
  plugin: Plugin
  /** The document to begin with. */
  ready: Promise<{ doc: Node; version: number; role: Role }>
  readonly status: LiveStatus
  subscribe(listener: () => void): () => void
  /** Begins to carry changes between this view and the server; gives what ends it. */
  attach(view: LiveView): () => void
  /** Lets new claims' records ride with the transaction that brings their marks. */
  createClaims(tr: Transaction, records: NonNullable<CommitRecords["claims"]>): Transaction
  /** Called with ids of records to fetch again. */
  onChanged(listener: (changed: Changed) => void): () => void
  /** The words given back were seen to. */
  dismissRefusal(): void
  close(): void
}

// A commit without an answer for this long means a connection that only looks open.
const answerWithin = 15_000
const presenceEvery = 100

const onFrame = (run: () => void) => {
  // A hidden page gets no frames, and still must confirm what was typed.
  if (typeof requestAnimationFrame === "undefined" || document.hidden) setTimeout(run, 30)
  else requestAnimationFrame(run)
}

/** Joins a live document. The session comes back by itself after a lost connection; nothing typed is lost silently. */
export function connectLive(options: LiveOptions): LiveSession {
  const { url, articleId, schemaHash, schedule = onFrame } = options
  const store = options.storage === undefined ? browserStore() : options.storage
  const status = statusStore()
  const peers = peerPlaces()
  const changedListeners = new Set<(changed: Changed) => void>()
  let clientId = options.clientId
  let seq = 0
  let view: LiveView | null = null
  let abandoned: Unsent | null = null
  let restored: Restored | null = null
  /** The version up to which commits arrived here, taken in or waiting for a frame. */
  let arrived = -1
  let version = 0
  let incoming: LoggedCommit[] = []
  let inFlight: { message: Commit; sent: number } | null = null
  let joined = false
  let closed = false
  let framed = false
  let answerTimer: ReturnType<typeof setTimeout> | null = null
  let resolveReady: (first: { doc: Node; version: number; role: Role }) => void = () => {}
  const ready = new Promise<{ doc: Node; version: number; role: Role }>(resolve => {
    resolveReady = resolve
  })

  const plugin = livePlugin(() => version, afterUpdate)
  const keeper = keepingUnsent(
    store,
    () => (view && !closed ? keptNow() : null),
    () => joined,
  )
  const unconfirmed = (): readonly Unconfirmed[] => (view ? (liveState(view.state)?.unconfirmed ?? []) : [])
  const dispatch = (tr: Transaction): EditorState => {
    const at = view as LiveView
    at.dispatch(tr)
    return at.state
  }

  function keptNow(): Unsent | null {
    const local = unconfirmed()
    if (local.length === 0) return null
    const sent = inFlight?.message ?? null
    const steps = local.map(({ step, group, records }) => ({
      ...{ step: step.toJSON() as unknown, group },
      ...(records ? { records } : {}),
    }))
    const sentPart = sent && { ref: sent.ref, base: sent.base, steps: sent.steps }
    return {
      ...{ articleId, clientId, seq, version, schema: schemaHash, steps, sentSteps: inFlight?.sent ?? 0 },
      sent: sentPart && { ...sentPart, ...(sent?.records ? { records: sent.records } : {}) },
      at: Date.now(),
    }
  }

  function join() {
    link?.send({
      ...{ t: "join" as const, article: articleId, clientId, schema: schemaHash },
      ...(arrived >= 0 ? { have: arrived } : abandoned ? { since: abandoned.version } : {}),
    })
  }

  function begin(init: Init) {
    const doc = schema.nodeFromJSON(init.doc)
    version = init.v
    arrived = init.v
    joined = true
    if (abandoned) restored = restore(doc, abandoned, init.commits ?? null)
    status.set({ role: init.role, version })
    showState()
    resolveReady({ doc, version, role: init.role })
    if (view) begun(view)
  }

  /** Once there is a document and a view: what an earlier page left unsent goes back on the text. */
  function begun(on: LiveView) {
    if (restored) {
      const { steps, sent, dropped } = restored
      restored = null
      if (steps.length > 0) on.dispatch(putBack(on.state, steps))
      if (sent > 0 && abandoned?.sent) inFlight = { message: { t: "commit", ...abandoned.sent }, sent }
      giveBack("dropped", "live.dropped", dropped)
      resend()
    }
    takeIn()
    pump()
  }

  function caughtUp(tail: Tail) {
    joined = true
    status.set({ role: tail.role })
    arrive(tail.from, tail.commits)
    takeIn()
    resend()
    pump()
  }

  function resend() {
    if (inFlight && link?.send(inFlight.message)) expectAnswer()
  }

  function arrive(from: number, commits: readonly LoggedCommit[]) {
    if (from > arrived) return link?.again()
    const fresh = commits.filter(commit => commit.v > arrived)
    arrived = fresh.at(-1)?.v ?? arrived
    incoming.push(...fresh)
    if (framed || fresh.length === 0) return
    framed = true
    schedule(() => {
      framed = false
      takeIn()
      pump()
    })
  }

  function takeIn() {
    if (!view || incoming.length === 0) return
    const commits = incoming.map(commit => ({
      version: commit.v,
      own: isInFlight(commit.ref),
      steps: commit.steps.map(step => Step.fromJSON(schema, step)),
    }))
    incoming = []
    const start = { state: view.state, sent: inFlight?.sent ?? 0 }
    const dropped: Step[] = []
    const taken = receive(start, commits, dispatch, steps => dropped.push(...steps))
    for (const commit of commits) {
      peers.follow(
        commit.version,
        commit.steps.map(step => step.getMap()),
      )
    }
    if (commits.some(commit => commit.own)) answered()
    else if (inFlight) inFlight.sent = taken.sent
    version = arrived
    status.set({ version })
    giveBack("dropped", "live.dropped", dropped)
    showPeers()
  }

  const isInFlight = (ref: { clientId: string; seq: number }) =>
    inFlight !== null &&
    ref.clientId === inFlight.message.ref.clientId &&
    ref.seq === inFlight.message.ref.seq

  function answered() {
    inFlight = null
    if (answerTimer) clearTimeout(answerTimer)
    answerTimer = null
  }

  function refused({ ref, why, detail }: Refused) {
    takeIn()
    if (!view || !inFlight || !isInFlight(ref)) return
    const steps = unconfirmed()
      .slice(0, inFlight.sent)
      .map(({ step }) => step)
    const dropped: Step[] = []
    takeBack({ state: view.state, sent: inFlight.sent }, dispatch, lost => dropped.push(...lost))
    answered()
    status.set({ refused: { why, detail, text: wordsOf([...steps, ...dropped]) } })
    pump()
  }

  function giveBack(why: "dropped", detail: string, steps: readonly Step[]) {
    const text = wordsOf(steps)
    if (text) status.set({ refused: { why, detail, text } })
  }

  /** Sends what is unconfirmed when nothing is on its way: one commit at a time, what is typed meanwhile is the next. */
  function pump() {
    const local = unconfirmed()
    if (joined && view && !inFlight && incoming.length === 0 && local.length > 0) {
      const { count, steps, records } = nextCommit(local)
      const ref = { clientId, seq: ++seq }
      const message: Commit = { t: "commit", base: version, ref, steps, ...(records ? { records } : {}) }
      inFlight = { message, sent: count }
      if (link?.send(message)) expectAnswer()
    }
    keeper.changed()
    showState()
  }

  function expectAnswer() {
    if (answerTimer) clearTimeout(answerTimer)
    answerTimer = setTimeout(() => link?.again(), answerWithin)
  }

  let pumping = false
  let presenceTimer: ReturnType<typeof setTimeout> | null = null
  let told = ""
  function afterUpdate() {
    presenceTimer ??= setTimeout(tellPresence, presenceEvery)
    if (pumping) return
    pumping = true
    queueMicrotask(() => {
      pumping = false
      if (closed) return
      pump()
      showPeers()
    })
  }

  function tellPresence() {
    presenceTimer = null
    if (!view || !joined || closed) return
    const { anchor, head } = view.state.selection
    const local = unconfirmed()
    const place = { anchor: confirmedPosition(local, anchor), head: confirmedPosition(local, head) }
    const now = `${place.anchor} ${place.head}`
    if (now !== told && link?.send({ t: "presence", ...place, v: version })) told = now
  }

  function showPeers() {
    if (!view || (peers.isEmpty() && status.get().peers.length === 0)) return
    const shown = peers.shown(unconfirmed(), view.state.doc.content.size)
    if (JSON.stringify(shown) !== JSON.stringify(status.get().peers)) status.set({ peers: shown })
  }

  function showState() {
    const { role } = status.get()
    if (!joined) return status.set({ state: arrived >= 0 ? "offline" : "connecting" })
    if (inFlight || unconfirmed().length > 0) return status.set({ state: "saving" })
    status.set({ state: role === "viewer" ? "readonly" : "saved" })
  }

  const messages: { [T in ServerMessage["t"]]: (message: Extract<ServerMessage, { t: T }>) => void } = {
    init: begin,
    tail: caughtUp,
    reload: ({ why }) => {
      status.set({ reload: why })
      lost()
    },
    update: ({ from, commits }) => arrive(from, commits),
    refused,
    presence: ({ peers: seen, gone }) => {
      takeIn()
      peers.take(
        seen.filter(peer => peer.clientId !== clientId),
        gone,
        version,
      )
      showPeers()
    },
    changed: ({ claims, questions }) => {
      for (const listener of changedListeners) listener({ claims, questions })
    },
    role: ({ role }) => {
      status.set({ role })
      showState()
    },
  }

  function lost() {
    joined = false
    if (answerTimer) clearTimeout(answerTimer)
    told = ""
    peers.clear()
    showPeers()
    showState()
    keeper.changed()
  }

  let link: ReturnType<typeof openLink> | null = null
  let release: () => void = () => {}
  async function start() {
    try {
      abandoned = (await store?.abandoned(articleId, clientId))?.[0] ?? null
    } catch {
      // A browser that keeps nothing (private window, full disk) can still edit; it only cannot survive a reload.
      abandoned = null
    }
    if (closed) return
    if (abandoned) {
      clientId = abandoned.clientId
      seq = abandoned.seq
      keeper.adopt(abandoned)
    }
    release = store?.hold(articleId, clientId) ?? release
    const open = options.socket ?? (address => new WebSocket(address) as unknown as SocketLike)
    link = openLink(
      () => open(url),
      {
        opened: join,
        message: message => (messages[message.t] as (message: ServerMessage) => void)(message),
        lost,
        ended(why) {
          lost()
          status.set({ ended: why })
        },
      },
      options.later ?? onClock,
    )
  }
  void start()

  return {
    plugin,
    ready,
    get status() {
      return status.get()
    },
    subscribe: status.subscribe,
    attach(on) {
      view = on
      if (arrived >= 0) begun(on)
      return () => {
        if (view === on) view = null
      }
    },
    createClaims: (tr, claims) => tr.setMeta(recordsMeta, { claims }),
    onChanged(listener) {
      changedListeners.add(listener)
      return () => {
        changedListeners.delete(listener)
      }
    },
    dismissRefusal: () => status.clear("refused"),
    close() {
      keeper.flush()
      closed = true
      release()
      if (answerTimer) clearTimeout(answerTimer)
      if (presenceTimer) clearTimeout(presenceTimer)
      link?.close()
    },
  }
}
