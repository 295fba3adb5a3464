import { appError } from "@/core/failing/app-error"
import type { Outbound, OutboundAnswer } from "../context"

interface Recorded {
  body: string | Uint8Array
  contentType?: string
  status?: number
  /** Where a redirect led in the end. */
  url?: string
  /** It led there for good. */
  isMoved?: boolean
  /** What HEAD is answered, where that is another status. */
  head?: number
}

/** An outside that answers what was recorded for an address, and is unreachable at every other. */
export function recordedWeb() {
  const answers = new Map<string, Recorded>()
  const asked: { url: string; accept?: string; method?: string; purpose?: string }[] = []
  const outbound: Outbound = async ({ before, ...asking }) => {
    const { url, method } = asking
    await before?.(new URL(url).hostname)
    asked.push(asking)
    const found = answers.get(url)
    if (!found) throw appError("unprocessable", "outbound.unreachable")
    const bytes = typeof found.body === "string" ? new TextEncoder().encode(found.body) : found.body
    const { contentType = "text/html", status = 200 } = found
    const to = { url: found.url ?? url, movedTo: found.isMoved ? (found.url ?? url) : null }
    if (method === "HEAD")
      return { ...to, status: found.head ?? status, contentType, bytes: new Uint8Array() }
    return { ...to, status, contentType, bytes } satisfies OutboundAnswer
  }
  return {
    outbound,
    asked,
    /** Records an answer. */
    at(url: string, answer: Recorded) {
      answers.set(url, answer)
    },
    /** Nothing answers there any more. */
    gone: (url: string) => answers.delete(url),
  }
}
