import type { Node } from "prosemirror-model"
import type { Plugin, Transaction } from "prosemirror-state"
import type { Role } from "@/core/people/role"
import type { CommitRecords, ServerMessage } from "../model/live-messages"
import { type DeskLine, type LiveView, showState, unconfirmedOn, unsentNow } from "./desk-line"
import { begin, join, startWork } from "./joining"
import { type Later, type LinkHooks, onClock, openLink, type SocketLike } from "./link"
import { livePlugin, recordsMeta } from "./live-state"
import { type LiveStatus, statusStore } from "./live-status"
import { peerPlaces } from "./peers"
import { presenceTeller, seePeers, showPeers } from "./presence"
import { sendAgain, sendWithoutPace, stopWaiting, usualPace } from "./sending"
import { soonWorking, whenLeaving } from "./soon-working"
import { arrive, endLine, takeIn, takeRefusal } from "./taking-in"
import { toldPlace } from "./told-place"
import { bringsClaim } from "./unconfirmed"
import { keepingUnsent, type UnsentKeeper } from "./unsent-keeper"
import { browserStore, type UnsentStore } from "./unsent-store"

export type { LiveView } from "./desk-line"

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
  /** Runs taking-in in a frame; `requestAnimationFrame` when absent. */
  schedule?: (run: () => void) => void
  /** Waits before connecting again; the clock when absent. */
  later?: Later
  /** The least between two commits of typing, in milliseconds; `usualPace` when absent. Others' are taken in no oftener. */
  pace?: number
}

export interface Changed {
  claims: string[]
  questions: string[]
  /** First notes of threads. */
  notes: string[]
  /** Who looks after which section, or which hints were dismissed, or how the citations read. */
  article: boolean
}

export interface LiveStart {
  doc: Node
  version: number
  role: Role
}

export interface LiveSession {
  plugin: Plugin
  /** The document to begin with. */
  ready: Promise<LiveStart>
  readonly status: LiveStatus
  subscribe(listener: () => void): () => void
  /** Begins to carry changes between this view and the server; gives what ends it. */
  attach(view: LiveView): () => void
  /** Lets new claims' records ride with the transaction that brings their marks. */
  createClaims(tr: Transaction, records: NonNullable<CommitRecords["claims"]>): Transaction
  /** Whether a claim was made here, or its mark put back, and the server does not hold it yet. Asked again when `subscribe` tells. */
  isUnsent(claimId: string): boolean
  /** Called with ids of records to fetch again. */
  onChanged(listener: (changed: Changed) => void): () => void
  /** The words given back were seen to. */
  dismissRefusal(): void
  close(): void
}

const onFrame = (run: () => void) => {
  // A hidden page gets no frames, and still must confirm what was typed.
  if (typeof requestAnimationFrame === "undefined" || document.hidden) setTimeout(run, 30)
  else requestAnimationFrame(run)
}

function newLine({ articleId, schemaHash, clientId, pace = usualPace }: LiveOptions): DeskLine {
  return {
    ...{ articleId, schemaHash, clientId, seq: 0, link: null, view: null },
    ...{
      status: statusStore(),
      peers: peerPlaces(),
      caret: toldPlace(),
      version: 0,
      arrived: -1,
      incoming: [],
      inFlight: null,
    },
    ...{ joined: false, closed: false, abandoned: null, restored: null, answerTimer: null },
    ...{ pace, sentAt: Number.NEGATIVE_INFINITY, paceTimer: null },
  }
}

