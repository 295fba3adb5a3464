import type { IncomingMessage, ServerResponse } from "node:http"
import type { Logger } from "../log"
import type { Metrics } from "../metrics"
import { refusalOfAddress, refuse } from "./api-addresses"
import { addressOf, requestIdOf } from "./caller"
import { mayReadMetrics } from "./metrics-door"
import type { Pages } from "./pages"
import type { TerminalDoor } from "./terminal-door"

export interface RequestParts {
  pages(): Pages | null
  isReady(): boolean
  terminal: TerminalDoor
  metrics: Metrics
  log: Logger
  trustProxy: boolean
  /** Who brings it may read /metrics; null: programs on this machine. */
  metricsToken: string | null
}

function answer(response: ServerResponse, status: number, text: string, type = "text/plain; charset=utf-8") {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text)
}

/** Answers health, metrics and the terminal's door itself and hands everything else to the pages. */
export function requestHandler(parts: RequestParts) {
  const { metrics, log } = parts

  const own: Record<string, (response: ServerResponse, request: IncomingMessage) => Promise<void> | void> = {
    "/healthz": response => answer(response, 200, "ok\n"),
    "/readyz": response =>
      parts.isReady() ? answer(response, 200, "ready\n") : answer(response, 503, "starting\n"),
    "/metrics": async (response, request) =>
      mayReadMetrics(request, parts.metricsToken)
        ? answer(response, 200, await metrics.register.metrics(), metrics.register.contentType)
        : answer(response, 404, "Not found\n"),
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split("?")[0] ?? "/"
    const mine = own[path]
    if (mine) return mine(response, request)
    if (path.startsWith("/terminal/"))
      return parts.terminal(request, response, path.slice("/terminal/".length))
    const refusal = refusalOfAddress(request.method ?? "GET", path)
    if (refusal) return refuse(response, refusal, requestIdOf(request))
    const pages = parts.pages()
    if (!pages) return answer(response, 503, "Obelus is starting.\n")
    await pages.handle(request, response)
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const id = requestIdOf(request)
    const start = performance.now()
    // Pages read these two; what a stranger wrote into them is replaced.
    request.headers["x-request-id"] = id
    const ip = addressOf(request, parts.trustProxy)
    delete request.headers["x-obelus-address"]
    if (ip) request.headers["x-obelus-address"] = ip
    if (!parts.trustProxy) delete request.headers["x-forwarded-host"]
    response.setHeader("x-request-id", id)
    response.on("close", () => {
      const ms = Math.round(performance.now() - start)
      const { statusCode: status } = response
      log[status >= 500 && status !== 503 ? "error" : "debug"](
        { request: id, method: request.method, status, ms },
        "request",
      )
    })
    handle(request, response).catch((error: unknown) => {
      metrics.faults.inc()
      log.error({ err: error, request: id }, "request failed")
      if (response.headersSent) response.destroy()
      else answer(response, 500, `Something went wrong here. Request ${id}\n`)
    })
  }
}
