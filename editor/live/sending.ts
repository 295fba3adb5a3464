import type { Commit } from "../model/live-messages"
import { type DeskLine, showState, unconfirmedOn } from "./desk-line"
import { nextCommit } from "./next-commit"

// A commit without an answer for this long means a connection that only looks open.
const answerWithin = 15_000

/** While somebody types, keys go out together: a commit costs both ends much more than the letters in it. Milliseconds. */
export const usualPace = 150

/**
 * Sends what is unconfirmed when nothing is on its way: one commit at a time, what is typed meanwhile is the next. What comes
 * with records (a new claim) does not wait for the pace of typing.
 */
export function sendNext(line: DeskLine): void {
  const local = unconfirmedOn(line)
  if (isFree(line) && local.length > 0) {
    const wait = line.pace - (performance.now() - line.sentAt)
    if (wait <= 0 || local.some(one => one.records)) sendCommit(line)
    else line.paceTimer ??= setTimeout(() => paced(line), wait)
  }
  showState(line)
}

/** The same, at once. */
export function sendWithoutPace(line: DeskLine): void {
  if (isFree(line) && unconfirmedOn(line).length > 0) sendCommit(line)
}

function paced(line: DeskLine): void {
  line.paceTimer = null
  sendNext(line)
}

const isFree = (line: DeskLine) =>
  line.joined && !line.closed && line.view !== null && !line.inFlight && line.incoming.length === 0

function sendCommit(line: DeskLine): void {
  if (line.paceTimer) clearTimeout(line.paceTimer)
  line.paceTimer = null
  line.sentAt = performance.now()
  const { count, steps, records } = nextCommit(unconfirmedOn(line))
  const ref = { clientId: line.clientId, seq: ++line.seq }
  const message: Commit = { t: "commit", base: line.version, ref, steps, ...(records ? { records } : {}) }
  line.inFlight = { message, sent: count }
  sendAgain(line)
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
