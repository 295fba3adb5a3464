import type { Commit } from "../model/live-messages"
import { type DeskLine, showState, unconfirmedOn } from "./desk-line"
import { nextCommit } from "./next-commit"

// A commit without an answer for this long means a connection that only looks open.
const answerWithin = 15_000

/** Sends what is unconfirmed when nothing is on its way: one commit at a time, what is typed meanwhile is the next. */
export function sendNext(line: DeskLine): void {
  const local = unconfirmedOn(line)
  if (line.joined && line.view && !line.inFlight && line.incoming.length === 0 && local.length > 0) {
    const { count, steps, records } = nextCommit(local)
    const ref = { clientId: line.clientId, seq: ++line.seq }
    const message: Commit = { t: "commit", base: line.version, ref, steps, ...(records ? { records } : {}) }
    line.inFlight = { message, sent: count }
    sendAgain(line)
  }
  showState(line)
}

/** Sends the commit on its way, word for word; the server knows it by its number. */
export function sendAgain(line: DeskLine): void {
  if (line.inFlight && line.link?.send(line.inFlight.message)) expectAnswer(line)
}

export function answered(line: DeskLine): void {
  line.inFlight = null
  stopWaiting(line)
}

export function stopWaiting(line: DeskLine): void {
  if (line.answerTimer) clearTimeout(line.answerTimer)
  line.answerTimer = null
}

function expectAnswer(line: DeskLine) {
  stopWaiting(line)
  line.answerTimer = setTimeout(() => line.link?.again(), answerWithin)
}
