import { liveLimits, type Peer } from "../model/live-messages"
import { type DeskLine, unconfirmedOn } from "./desk-line"
import { confirmedPosition } from "./unconfirmed"

const every = 1000 / liveLimits.presencePerSecond

/** Takes in where others are. */
export function seePeers(line: DeskLine, seen: readonly Peer[], gone: readonly string[]): void {
  const others = seen.filter(peer => peer.clientId !== line.clientId)
  line.peers.take(others, gone, line.version)
  showPeers(line)
}

/** Shows the others where they are in the document as it stands here. */
export function showPeers(line: DeskLine): void {
  const { view, peers, status } = line
  if (!view || (peers.isEmpty() && status.get().peers.length === 0)) return
  const shown = peers.shown(unconfirmedOn(line), view.state.doc.content.size)
  if (JSON.stringify(shown) !== JSON.stringify(status.get().peers)) status.set({ peers: shown })
}

/** Whoever comes now does not know what was typed before: the place is told again this long after it was. Milliseconds. */
const anew = 2_000

/**
 * Tells the others where the caret is, at most ten times a second and only when it is not where they see it already: behind
 * what is being typed, for example.
 */
export function presenceTeller(line: DeskLine) {
  let timer: ReturnType<typeof setTimeout> | null = null
  let again: ReturnType<typeof setTimeout> | null = null
  function tell() {
    timer = null
    const { view, joined, closed, link, version } = line
    if (!view || !joined || closed) return
    const local = unconfirmedOn(line)
    const { anchor, head } = view.state.selection
    const place = { anchor: confirmedPosition(local, anchor), head: confirmedPosition(local, head) }
    if (line.caret.isSeenAt(place)) {
      if (line.caret.version !== version) again ??= setTimeout(tellAnew, anew)
    } else if (link?.send({ t: "presence", ...place, v: version })) line.caret.told(place, version)
  }
  function tellAnew() {
    again = null
    if (line.caret.version === line.version) return
    line.caret.forget()
    tell()
  }
  return {
    soon() {
      timer ??= setTimeout(tell, every)
    },
    /** After a lost connection nobody knows any more. */
    forget() {
      line.caret.forget()
    },
    stop() {
      if (timer) clearTimeout(timer)
      if (again) clearTimeout(again)
    },
  }
}
