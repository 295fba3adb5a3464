import { gzipSync } from "node:zlib"
import { history } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { EditorState, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { Commit, Join, LoggedCommit, ServerMessage } from "../../model/live-messages"
import { schemaHash } from "../../model/schema"
import { connectLive, type LiveSession } from "../connect-live"
import type { SocketLike } from "../link"
import { memoryStore, type UnsentStore } from "../unsent-store"

const settled = () => new Promise(resolve => setTimeout(resolve, 5))

/** A client and the server the test plays: it sees what the client sends and says what it likes. */
export interface Scripted {
  session: LiveSession
  readonly state: EditorState
  dispatch(tr: Transaction): void
  /** What the client sent that was not looked at yet; presence left out. */
  sent(): Promise<(Join | Commit)[]>
  say(message: ServerMessage | (Omit<ServerMessage, "t"> & { t: string })): Promise<void>
  /** The server takes a commit as it is, at this version. */
  accept(commit: Commit, version: number): Promise<void>
  drop(code?: number): Promise<void>
  /** Connects again and gives the join that came. */
  again(): Promise<Join>
}

/** A commit as somebody else made it. */
export const foreign = (version: number, tr: { steps: readonly { toJSON(): unknown }[] }): LoggedCommit => ({
  ...{ v: version, ref: { clientId: "other", seq: version }, user: "other", at: 0 },
  steps: tr.steps.map(step => step.toJSON()),
})

interface Beginning {
  clientId?: string
  v?: number
  commits?: LoggedCommit[]
  /** Milliseconds between commits of typing; none unless a test is about it. */
  pace?: number
}

/** Joins a client to this document, at version 0 and with nothing since unless told. */
export async function scripted(
  doc: Node,
  storage: UnsentStore | null = memoryStore(),
  { clientId = "me", pace = 0, ...init }: Beginning = {},
): Promise<Scripted> {
  let socket: (SocketLike & { readyState: number }) | null = null
  let inbox: (Join | Commit)[] = []
  const timers: (() => void)[] = []
  const session = connectLive({
    ...{ url: "scripted:", articleId: "a1", clientId, schemaHash, storage, pace },
    socket: () => {
      socket = {
        ...{ binaryType: "", readyState: 1, onopen: null, onmessage: null, onclose: null, onerror: null },
        send: text => {
          const message = JSON.parse(text) as Join | Commit
          if (message.t === "join" || message.t === "commit") inbox.push(message)
        },
        close: () => {},
      }
      queueMicrotask(() => socket?.onopen?.(undefined as never))
      return socket
    },
    schedule: run => void setTimeout(run, 0),
    later: run => {
      timers.push(run)
      return () => {}
    },
  })
  let state: EditorState
  let updated: ((view: EditorView, before: EditorState) => void) | undefined
  const view = {
    get state() {
      return state
    },
    dispatch(tr: Transaction) {
      const before = state
      state = state.apply(tr)
      updated?.(view as unknown as EditorView, before)
    },
  }
  const client: Scripted = {
    session,
    get state() {
      return state
    },
    dispatch: view.dispatch,
    async sent() {
      await settled()
      return inbox.splice(0)
    },
    async say(message) {
      const text = JSON.stringify(message)
      const data = message.t === "init" ? new Uint8Array(gzipSync(text)).buffer : text
      socket?.onmessage?.({ data })
      await settled()
    },
    accept: ({ ref, steps }, version) =>
      client.say({
        t: "update",
        from: version - 1,
        commits: [{ v: version, ref, user: "me", at: 0, steps }],
      }),
    async drop(code = 1006) {
      const old = socket
      inbox = []
      old?.onclose?.({ code })
      await settled()
    },
    async again() {
      for (const run of timers.splice(0)) run()
      const [join] = await client.sent()
      return join as Join
    },
  }
  await settled()
  await client.say({ t: "init", v: 0, role: "editor", doc: doc.toJSON(), ...init })
  const first = await session.ready
  state = EditorState.create({ doc: first.doc, plugins: [session.plugin, history()] })
  updated = session.plugin.spec.view?.(view as unknown as EditorView).update
  session.attach(view)
  await settled()
  return client
}
