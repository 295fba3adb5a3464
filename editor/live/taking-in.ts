import { Step } from "prosemirror-transform"
import type { LoggedCommit, Refused } from "../model/live-messages"
import { schema } from "../model/schema"
import { type DeskLine, dispatching, isInFlight, unconfirmedOn } from "./desk-line"
import { receive, takeBack } from "./live-state"
import type { GivenBack, LiveStatus } from "./live-status"
import { showPeers } from "./presence"
import { answered } from "./sending"
import { wordsOf } from "./unconfirmed"

/** Puts commits in line for the next frame. False where some before them are missing: nothing was taken. */
export function arrive(line: DeskLine, from: number, commits: readonly LoggedCommit[]): boolean {
  if (from > line.arrived) return false
  const fresh = commits.filter(commit => commit.v > line.arrived)
  line.arrived = fresh.at(-1)?.v ?? line.arrived
  line.incoming.push(...fresh)
  return true
}

/** Takes in everything that arrived, confirming this client's own commit where it is among it. */
export function takeIn(line: DeskLine): void {
  const { view, incoming, inFlight } = line
  if (!view || incoming.length === 0) return
  const commits = incoming.map(commit => ({
    version: commit.v,
    own: isInFlight(line, commit.ref),
    steps: commit.steps.map(step => Step.fromJSON(schema, step)),
  }))
  line.incoming = []
  const dropped: Step[] = []
  const start = { state: view.state, sent: inFlight?.sent ?? 0 }
  const { sent } = receive(start, commits, dispatching(line), steps => dropped.push(...steps))
  for (const { version, steps } of commits) {
    const maps = steps.map(step => step.getMap())
    line.peers.follow(version, maps)
    line.caret.follow(version, maps)
  }
  if (commits.some(commit => commit.own)) answered(line)
  else if (inFlight) inFlight.sent = sent
  line.version = line.arrived
  line.status.set({ version: line.version })
  giveBack(line, dropped)
  showPeers(line)
}

/** Offers words back that had no place left in the text. */
export function giveBack(line: DeskLine, steps: readonly Step[]): void {
  const text = wordsOf(steps)
  if (text) offer(line, { why: "dropped", detail: "live.dropped", text })
}

/** Offers words back beside those that nobody has seen to yet. */
function offer(line: DeskLine, given: GivenBack): void {
  const before = line.status.get().refused
  const text =
    before && given.text
      ? `${before.text}${before.detail === given.detail ? "" : "\n"}${given.text}`
      : given.text
  line.status.set({ refused: { ...given, text: text || (before?.text ?? "") } })
}

/** The server will not have this page back: the text only stands to be read, and what it did not take is offered back. */
export function endLine(line: DeskLine, why: NonNullable<LiveStatus["ended"]>): void {
  // Another tab of this browser goes on with what is kept on this device.
  const text = why === "replaced" ? "" : wordsOf(unconfirmedOn(line).map(({ step }) => step))
  line.status.set({ ended: why, state: "readonly", role: "viewer" })
  if (text) offer(line, { why: "ended", detail: "live.ended", text })
}

/** Takes the refused commit out of the text and offers its words back. */
export function takeRefusal(line: DeskLine, { ref, why, detail }: Refused): void {
  takeIn(line)
  const { view, inFlight } = line
  if (!view || !inFlight || !isInFlight(line, ref)) return
  const refused = unconfirmedOn(line).slice(0, inFlight.sent)
  const dropped: Step[] = []
  takeBack({ state: view.state, sent: inFlight.sent }, dispatching(line), steps => dropped.push(...steps))
  answered(line)
  const text = wordsOf([...refused.map(({ step }) => step), ...dropped])
  offer(line, { why, detail, text })
}
