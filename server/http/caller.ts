import { randomUUID } from "node:crypto"
import type { IncomingMessage } from "node:http"
import type { Caller } from "@/usecases/context"

/** The address a request came from; a proxy's word for it counts only where it is trusted (TRUST_PROXY=1), and only its own. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string | undefined {
  const forwarded = request.headers["x-forwarded-for"]
  const said = trustProxy
    ? String(forwarded ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : undefined
  return said || request.socket.remoteAddress
}

export function callerOf(request: IncomingMessage, trustProxy: boolean): Caller {
  const { cookie, authorization } = request.headers
  const bearer = /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1]
  const ip = addressOf(request, trustProxy)
  return {
    ...(cookie ? { cookie } : {}),
    ...(bearer ? { bearer } : {}),
    ...(ip ? { ip } : {}),
    request: requestIdOf(request),
  }
}

/** A proxy's request id is kept when it looks like one, so that its log and ours can be read together. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers["x-request-id"]
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}
