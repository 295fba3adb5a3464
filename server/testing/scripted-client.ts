import { history } from "prosemirror-history"
import { EditorState, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { connectLive, type LiveSession } from "@/editor/live/connect-live"
import { memoryStore, type UnsentStore } from "@/editor/live/unsent-store"
import { schemaHash } from "@/editor/model/schema"
import type { Viewer } from "@/usecases/context"
import type { LiveDesk } from "./live-desk"
import type { Wire } from "./wire"

/** The client of the live document, with a state but no screen; the test lets messages and frames through. */
export interface ScriptedClient {
  readonly session: LiveSession
  readonly state: EditorState
  readonly wire: Wire
  dispatch(tr: Transaction): void
  /** Runs what waits for an animation frame. */
  frame(): void
  cut(): void
  /** Runs the timer that connects again. */
  reconnect(): void
  isConnected(): boolean
  close(): void
}

/** Connects a client; it has a document once `session.ready` is there and `begin` was called. */
export function scriptedClient(
  desk: LiveDesk,
  viewer: Viewer,
  clientId: string,
  storage: UnsentStore = memoryStore(),
) {
  const frames: (() => void)[] = []
  const timers: (() => void)[] = []
  let wire = desk.plug(viewer)
  let first = true
  const session = connectLive({
    ...{ url: "wire:", articleId: desk.articleId, clientId, schemaHash, storage, pace: 0 },
    socket: () => {
      if (!first) wire = desk.plug(viewer)
      first = false
      return wire.client
    },
    schedule: run => void frames.push(run),
    later: run => {
      timers.push(run)
      return () => timers.splice(timers.indexOf(run), 1)
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
  const client: ScriptedClient = {
    session,
    get state() {
      return state
    },
    get wire() {
      return wire
    },
    dispatch: view.dispatch,
    frame() {
      for (const run of frames.splice(0)) run()
    },
    cut: () => wire.cut(),
    reconnect() {
      for (const run of timers.splice(0)) run()
    },
    isConnected: () => wire.isOpen(),
    close: () => session.close(),
  }
  return {
    client,
    async begin() {
      const { doc } = await session.ready
      state = EditorState.create({ doc, plugins: [session.plugin, history()] })
      updated = session.plugin.spec.view?.(view as unknown as EditorView).update
      session.attach(view)
    },
  }
}
