import type { ServerResponse } from "node:http"
import { errorSentence } from "@/app/messages/error-sentence"
import { verbs } from "@/usecases/registry"
import type { Verb } from "@/usecases/verb"

const prefix = "/api/"
const version = `${prefix}v1`

interface Address {
  pattern: RegExp
  methods: Set<string>
}

/** Every address of the API with the methods it answers. */
const addresses: readonly Address[] = (() => {
  const found = new Map<string, Set<string>>([["/openapi.json", new Set(["GET"])]])
  for (const { route, method } of Object.values<Verb>(verbs)) {
    if (route) found.set(route, (found.get(route) ?? new Set()).add(method))
  }
  return [...found].map(([route, methods]) => {
    const parts = route.split("/").map(part => (part.startsWith(":") ? "[^/]+" : part.replaceAll(".", "\\.")))
    return { pattern: new RegExp(`^${version}${parts.join("/")}/?$`), methods }
  })
})()

interface Refusal {
  status: number
  kind: "not_found" | "invalid"
  code: string
  allow?: string
}

/** Why the API does not answer this method at this path; null where it does, or the path is no business of its. */
export function refusalOfAddress(method: string, path: string): Refusal | null {
  if (!path.startsWith(prefix)) return null
  const here = addresses.filter(({ pattern }) => pattern.test(path))
  if (here.length === 0) return { status: 404, kind: "not_found", code: "route.not_found" }
  const methods = new Set(here.flatMap(one => [...one.methods]))
  if (methods.has("GET")) methods.add("HEAD")
  methods.add("OPTIONS")
  if (methods.has(method)) return null
  return { status: 405, kind: "invalid", code: "route.wrong_method", allow: [...methods].sort().join(", ") }
}

/** Answers with the same problem document as every other refusal of the API. */
export function refuse(response: ServerResponse, { status, kind, code, allow }: Refusal, requestId: string) {
  const values = allow ? { methods: allow } : {}
  const detail = errorSentence(code, values)
  const body = { type: "about:blank", title: kind, status, detail, kind, code, values, requestId }
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" }
  response.writeHead(status, { ...headers, ...(allow ? { allow } : {}) }).end(JSON.stringify(body))
}
