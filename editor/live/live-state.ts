import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state"
import type { Step } from "prosemirror-transform"
import type { CommitRecords } from "../model/live-messages"
import { sameStep } from "../model/rebase"
import {
  agreeing,
  type Redone,
  rebaseOver,
  replaceSent,
  type Unconfirmed,
  unconfirmedOf,
} from "./unconfirmed"

/** What the editor's state knows of the live document. */
export interface LiveState {
  /** The version the server confirmed; `unconfirmed` stands on top of it. */
  version: number
  unconfirmed: readonly Unconfirmed[]
}

/** A server's commit with its steps read. */
export interface RemoteCommit {
  version: number
  /** It answers the commit this client has on its way. */
  own: boolean
  steps: readonly Step[]
}

type Change = Partial<LiveState>

const key = new PluginKey<LiveState>("obelus.live")
/** The meta under which records ride with the transaction that brings their marks. */
export const recordsMeta = "obelus.records"
let groups = 0

/** Keeps local steps until the server confirmed them. `version` is asked for when the state is made. */
export function livePlugin(version: () => number, updated: () => void): Plugin<LiveState> {
  return new Plugin<LiveState>({
    key,
    state: {
      init: () => ({ version: version(), unconfirmed: [] }),
      apply(tr, state) {
        const change = tr.getMeta(key) as Change | undefined
        if (change) return { ...state, ...change }
        if (!tr.docChanged) return state
        const records = tr.getMeta(recordsMeta) as CommitRecords | undefined
        const made = unconfirmedOf(tr, ++groups, records)
        return { ...state, unconfirmed: [...state.unconfirmed, ...made] }
      },
    },
    view: () => ({ update: updated }),
    // Read by prosemirror-history: its items must stay one for one with steps, or undo lands elsewhere after a rebase.
    historyPreserveItems: true,
  })
}

/** The live part of a state; null in an editor without it. */
export const liveState = (state: EditorState): LiveState | null => key.getState(state) ?? null

/** Applies a transaction and gives the state after it. */
export type Dispatch = (tr: Transaction) => EditorState
/** Told of local steps that had nothing left to act on. */
export type OnDropped = (steps: Step[]) => void

/** How taking in goes on: the state, and how many of its unconfirmed steps are on their way in one commit. */
export interface Taken {
  state: EditorState
  sent: number
}

/**
 * Takes the server's commits in, in order: a transaction for what came before this client's own commit, one for that where the
 * server changed it, one for what came after. History needs what is undone and redone at the end of a transaction.
 */
export function receive(
  start: Taken,
  commits: readonly RemoteCommit[],
  dispatch: Dispatch,
  onDropped: OnDropped,
): Taken {
  let now = start
  let waiting: RemoteCommit[] = []
  const takeWaiting = () => {
    const last = waiting.at(-1)
    const steps = waiting.flatMap(commit => commit.steps)
    if (last) now = takeRemote(now, steps, last.version, dispatch, onDropped)
    waiting = []
  }
  for (const commit of commits) {
    if (!commit.own) waiting.push(commit)
    else {
      takeWaiting()
      now = takeOwn(now, commit, dispatch, onDropped)
    }
  }
  takeWaiting()
  return now
}

const kept = (redone: Redone): Unconfirmed[] => redone.filter(one => one !== null)

function report(local: readonly Unconfirmed[], redone: Redone, onDropped: OnDropped) {
  const dropped = local.filter((_, at) => redone[at] === null).map(one => one.step)
  if (dropped.length > 0) onDropped(dropped)
}

const localSteps = (state: EditorState): readonly Unconfirmed[] => (liveState(state) as LiveState).unconfirmed

function takeRemote(
  { state, sent }: Taken,
  steps: readonly Step[],
  version: number,
  dispatch: Dispatch,
  onDropped: OnDropped,
): Taken {
  const local = localSteps(state)
  const tr = state.tr
  const redone = rebaseOver(tr, local, steps)
  // What is on its way is the server's to place; only what was typed since can be lost here.
  report(local.slice(sent), redone.slice(sent), onDropped)
  const now = dispatch(quiet(tr, local.length, { version, unconfirmed: kept(redone) }))
  return { state: now, sent: kept(redone.slice(0, sent)).length }
}

/** The server's answer to the commit on its way: compared by content, since counting steps diverges under structural edits. */
function takeOwn(
  { state, sent }: Taken,
  { steps, version }: RemoteCommit,
  dispatch: Dispatch,
  onDropped: OnDropped,
): Taken {
  const local = localSteps(state)
  const ours = local.slice(0, sent)
  const rest = local.slice(sent)
  if (ours.length === steps.length && ours.every((one, at) => sameStep(one.step, steps[at] as Step))) {
    return { state: dispatch(state.tr.setMeta(key, { version, unconfirmed: rest })), sent: 0 }
  }
  const agreed = agreeing(ours, steps)
  const tr = state.tr
  const redone = replaceSent(tr, local, sent, steps.slice(0, agreed))
  report(rest, redone, onDropped)
  const now = dispatch(quiet(tr, local.length, { version, unconfirmed: kept(redone) }))
  if (agreed === steps.length) return { state: now, sent: 0 }
  // What the server added (a repaired table) is somebody else's change to history.
  return takeRemote({ state: now, sent: 0 }, steps.slice(agreed), version, dispatch, onDropped)
}

/** Takes the sent commit back after a refusal; what was typed since is put on the confirmed text again. */
export function takeBack({ state, sent }: Taken, dispatch: Dispatch, onDropped: OnDropped): Taken {
  const local = localSteps(state)
  const tr = state.tr
  const redone = replaceSent(tr, local, sent, [])
  report(local.slice(sent), redone, onDropped)
  return { state: dispatch(quiet(tr, local.length, { unconfirmed: kept(redone) })), sent: 0 }
}

/** Puts steps kept on this device back on the text, as unconfirmed ones. */
export function putBack(state: EditorState, steps: readonly Unconfirmed[]): Transaction {
  const tr = state.tr
  for (const { step } of steps) tr.step(step)
  return quiet(tr, 0, { unconfirmed: steps })
}

function quiet(tr: Transaction, rebased: number, change: Change): Transaction {
  return tr.setMeta("rebased", rebased).setMeta("addToHistory", false).setMeta(key, change)
}
