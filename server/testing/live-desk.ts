import type { Node } from "prosemirror-model"
import type { Viewer } from "@/usecases/context"
import { type TemporaryArticle, temporaryArticle } from "@/usecases/live/testing/temporary-article"
import { makeConnection } from "../live/connection"
import { converse } from "../live/conversation"
import { makeHub } from "../live/hub"
import { makeLog } from "../log"
import { makeMetrics } from "../metrics"
import { makeWire, type Wire } from "./wire"

export interface LiveDesk extends TemporaryArticle {
  /** Connects somebody to the article, as the server would after looking at their session. */
  plug(viewer: Viewer): Wire
}

/** The server's own conversation over wires without a network. */
export async function liveDesk(doc: Node, article?: TemporaryArticle): Promise<LiveDesk> {
  const desk = article ?? (await temporaryArticle(doc))
  const metrics = makeMetrics()
  const hub = makeHub(desk.authority, metrics)
  const log = makeLog("silent")
  const faults = { error: (thing: { err?: unknown }) => desk.faults.push(thing.err) }
  return {
    ...desk,
    plug(viewer) {
      const wire = makeWire()
      const connection = makeConnection(
        wire.server,
        desk.articleId,
        viewer,
        async () => viewer,
        () => {},
      )
      // The test decides how fast messages come: the bucket against flooding is tried elsewhere.
      connection.mayReceive = () => true
      converse(connection, {
        hub,
        authority: desk.authority,
        metrics,
        log: Object.assign(Object.create(log), faults),
      })
      return wire
    },
  }
}
