import { randomUUID } from "node:crypto"
import type { ErrorKind } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { liveLimits } from "@/editor/model/live-messages"
import { jsonDepth } from "@/editor/model/read-live-messages"
import type { Answer, Seam, SeamError } from "@/usecases/seam"
import { errorSentence } from "../messages/error-sentence"

// The one place that knows HTTP: requests become inputs, refusals become problem documents.

const statuses: Record<ErrorKind | "bug", number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  rate_limited: 429,
  bug: 500,
  busy: 503,
}

type Input = Record<string, unknown>
type Route = (request: Request, given: { params: Promise<Record<string, string>> }) => Promise<Response>

export const seam = (): Seam | undefined =>
  (globalThis as Record<symbol, unknown>)[Symbol.for("obelus")] as never

const refusal = (kind: ErrorKind, code: string, values: SeamError["values"] = {}): SeamError => ({
  ...{ kind, code, values, requestId: "" },
})

function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id")
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

const bearerOf = (headers: Headers) => /^Bearer (\S+)$/i.exec(headers.get("authorization") ?? "")?.[1]

export function callerOf(headers: Headers, request: string) {
  const cookie = headers.get("cookie") ?? undefined
  const bearer = bearerOf(headers)
  // The server writes this header itself on every request that it passes on.
  const ip = headers.get("x-obelus-address") ?? undefined
  return { cookie, bearer, ip, request }
}

/** A page of another site could make a browser send its cookie along; a token is never sent by itself. */
function isForeign(request: Request): boolean {
  if (request.method === "GET" || bearerOf(request.headers)) return false
  const origin = request.headers.get("origin")
  if (!origin) return request.headers.get("sec-fetch-site") === "cross-site"
  const host = URL.canParse(origin) ? new URL(origin).host : null
  return host !== (request.headers.get("x-forwarded-host") ?? request.headers.get("host"))
}

/** Reads a body no further than its limit; null where it is larger. */
async function bounded(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

function jsonOf(bytes: Uint8Array): Input | null {
  if (bytes.byteLength === 0) return {}
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    // Deeper than anything real: whatever walks through it by calling itself would overflow the stack.
    if (jsonDepth(text) > liveLimits.jsonDepth) return null
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? (parsed as Input) : null
  } catch {
    return null
  }
}

type Given = { input: Input } | { error: SeamError }

/** The body as it comes, for what may be too large to hold. */
async function* partsOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) yield part.value
  } finally {
    await reader?.cancel().catch(() => {})
  }
}

type Body = "json" | "bytes" | "stream"

async function read(request: Request, params: Input, body: Body, most: number): Promise<Given> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  if (body === "stream") {
    if (Number(request.headers.get("content-length") ?? 0) > most)
      return { error: refusal("too_large", "request.too_large", { limit: Math.round(most / 1e6) }) }
    return { input: { ...query, ...params, bytes: partsOf(request) } }
  }
  if (request.method === "GET") return { input: { ...query, ...params } }
  const bytes = await bounded(request, most)
  if (!bytes) return { error: refusal("too_large", "request.too_large", { limit: Math.round(most / 1e6) }) }
  if (body === "bytes") return { input: { ...query, ...params, bytes } }
  const parsed = jsonOf(bytes)
  return parsed
    ? { input: { ...query, ...parsed, ...params } }
    : { error: refusal("invalid", "request.not_json") }
}

function problemOf(error: SeamError, requestId: string): Response {
  const { kind, code, values } = error
  const status = statuses[kind]
  const detail = errorSentence(code, values)
  const body = { type: "about:blank", title: kind, status, detail, kind, code, values, requestId }
  const current = error.current === undefined ? {} : { current: error.current }
  return Response.json(
    { ...body, ...current },
    { status, headers: { ...headersOf(requestId), "content-type": "application/problem+json" } },
  )
}

const headersOf = (requestId: string) => ({ "x-request-id": requestId, "cache-control": "no-store" })

interface File {
  bytes: Uint8Array
  mediaType: string
  filename: string
  /** Shown in a frame of our own pages, and nowhere else, instead of being downloaded. */
  isFramed?: boolean
}

