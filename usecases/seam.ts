import { type AppError, appError, type ErrorKind, refusalOf, type Values } from "@/core/failing/app-error"
import { may } from "@/core/people/may"
import type { OpenedDatabase } from "@/db/handles"
import type { Blobs, Caller, Children, Context, Live, Outbound, Viewer } from "./context"
import type { Jobs } from "./jobs"
import { openapi } from "./openapi"
import type { Auth } from "./people/auth"
import { viewerOf } from "./people/viewer"
import { refusedInput } from "./refused-input"
import { verbs } from "./registry"
import { holdsNull, storageFull, wholeLetters } from "./unstorable"
import type { Permission, SignedIn, Verb } from "./verb"

export interface SeamError {
  kind: ErrorKind | "bug"
  code: string
  values: Values
  current?: unknown
  requestId: string
}

export type Answer =
  | { ok: true; value: unknown; status: number; headers?: Record<string, string | string[]> }
  | { ok: false; error: SeamError }

/** What lies on `globalThis[Symbol.for("obelus")]`: the only way from Next's module graph into the server's. */
export interface Seam {
  call(verb: string, input: unknown, caller: Caller): Promise<Answer>
  /** For the terminal and the program itself: as this viewer, without a session. */
  callAs(verb: string, input: unknown, viewer: Viewer | null, request?: string): Promise<Answer>
  openapi(): object
  ready(): boolean
}

export interface SeamParts {
  database: Pick<OpenedDatabase, "read" | "transact" | "copyTo">
  live: Live
  blobs: Blobs
  children: Children
  outbound: Outbound
  jobs: Jobs
  auth: Auth
  /** Told of every fault that is no refusal; gives nothing of it away. */
  log: (event: string, values: Record<string, unknown>) => void
  now: () => number
  newId: () => string
  origin: string
  ready?: () => boolean
}

/** Makes the seam: viewer, input, permission, verb, and refusals as plain JSON. */
export function makeSeam(parts: SeamParts): Seam {
  const contextOf = (who: Viewer | null, caller: Caller): Context => ({
    ...{ who, caller, request: caller.request },
    ...{ read: parts.database.read, transact: parts.database.transact },
    copyDatabase: parts.database.copyTo,
    ...{ live: parts.live, blobs: parts.blobs, children: parts.children, auth: parts.auth },
    outbound: parts.outbound,
    jobs: parts.jobs,
    ...{ now: parts.now, newId: parts.newId, origin: parts.origin },
    log: parts.log,
  })

  async function answer(name: string, input: unknown, caller: Caller, as?: Viewer | null): Promise<Answer> {
    const requestId = caller.request
    try {
      const verb = verbCalled(name)
      const who = as === undefined ? await viewerOf(contextOf(null, caller), caller) : as
      allow(who, verb.act)
      const read = readInput(verb, input)
      return unpack(await verb.run(contextOf(who, caller) as SignedIn, read as never), verb.status)
    } catch (thrown) {
      const refusal = refusalOf(thrown) ?? storageFull(thrown)
      if (refusal) return { ok: false, error: refused(refusal, requestId) }
      parts.log("verb_failed", { verb: name, requestId, err: thrown })
      return { ok: false, error: { kind: "bug", code: "bug", values: {}, requestId } }
    }
  }

  return {
    call: (name, input, caller) => answer(name, input, caller),
    callAs: (name, input, viewer, request = parts.newId()) => answer(name, input, { request }, viewer),
    openapi,
    ready: parts.ready ?? (() => true),
  }
}

function verbCalled(name: string): Verb {
  if (!Object.hasOwn(verbs, name)) throw appError("not_found", "route.not_found")
  return verbs[name as keyof typeof verbs]
}

/** The first, coarse gate: somebody who may do this nowhere is told so. Each verb asks again for the thing it touches. */
function allow(who: Viewer | null, act: Permission): void {
  if (act === "public") return
  if (!who) throw appError("unauthenticated", "people.sign_in_first")
  if (act === "signed_in" || may(who.role, act)) return
  if ([...who.guestOf.values()].some(role => may(role, act))) return
  throw appError("forbidden", "people.may_not", { act })
}

function readInput({ input, route }: Verb, given: unknown): unknown {
  if (holdsNull(given)) throw appError("invalid", "request.null_character")
  const read = input.safeParse(wholeLetters(given) ?? {})
  if (read.success) return read.data
  const [issue] = read.error.issues
  if (issue?.code === "unrecognized_keys" && issue.path.length === 0) {
    const known = Object.keys(input.shape).filter(name => name !== "bytes" && !isInPath(route, name))
    const values = { field: issue.keys.join(", ").slice(0, 200), known: known.join(", ") || "–" }
    throw appError("invalid", "request.unknown_field", values)
  }
  throw refusedInput(issue)
}

const isInPath = (route: string | null, name: string): boolean =>
  route?.split("/").includes(`:${name}`) ?? false

const refused = ({ kind, code, values, current }: AppError, requestId: string): SeamError => ({
  ...{ kind, code, values, requestId },
  ...(current === undefined ? {} : { current }),
})

/** A verb that sets cookies gives its value and the headers side by side. */
function unpack(given: unknown, status: number): Answer {
  const isPair = typeof given === "object" && given !== null && "value" in given && "headers" in given
  if (!isPair) return { ok: true, value: given ?? null, status }
  return { ok: true, value: given.value, status, headers: given.headers as Record<string, string | string[]> }
}
