import { timingSafeEqual } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { limits } from "@/core/limits"

export type TerminalDoor = (request: IncomingMessage, response: ServerResponse, verb: string) => Promise<void>

const isKey = (given: string | undefined, key: string): boolean => {
  const [one, other] = [Buffer.from(given ?? ""), Buffer.from(`Bearer ${key}`)]
  return one.length === other.length && timingSafeEqual(one, other)
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).byteLength
    // Bytes come as base64, a third larger than what they hold.
    if (size > limits.uploadBytes * 1.5) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function withBytes(input: unknown): unknown {
  const base64 = (input as { bytes?: { base64?: unknown } } | null)?.bytes?.base64
  return typeof base64 === "string" ? { ...(input as object), bytes: Buffer.from(base64, "base64") } : input
}

function packed(answer: unknown): unknown {
  const value = (answer as { value?: { bytes?: unknown } }).value
  if (!(value?.bytes instanceof Uint8Array)) return answer
  const bytes = { base64: Buffer.from(value.bytes).toString("base64") }
  return { ...(answer as object), value: { ...value, bytes } }
}

/**
 * The way in for the command line on the same machine, while this server holds the database: whoever can read `server.json`
 * in the private DATA_DIR holds its key, and could open the database itself.
 */
export function terminalDoor(
  key: string,
  call: (verb: string, input: unknown) => Promise<unknown>,
): TerminalDoor {
  return async (request, response, verb) => {
    const answer = (status: number, body: unknown) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
    const refused = (kind: string, code: string) => ({ ok: false, error: { kind, code, values: {} } })
    if (!isKey(request.headers.authorization, key))
      return answer(404, refused("not_found", "route.not_found"))
    const text = request.method === "POST" ? await bodyOf(request) : ""
    if (text === null) return answer(413, refused("too_large", "upload.too_large"))
    let input: unknown
    try {
      input = withBytes(JSON.parse(text || "{}"))
    } catch {
      return answer(400, refused("invalid", "request.not_json"))
    }
    answer(200, packed(await call(verb, input)))
  }
}
