import { timingSafeEqual } from "node:crypto"
import type { IncomingMessage } from "node:http"

const loopback = /^(127\.|::1$|::ffff:127\.)/
/** A proxy on the same machine comes from loopback too, and says for whom. */
const passedOn = ["forwarded", "x-forwarded-for", "x-real-ip", "via"]

const isToken = (given: string | undefined, token: string): boolean => {
  const [one, other] = [Buffer.from(given ?? ""), Buffer.from(`Bearer ${token}`)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/**
 * Whether a request may read the numbers: whoever brings METRICS_TOKEN, and without one only programs on this machine that ask
 * directly. The numbers say how busy a desk is, which is nobody else's business.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  if (token !== null) return isToken(request.headers.authorization, token)
  return (
    loopback.test(request.socket.remoteAddress ?? "") &&
    passedOn.every(name => request.headers[name] === undefined)
  )
}