/** Joins a live document. The session comes back by itself after a lost connection; nothing typed is lost silently. */
export function connectLive(options: LiveOptions): LiveSession {
  const line = newLine(options)
  const store = options.storage === undefined ? browserStore() : options.storage
  const keeper = keepingUnsent(
    store,
    () => unsentNow(line),
    () => line.joined,
    () => unconfirmedOn(line)[0]?.group ?? null,
  )
  const teller = presenceTeller(line)
  const changed = listeners<Changed>()
  const ready = promised<LiveStart>()
  const work = soonWorking(line, keeper, options.schedule ?? onFrame)
  const plugin = livePlugin(() => line.version, updated)

  function updated() {
    teller.soon()
    work.afterUpdate()
  }

  function lost() {
    line.joined = false
    stopWaiting(line)
    teller.forget()
    line.peers.clear()
    showPeers(line)
    showState(line)
    keeper.changed()
  }

  const answers: { [T in ServerMessage["t"]]: (message: Extract<ServerMessage, { t: T }>) => void } = {
    init(message) {
      ready.resolve(begin(line, message))
      startWork(line)
    },
    tail({ from, commits, role }) {
      line.joined = true
      line.status.set({ role })
      if (!arrive(line, from, commits)) return line.link?.again()
      takeIn(line)
      sendAgain(line)
      work.now()
    },
    update: ({ from, commits }) => work.receive(from, commits),
    refused(message) {
      takeRefusal(line, message)
      work.now()
    },
    reload({ why }) {
      line.status.set({ reload: why })
      lost()
    },
    presence({ peers, gone }) {
      takeIn(line)
      seePeers(line, peers, gone)
    },
    changed: ({ claims, questions, notes = [], article = false }) =>
      changed.tell({ claims, questions, notes, article }),
    role({ role }) {
      line.status.set({ role })
      showState(line)
    },
  }

  const hooks: LinkHooks = {
    opened: () => join(line),
    message: message => (answers[message.t] as (message: ServerMessage) => void)(message),
    lost,
    ended(why) {
      lost()
      endLine(line, why)
    },
  }
  const release = openedWith(options, line, store, keeper, hooks)
  /** The answer to what is on its way may wait with what others typed: only after it can the rest go. */
  const sendWhatIsLeft = () => {
    takeIn(line)
    sendWithoutPace(line)
  }
  const stopLeaving = whenLeaving(sendWhatIsLeft)

  return {
    plugin,
    ready: ready.promise,
    get status() {
      return line.status.get()
    },
    subscribe: line.status.subscribe,
    attach(view) {
      line.view = view
      startWork(line)
      keeper.changed()
      return () => {
        if (line.view === view) line.view = null
      }
    },
    createClaims: (tr, claims) => tr.setMeta(recordsMeta, { claims }),
    onChanged: changed.add,
    isUnsent: claimId => unconfirmedOn(line).some(one => bringsClaim(one, claimId)),
    dismissRefusal: () => line.status.clear("refused"),
    close() {
      sendWhatIsLeft()
      keeper.flush()
      line.closed = true
      stopLeaving()
      release()
      stopWaiting(line)
      teller.stop()
      line.link?.close()
    },
  }
}

/** Looks for what an earlier page left, then connects. Gives what ends the claim on this client's id. */
function openedWith(
  { url, socket, later = onClock }: LiveOptions,
  line: DeskLine,
  store: UnsentStore | null,
  keeper: UnsentKeeper,
  hooks: LinkHooks,
): () => void {
  let release: () => void = () => {}
  const connect = socket ?? (address => new WebSocket(address) as unknown as SocketLike)
  const open = async () => {
    // A browser that keeps nothing (private window, full disk) can still edit; it only cannot survive a reload.
    const [left] = (await store?.abandoned(line.articleId, line.clientId).catch(() => [])) ?? []
    if (line.closed) return
    if (left) {
      line.abandoned = left
      line.clientId = left.clientId
      line.seq = left.seq
      keeper.adopt(left)
    }
    release = store?.hold(line.articleId, line.clientId) ?? release
    line.link = openLink(() => connect(url), hooks, later)
  }
  void open()
  return () => release()
}

function promised<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>(done => {
    resolve = done
  })
  return { promise, resolve }
}

function listeners<T>() {
  const all = new Set<(value: T) => void>()
  return {
    add(listener: (value: T) => void) {
      all.add(listener)
      return () => {
        all.delete(listener)
      }
    },
    tell(value: T) {
      for (const listener of all) listener(value)
    },
  }
}
