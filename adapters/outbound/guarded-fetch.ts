import { type IncomingMessage, request } from "node:http"
import type { Duplex } from "node:stream"
import { appError, refusalOf } from "../../core/failing/app-error"
import { limits } from "../../core/limits"
import { openConnection } from "./connecting"
import { bySystem, type Resolve } from "./lookup"
import { readBody, unpackable } from "./read-body"
import { unreachable, webTarget } from "./web-target"

export interface OutboundOptions {
  /** Nothing goes out at all. */
  offline: boolean
  /** http://[name:password@]host:port; everything goes through it. */
  proxy: URL | null
  /** host:port pairs inside that may be reached; empty: none. */
  insiders: ReadonlySet<string>
  resolve?: Resolve
  milliseconds?: number
}

export interface OutboundRequest {
  url: string
  /** What is wanted, as in an Accept header. */
  accept?: string
  /** HEAD asks whether it is there and brings no body. */
  method?: "GET" | "HEAD"
  /** What the site is told of why it is asked; that a person asked for a page when absent. */
  purpose?: string
  /** Told of each host before anything is sent to it; nothing goes out where it throws. */
  before?: (host: string) => Promise<void>
}

export interface OutboundAnswer {
  /** Where the last redirect led. */
  url: string
  status: number
  /** Where redirects led that are meant for good (301, 308), before any that is not; null where there was none. */
  movedTo: string | null
  /** The Content-Type as it came; empty where there was none. */
  contentType: string
  bytes: Uint8Array
}

export type Outbound = (asked: OutboundRequest) => Promise<OutboundAnswer>

const mostRedirects = 5
const mostMilliseconds = 30_000
const redirects = new Set([301, 302, 303, 307, 308])
const forGood = new Set([301, 308])

/**
 * The one client for everything outbound: GET and HEAD alone, http and https alone, to public addresses alone, checked on every hop at the
 * moment of connecting. No cookies, no Referer, no credentials; at most 5 redirects, 25 MB and 30 seconds for all of it together.
 * Refuses in `outbound.…`; what stands inside, is not there or does not answer gets the same words. Answers of 4xx and 5xx are answers.
 */
export function makeOutbound(options: OutboundOptions): Outbound {
  const { offline, insiders, resolve = bySystem, proxy, milliseconds = mostMilliseconds } = options
  return async ({ url: asked, before, ...how }) => {
    if (offline) throw appError("unprocessable", "outbound.offline")
    const signal = AbortSignal.timeout(milliseconds)
    let url = webTarget(asked, insiders)
    let [movedTo, isForGood]: [string | null, boolean] = [null, true]
    try {
      for (let hops = 0; hops <= mostRedirects; hops++) {
        await before?.(url.hostname)
        signal.throwIfAborted()
        const connection = await openConnection(url, { resolve, insiders, proxy, signal })
        const stop = () => connection.destroy(signal.reason)
        signal.addEventListener("abort", stop, { once: true })
        try {
          const response = await answerOf(url, connection, how)
          const to = redirects.has(response.statusCode ?? 0) ? response.headers.location : undefined
          if (to === undefined) return { ...(await whole(url, response, how)), movedTo }
          url = webTarget(to, insiders, url)
          isForGood = isForGood && forGood.has(response.statusCode ?? 0)
          if (isForGood) movedTo = url.href
        } finally {
          signal.removeEventListener("abort", stop)
          connection.destroy()
        }
      }
    } catch (thrown) {
      if (signal.aborted)
        throw appError("unprocessable", "outbound.too_slow", { seconds: milliseconds / 1000 })
      throw refusalOf(thrown) ?? unreachable()
    }
    throw appError("unprocessable", "outbound.too_many_redirects", { limit: mostRedirects })
  }
}

const asPerson = "one page, asked for by a person"

type How = Pick<OutboundRequest, "accept" | "method" | "purpose">

function answerOf(url: URL, connection: Duplex, how: How): Promise<IncomingMessage> {
  const { accept = "*/*", method = "GET", purpose = asPerson } = how
  const asked = request({
    ...{ method, path: `${url.pathname}${url.search}`, createConnection: () => connection as never },
    headers: {
      host: url.host,
      accept,
      "accept-encoding": unpackable,
      "accept-language": "*",
      "user-agent": `Obelus (fact-checking desk; ${purpose})`,
      connection: "close",
    },
  })
  return new Promise((answered, fail) => {
    asked.on("response", answered)
    asked.on("error", fail)
    asked.end()
  })
}

async function whole(
  url: URL,
  response: IncomingMessage,
  { method }: How,
): Promise<Omit<OutboundAnswer, "movedTo">> {
  // An answer to HEAD names a length and a packing, and brings nothing that has them.
  const bytes = method === "HEAD" ? new Uint8Array() : await readBody(response, limits.snapshotBytes)
  const contentType = response.headers["content-type"] ?? ""
  return { url: url.href, status: response.statusCode ?? 0, contentType, bytes }
}
