import { offline, type Problem, readProblem } from "./problem"

type Query = Record<string, string | number | boolean | null | undefined>

/** The address of a route under `/api/v1`, with the query's empty values left out. */
export function apiPath(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value))
  }
  const text = search.toString()
  return `/api/v1${path}${text ? `?${text}` : ""}`
}

async function send<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const request: RequestInit = { method, credentials: "same-origin", cache: "no-store" }
  if (signal) request.signal = signal
  if (body !== undefined) {
    request.body = JSON.stringify(body)
    request.headers = { "Content-Type": "application/json" }
  }
  const answer = await fetch(path, request).catch(reason => {
    if (signal?.aborted) throw reason
    throw offline
  })
  const parsed: unknown = await answer.json().catch(() => null)
  if (!answer.ok) throw readProblem(answer.status, parsed, answer.headers.get("x-request-id"))
  return parsed as T
}

/** The workspace's API from the browser: parsed JSON, or a thrown Problem. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    send<T>("GET", apiPath(path, query), undefined, signal),
  post: <T>(path: string, body: unknown = {}) => send<T>("POST", apiPath(path), body),
  patch: <T>(path: string, body: unknown) => send<T>("PATCH", apiPath(path), body),
  put: <T>(path: string, body: unknown) => send<T>("PUT", apiPath(path), body),
  del: <T>(path: string) => send<T>("DELETE", apiPath(path)),
  upload,
}

interface Upload {
  path: string
  query?: Query
  bytes: Blob
  /** Part of the bytes sent, 0 to 1. */
  progress?: (part: number) => void
  signal?: AbortSignal
}

/** Sends a file's bytes; `fetch` still tells nobody how far an upload is. */
function upload<T>({ path, query, bytes, progress, signal }: Upload): Promise<T> {
  return new Promise<T>((resolve, reject: (problem: Problem | DOMException) => void) => {
    const request = new XMLHttpRequest()
    request.open("POST", apiPath(path, query))
    request.setRequestHeader("Content-Type", "application/octet-stream")
    request.responseType = "json"
    request.upload.onprogress = event => {
      if (event.lengthComputable) progress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(readProblem(request.status, request.response, request.getResponseHeader("x-request-id")))
    }
    request.onerror = () => reject(offline)
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"))
    signal?.addEventListener("abort", () => request.abort(), { once: true })
    request.send(bytes)
  })
}
