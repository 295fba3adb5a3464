import { randomUUID } from "node:crypto"
import { headers } from "next/headers"
import { callerOf, seam } from "./api/_http"

/**
 * Asks a verb from a server component, as whoever sent this request. Throws the refusal (`.kind`, `.code`) for the page to turn
 * into a sign-in or a page that says what is missing.
 */
export async function ask<T>(verb: string, input: unknown = {}): Promise<T> {
  const desk = seam()
  if (!desk) throw { kind: "busy", code: "server.starting", values: {}, requestId: "" }
  const answer = await desk.call(verb, input, callerOf(await headers(), randomUUID()))
  if (answer.ok) return answer.value as T
  throw Object.assign(new Error(`${answer.error.kind}: ${answer.error.code}`), answer.error)
}