/** A file read from where it is stored, as far as it is asked for. */
interface StreamedFile {
  stream(from: number, to: number): ReadableStream<Uint8Array>
  size: number
  mediaType: string
  filename: string
}
const isFile = (value: unknown): value is File =>
  typeof value === "object" && value !== null && "bytes" in value && ArrayBuffer.isView(value.bytes)

/** RFC 6266: an ASCII name for old programs and the whole one beside it. */
function dispositionOf(filename: string): string {
  const plain = filename.replace(/[^\w. -]/g, "_")
  const whole = encodeURIComponent(filename).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

const isStreamed = (value: unknown): value is StreamedFile =>
  typeof value === "object" && value !== null && "stream" in value && typeof value.stream === "function"

/** Whatever is in a stranger's file, it runs nothing and asks for nothing. */
const inert = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox"

const fileHeaders = ({ mediaType, filename }: Pick<File, "mediaType" | "filename">, requestId: string) => ({
  ...headersOf(requestId),
  "content-type": mediaType,
  "content-disposition": dispositionOf(filename),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy": inert,
})

function fileOf(file: File, requestId: string): Response {
  const headers = {
    ...fileHeaders(file, requestId),
    ...(file.isFramed
      ? { "content-disposition": "inline", "content-security-policy": `${inert}; frame-ancestors 'self'` }
      : {}),
  }
  return new Response(file.bytes as BodyInit, { headers })
}

/** The part of a file that a `Range` header names: one range of bytes. Null where it names none, or several. */
function rangeIn(header: string | null, size: number): { from: number; to: number } | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? "")
  if (!found || (!found[1] && !found[2])) return null
  const from = found[1] ? Number(found[1]) : Math.max(0, size - Number(found[2]))
  const to = found[1] && found[2] ? Math.min(size, Number(found[2]) + 1) : size
  return { from, to }
}

function streamOf(file: StreamedFile, requestId: string, request: Request): Response {
  const headers = { ...fileHeaders(file, requestId), "accept-ranges": "bytes" }
  const range = rangeIn(request.headers.get("range"), file.size)
  if (!range) return bodyOf(file, { from: 0, to: file.size }, headers, 200)
  const { from, to } = range
  if (from >= to)
    return new Response(null, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${file.size}` },
    })
  return bodyOf(file, range, { ...headers, "content-range": `bytes ${from}-${to - 1}/${file.size}` }, 206)
}

const bodyOf = (
  { stream }: StreamedFile,
  { from, to }: { from: number; to: number },
  headers: Record<string, string>,
  status: number,
) => new Response(stream(from, to), { status, headers: { ...headers, "content-length": String(to - from) } })

function respond(answer: Answer, requestId: string, request: Request): Response {
  if (!answer.ok) return problemOf(answer.error, requestId)
  if (isStreamed(answer.value)) return streamOf(answer.value, requestId, request)
  if (isFile(answer.value)) return fileOf(answer.value, requestId)
  const headers = new Headers(headersOf(requestId))
  for (const [name, lines] of Object.entries(answer.headers ?? {})) {
    for (const line of [lines].flat()) headers.append(name, line)
  }
  return Response.json(answer.value, { status: answer.status, headers })
}

interface Options {
  body?: Body
  /** The largest body, in bytes. */
  most?: number
}

/** Makes a route handler that calls one verb with path, query and body as its input. */
export function verb(name: string, { body = "json", most = 2_000_000 }: Options = {}): Route {
  return async (request, { params }) => {
    const requestId = requestIdOf(request)
    const desk = seam()
    if (!desk?.ready()) return problemOf(refusal("busy", "server.starting"), requestId)
    if (isForeign(request)) return problemOf(refusal("forbidden", "request.foreign_origin"), requestId)
    const given = await read(request, await params, body, most)
    if ("error" in given) return problemOf(given.error, requestId)
    const answer = await desk.call(name, given.input, callerOf(request.headers, requestId))
    return respond(answer, requestId, request)
  }
}

/** A route whose body is bytes: an article to import, a saved copy of a source. */
export const bytesVerb = (name: string, most: number = limits.uploadBytes): Route =>
  verb(name, { body: "bytes", most })

/** A route whose body is handed on part by part: a recording that is kept as a copy of a source. */
export const streamVerb = (name: string, most: number): Route => verb(name, { body: "stream", most })
