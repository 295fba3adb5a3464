import { readdirSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { fileURLToPath } from "node:url"
import type { Pages } from "../http/pages"

type Handler = (request: Request, given: { params: Promise<Record<string, string>> }) => Promise<Response>

const folder = fileURLToPath(new URL("../../app/api/v1/", import.meta.url))

/** The API's route files as Next would find them by their address: names in brackets stand for any one part. */
const routes = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith("/route.ts"))
  // A part that is written out comes before one that may be anything.
  .sort((one, other) => one.replaceAll("[", "\uffff").localeCompare(other.replaceAll("[", "\uffff"), "en"))
  .map(file => {
    const address = file.slice(0, -"/route.ts".length)
    const pattern = address.replaceAll(".", "\\.").replace(/\[(\w+)\]/g, "(?<$1>[^/]+)")
    return { file: `${folder}${file}`, pattern: new RegExp(`^/api/v1/${pattern}$`) }
  })

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function asRequest(request: IncomingMessage, url: URL): Promise<Request> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  const { method = "GET" } = request
  const body = method === "GET" ? null : new Uint8Array(await bodyOf(request))
  return new Request(url, { method, headers, body })
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`)
  for (const { file, pattern } of routes) {
    const found = pattern.exec(url.pathname)
    if (!found) continue
    const module = (await import(/* @vite-ignore */ file)) as Record<string, Handler>
    const handler = module[request.method ?? "GET"]
    if (!handler) continue
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]),
    )
    const answer = await handler(await asRequest(request, url), { params: Promise.resolve(params) })
    const cookies = answer.headers.getSetCookie()
    response.writeHead(answer.status, {
      ...Object.fromEntries(answer.headers),
      ...(cookies.length > 0 ? { "set-cookie": cookies } : {}),
    })
    response.end(Buffer.from(await answer.arrayBuffer()))
    return
  }
  response.writeHead(404).end()
}

/** The API's own route handlers behind the real server, without Next: for tests that ask over HTTP. */
export const routePages = (): Pages => ({ handle, upgrade: () => false, close: async () => {} })
