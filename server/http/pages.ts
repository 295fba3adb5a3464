import { existsSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { join } from "node:path"
import type { Duplex } from "node:stream"
import { programRoot } from "../program-root"
import { cannotStart } from "../starting/settings"

export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Hot reloading while developing; false where nobody took it. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  close(): Promise<void>
}

/** Only `npm run dev` develops: a production process with NODE_ENV unset must never compile pages. */
export const isDeveloping = (env: Record<string, string | undefined>) =>
  env.NODE_ENV === "development" && env.npm_lifecycle_event === "dev"

/** Next's pages, built beforehand; compiled on demand while developing. */
export async function openPages(dev: boolean, hostname: string, port: number): Promise<Pages> {
  if (!dev && !existsSync(join(programRoot, ".next", "BUILD_ID")))
    throw cannotStart("The pages are not built yet. Build them first: npm run build")
  // Nothing leaves the machine unless somebody asked for it.
  process.env.NEXT_TELEMETRY_DISABLED = "1"
  const { default: next } = await import("next")
  // Next hangs its own upgrade listener on the server it is given: this one never listens, so that sockets stay ours.
  const neverListening = createServer()
  const app = next({ dev, dir: programRoot, hostname, port, httpServer: neverListening })
  await app.prepare()
  const handler = app.getRequestHandler()
  return {
    handle: (request, response) => handler(request, response),
    upgrade: (request, socket, head) => dev && neverListening.emit("upgrade", request, socket, head),
    close: () => app.close(),
  }
}
