import { EditorState, type Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import WebSocket from "ws"
import { connectLive } from "@/editor/live/connect-live"
import type { SocketLike } from "@/editor/live/link"
import { liveState } from "@/editor/live/live-state"
import { memoryStore } from "@/editor/live/unsent-store"
import { schemaHash } from "@/editor/model/schema"

/** Somebody who types one word after the other into a line of their own, over a real socket. */
export interface Typist {
  /** The words the server confirmed. */
  acknowledged(): string[]
  isSaved(): boolean
  /** Stops typing. */
  rest(): void
  close(): void
}

/** Connects and begins to type; `every` milliseconds between words. */
export async function typist(
  url: string,
  articleId: string,
  token: string,
  line: number,
  every = 7,
): Promise<Typist> {
  const session = connectLive({
    ...{ url, articleId, clientId: `typist-${line}-${process.pid}`, schemaHash, storage: memoryStore() },
    // Every word is a commit: the more of them, the more there is to be lost.
    pace: 0,
    socket: address =>
      new WebSocket(address, { headers: { authorization: `Bearer ${token}` } }) as unknown as SocketLike,
    later: (run, ms) => {
      const timer = setTimeout(run, Math.min(ms, 500))
      return () => clearTimeout(timer)
    },
  })
  const { doc } = await session.ready
  let state = EditorState.create({ doc, plugins: [session.plugin] })
  let updated: ((view: EditorView, before: EditorState) => void) | undefined
  const typed: string[] = []
  const confirmed: string[] = []
  const view = {
    get state() {
      return state
    },
    dispatch(tr: Transaction) {
      const before = state
      state = state.apply(tr)
      // Every word is one step: what is confirmed is what is no longer unconfirmed.
      const open = liveState(state)?.unconfirmed.length ?? 0
      while (confirmed.length < typed.length - open) confirmed.push(typed[confirmed.length] as string)
      updated?.(view as unknown as EditorView, before)
    },
  }
  updated = session.plugin.spec.view?.(view as unknown as EditorView).update
  session.attach(view)

  let n = 0
  const timer = setInterval(() => {
    const word = `<${line}.${n++}>`
    typed.push(word)
    view.dispatch(state.tr.insertText(word, endOfLine(state, line)))
  }, every)
  return {
    acknowledged: () => [...confirmed],
    isSaved: () => session.status.state === "saved",
    rest: () => clearInterval(timer),
    close() {
      clearInterval(timer)
      session.close()
    },
  }
}

function endOfLine({ doc }: EditorState, line: number): number {
  let at = 0
  for (let i = 0; i <= line + 1; i++) at += doc.child(i).nodeSize
  return at - 1
}
