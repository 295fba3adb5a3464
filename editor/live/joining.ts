import type { Init } from "../model/live-messages"
import { schema } from "../model/schema"
import { type DeskLine, showState } from "./desk-line"
import { putBack } from "./live-state"
import { restore } from "./restore"
import { sendAgain, sendNext } from "./sending"
import { giveBack, takeIn } from "./taking-in"

/** Asks for the document, or for what came since the one that is here. */
export function join(line: DeskLine): void {
  const { articleId, clientId, schemaHash, arrived, abandoned } = line
  line.link?.send({
    ...{ t: "join" as const, article: articleId, clientId, schema: schemaHash },
    ...(arrived >= 0 ? { have: arrived } : abandoned ? { since: abandoned.version } : {}),
  })
}

/** Takes the first document; gives it as a node. */
export function begin(line: DeskLine, init: Init) {
  const doc = schema.nodeFromJSON(init.doc)
  line.version = init.v
  line.arrived = init.v
  line.joined = true
  if (line.abandoned) line.restored = restore(doc, line.abandoned, init.commits ?? null)
  line.status.set({ role: init.role, version: init.v })
  showState(line)
  return { doc, version: init.v, role: init.role }
}

/** Once there is a document and a view: what an earlier page left unsent goes back on the text, then work goes on. */
export function startWork(line: DeskLine): void {
  const { view, restored, abandoned } = line
  if (!view || line.arrived < 0) return
  line.restored = null
  if (restored) {
    const { steps, sent, dropped } = restored
    if (steps.length > 0) view.dispatch(putBack(view.state, steps))
    if (sent > 0 && abandoned?.sent) line.inFlight = { message: { t: "commit", ...abandoned.sent }, sent }
    giveBack(line, dropped)
    sendAgain(line)
  }
  takeIn(line)
  sendNext(line)
}
