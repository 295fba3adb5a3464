import { appError } from "@/core/failing/app-error"
import type { Outbound, OutboundAnswer } from "../context"

interface Recorded {
  body: string | Uint8Array
  contentType?: string
  status?: number
  /** Where a redirect led in the end. */
  url?: string
}

/** An outside that answers what was recorded for an address, and is unreachable at every other. */
export function recordedWeb() {
  const answers = new Map<string, Recorded>()
  const asked: { url: string; accept?: string }[] = []
  const outbound: Outbound = async ({ url, accept, before }) => {
    await before?.(new URL(url).hostname)
    asked.push({ url, ...(accept ? { accept } : {}) })
    const found = answers.get(url)
    if (!found) throw appError("unprocessable", "outbound.unreachable")
    const bytes = typeof found.body === "string" ? new TextEncoder().encode(found.body) : found.body
    const { contentType = "text/html", status = 200 } = found
    return { url: found.url ?? url, status, contentType, bytes } satisfies OutboundAnswer
  }
  return {
    outbound,
    asked,
    /** Records an answer. */
    at(url: string, answer: Recorded) {
      answers.set(url, answer)
    },
  }
}
