import type { AppError } from "@/core/failing/app-error"
import {
  type ClientMessage,
  type Commit,
  closeCodes,
  type Join,
  type PresenceOut,
  type RefusalReason,
} from "@/editor/model/live-messages"
import { readClientMessage } from "@/editor/model/read-live-messages"
import { schemaHash } from "@/editor/model/schema"
import type { Authority } from "@/usecases/live/authority"
import { roleIn } from "@/usecases/live/submission"
import type { Logger } from "../log"
import type { Metrics } from "../metrics"
import type { Connection } from "./connection"
import { tailFrame, updateFrame } from "./frames"
import type { Hub, LiveRoom } from "./hub"

export interface ConversationParts {
  hub: Hub
  authority: Authority
  metrics: Metrics
  log: Logger
}

const whyOf = ({ kind }: AppError): RefusalReason => {
  if (kind === "forbidden" || kind === "not_found") return "forbidden"
  if (kind === "gone") return "too_old"
  return kind === "too_large" ? "too_large" : "invalid"
}

/** Speaks the protocol with one socket until it closes. */
export function converse(connection: Connection, parts: ConversationParts): void {
  const { socket } = connection
  let room: LiveRoom | null = null
  let joining = false

  const answers: {
    [T in ClientMessage["t"]]: (message: Extract<ClientMessage, { t: T }>) => Promise<void> | void
  } = {
    async join(message) {
      if (joining || message.article !== connection.articleId) return connection.close(closeCodes.protocol)
      joining = true
      room = await join(connection, message, parts)
      if (socket.readyState !== socket.OPEN) room?.leave(connection)
    },
    commit: message => (room ? commit(connection, message, parts) : connection.close(closeCodes.protocol)),
    presence: message => {
      if (room) presence(connection, room, message)
    },
  }

  socket.on("message", (data, isBinary) => {
    const size = (data as Buffer).byteLength
    if (!connection.mayReceive(size)) return connection.close(closeCodes.flooding)
    const message = isBinary ? null : readClientMessage(String(data))
    if (!message) return connection.close(closeCodes.protocol)
    const done = (answers[message.t] as (message: ClientMessage) => Promise<void> | void)(message)
    done?.catch((error: unknown) => {
      parts.metrics.faults.inc()
      parts.log.error({ err: error, articleId: connection.articleId }, "live fault")
      connection.close(1011)
    })
  })
  socket.on("error", () => {
    // A frame beyond the limits or a broken connection: ws closes the socket itself, with the code that says so.
  })
  socket.on("close", () => room?.leave(connection))
}

async function join(connection: Connection, message: Join, { hub, authority }: ConversationParts) {
  if (message.schema !== schemaHash) {
    connection.send(JSON.stringify({ t: "reload", why: "schema" }))
    return null
  }
  const after = message.have ?? message.since
  const article = await authority.open(connection.articleId)
  const tail = after === undefined ? null : await authority.tail(article, after)
  // Last of all that is waited for: a room that its last reader left meanwhile would be told of nothing any more.
  const room = await hub.room(connection.articleId)
  // From here to `hold` nothing is awaited: no commit can come between the version told and the first update sent.
  const { room: text } = room.article
  if (message.have !== undefined) {
    const why = message.have > text.version ? "ahead" : tail === null ? "too_old" : null
    if (why) {
      connection.send(JSON.stringify({ t: "reload", why }))
      return null
    }
  }
  const role = roleIn(connection.viewer, connection.articleId) ?? "viewer"
  connection.clientId = message.clientId
  const isKnown = tail !== null && after !== undefined && after <= text.version
  const since = isKnown ? text.log.slice(text.log.length - (text.version - after)) : null
  connection.hold()
  room.enter(connection)
  takeClientId(connection, room, message.clientId)
  if (message.have !== undefined) connection.sendWhole(tailFrame(message.have, since ?? [], role))
  else connection.sendWhole(await room.init(text, role, since))
  room.news.greet(connection)
  return room
}

/** The page that was loaded again, or came back before the server noticed that it had gone, is the one that counts. */
function takeClientId(connection: Connection, room: LiveRoom, clientId: string) {
  for (const other of room.connections) {
    const isOther = other !== connection && other.clientId === clientId
    if (isOther && other.viewer.userId === connection.viewer.userId) {
      room.leave(other)
      other.close(closeCodes.replaced)
    }
  }
}

async function commit(
  connection: Connection,
  message: Commit,
  { authority, metrics, log }: ConversationParts,
) {
  if (message.ref.clientId !== connection.clientId) return connection.close(closeCodes.protocol)
  const arrived = performance.now()
  const { base, ref, steps, records } = message
  const outcome = await authority.submit(connection.articleId, {
    ...{ as: connection.viewer, base, ref, steps, from: "socket", request: null },
    ...(records ? { records } : {}),
  })
  metrics.answer.observe((performance.now() - arrived) / 1000)
  if (outcome.ok) {
    metrics.commits.inc()
    if (outcome.repeated) connection.send(updateFrame([outcome.repeated]))
    return
  }
  const { error } = outcome
  // Not this commit's fault: it stays with its sender, who comes back with it.
  if (error.kind === "busy") return connection.close(1013)
  if (error.code === "live.ahead") return connection.send(JSON.stringify({ t: "reload", why: "ahead" }))
  const why = whyOf(error)
  metrics.refusals.inc({ why })
  log.info({ articleId: connection.articleId, why, code: error.code }, "commit refused")
  connection.send(JSON.stringify({ t: "refused", ref, why, detail: error.code }))
}

function presence(connection: Connection, room: LiveRoom, { anchor, head, v }: PresenceOut) {
  connection.place = { anchor, head, v }
  room.news.moved(connection)
}
