import { headers } from "next/headers"
import { forbidden, notFound, redirect } from "next/navigation"
import { cache } from "react"
import { ask } from "../_seam"
import type { Me } from "./me"

function kindOf(thrown: unknown): string | null {
  return typeof thrown === "object" && thrown !== null && "kind" in thrown ? String(thrown.kind) : null
}

/**
 * Asks the server for what a page shows. Without a session it leads to the sign-in page and back; what is not there,
 * or not open to this person, becomes the page that says so. Other refusals are thrown on.
 */
export async function load<T>(verb: string, input: unknown = {}): Promise<T> {
  const found = await loadAsTyped<T>(verb, input)
  // An id of the wrong shape names nothing either.
  return found ?? notFound()
}

/** The same, of what somebody may have typed into the address: null where it cannot be read, which the page then says itself. */
export async function loadAsTyped<T>(verb: string, input: unknown): Promise<T | null> {
  const answer = await ask(verb, input).then(
    value => ({ value: value as T }),
    (thrown: unknown) => ({ thrown }),
  )
  if ("value" in answer) return answer.value
  const kind = kindOf(answer.thrown)
  if (kind === "unauthenticated") redirect(await signInAddress())
  if (kind === "forbidden") forbidden()
  if (kind === "not_found" || kind === "gone") notFound()
  if (kind === "invalid") return null
  throw answer.thrown
}

async function signInAddress(): Promise<string> {
  const path = (await headers()).get("x-path") ?? "/articles"
  return path === "/articles" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(path)}`
}

/** Who is signed in; asked once a request. */
export const loadMe = cache(() => load<Me>("me"))
