import type { LoggedCommit } from "../model/live-messages"
import { type DeskLine, isInFlight } from "./desk-line"
import { showPeers } from "./presence"
import { sendNext } from "./sending"
import { arrive, takeIn } from "./taking-in"
import type { UnsentKeeper } from "./unsent-keeper"

/** How far what is told of the others' places may be behind one's own typing. Milliseconds. */
const placesFollowIn = 500

/**
 * While others never stop typing, what they typed is taken in this often: each time the text is laid out and drawn, wherever in
 * it they are. The first change after a rest comes at once. Milliseconds.
 */
const othersEvery = 100

/** When work is done: commits in a frame, sending once after whatever changed the state in this turn. */
export function soonWorking(line: DeskLine, keeper: UnsentKeeper, schedule: (run: () => void) => void) {
  let framed = false
  let waiting = false
  let placing = false
  let tookIn = Number.NEGATIVE_INFINITY
  function takeInFrame() {
    schedule(() => {
      framed = false
      if (line.closed) return
      tookIn = performance.now()
      takeIn(line)
      now()
    })
  }
  function now() {
    sendNext(line)
    keeper.changed()
  }
  return {
    now,
    receive(from: number, commits: readonly LoggedCommit[]) {
      if (!arrive(line, from, commits)) return line.link?.again()
      if (framed) return
      // The answer to one's own commit changes nothing that is drawn: it needs no frame, and asking for one would draw one.
      if (line.incoming.every(commit => isInFlight(line, commit.ref))) {
        takeIn(line)
        return now()
      }
      framed = true
      const wait = tookIn + Math.min(othersEvery, line.pace) - performance.now()
      if (wait <= 0) takeInFrame()
      else setTimeout(takeInFrame, wait)
    },
    afterUpdate() {
      if (waiting) return
      waiting = true
      queueMicrotask(() => {
        waiting = false
        if (line.closed) return
        now()
        if (placing) return
        // Their carets move with the text by themselves; what is told of their places may follow a little later.
        placing = true
        setTimeout(() => {
          placing = false
          if (!line.closed) showPeers(line)
        }, placesFollowIn)
      })
    },
  }
}

/** The page may not come back from where it goes now: what waits must not wait. Gives what ends the watch. */
export function whenLeaving(run: () => void): () => void {
  if (typeof window === "undefined") return () => {}
  window.addEventListener("pagehide", run)
  document.addEventListener("visibilitychange", run)
  return () => {
    window.removeEventListener("pagehide", run)
    document.removeEventListener("visibilitychange", run)
  }
}
