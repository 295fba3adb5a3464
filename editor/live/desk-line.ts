import type { EditorState, Transaction } from "prosemirror-state"
import type { Commit, CommitRef, LoggedCommit } from "../model/live-messages"
import type { Link } from "./link"
import { liveState } from "./live-state"
import type { LiveStatus, statusStore } from "./live-status"
import type { peerPlaces } from "./peers"
import type { Restored } from "./restore"
import type { ToldPlace } from "./told-place"
import type { Unconfirmed } from "./unconfirmed"
import type { Unsent } from "./unsent-store"

/** The part of an EditorView that a session uses. */
export interface LiveView {
  readonly state: EditorState
  dispatch(tr: Transaction): void
}

/** What one session knows; its parts (joining, taking in, sending, presence) work on it in turn. */
export interface DeskLine {
  readonly articleId: string
  readonly schemaHash: string
  clientId: string
  /** The newest number used. */
  seq: number
  link: Link | null
  view: LiveView | null
  readonly status: ReturnType<typeof statusStore>
  readonly peers: ReturnType<typeof peerPlaces>
  /** One's own caret as the others see it. */
  readonly caret: ToldPlace
  /** The version the document here was confirmed at. */
  version: number
  /** The version up to which commits arrived, taken in or waiting for a frame; -1 before the first document. */
  arrived: number
  incoming: LoggedCommit[]
  /** The commit on its way, and how many of the unconfirmed steps it still is here. */
  inFlight: { message: Commit; sent: number } | null
  joined: boolean
  closed: boolean
  /** What an earlier page left, and what of it fits. */
  abandoned: Unsent | null
  restored: Restored | null
  answerTimer: ReturnType<typeof setTimeout> | null
  /** The least between two commits of typing. Milliseconds. */
  readonly pace: number
  /** When the last commit was sent, on the page's clock. */
  sentAt: number
  paceTimer: ReturnType<typeof setTimeout> | null
}

export const unconfirmedOn = ({ view }: DeskLine): readonly Unconfirmed[] =>
  view ? (liveState(view.state)?.unconfirmed ?? []) : []

export const isInFlight = ({ inFlight }: DeskLine, ref: CommitRef): boolean =>
  inFlight !== null && ref.clientId === inFlight.message.ref.clientId && ref.seq === inFlight.message.ref.seq

/** Dispatches to the view and gives the state after it. */
export const dispatching =
  (line: DeskLine) =>
  (tr: Transaction): EditorState => {
    const view = line.view as LiveView
    view.dispatch(tr)
    return view.state
  }

function stateOf(line: DeskLine): LiveStatus["state"] {
  if (line.status.get().ended) return "readonly"
  if (!line.joined) return line.arrived >= 0 ? "offline" : "connecting"
  if (line.inFlight || unconfirmedOn(line).length > 0) return "saving"
  return line.status.get().role === "viewer" ? "readonly" : "saved"
}

/** Says in one word how things stand. */
export function showState(line: DeskLine): void {
  line.status.set({ state: stateOf(line) })
}

/** Everything unconfirmed as it would be kept on this device; null where there is nothing. */
export function unsentNow(line: DeskLine): Unsent | null {
  const local = unconfirmedOn(line)
  if (local.length === 0 || line.closed) return null
  const steps = local.map(({ step, group, records }) => ({
    ...{ step: step.toJSON() as unknown, group },
    ...(records ? { records } : {}),
  }))
  const { articleId, clientId, seq, version, schemaHash, inFlight } = line
  const { t: _, ...sent } = inFlight?.message ?? { t: "commit" }
  return {
    ...{ articleId, clientId, seq, version, schema: schemaHash, steps, sentSteps: inFlight?.sent ?? 0 },
    ...{ sent: inFlight ? (sent as NonNullable<Unsent["sent"]>) : null, at: Date.now() },
  }
}
