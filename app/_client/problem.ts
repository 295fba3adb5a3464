import type { ErrorKind, Values } from "@/core/failing/app-error"

/** A refusal as the browser meets it: the server's problem document, or that there was no answer at all. */
export interface Problem {
  kind: ErrorKind | "bug" | "offline"
  code: string
  values: Values
  status: number
  /** Names the line in the server's log; null where no server answered. */
  requestId: string | null
  /** For `conflict`: what the other person saved. */
  current?: unknown
}

/** Whether a thrown value is a problem of ours. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === "object" && thrown !== null && "kind" in thrown && "code" in thrown
}

/** The problem in whatever was thrown; anything unknown is a bug without a code. */
export function problemOf(thrown: unknown): Problem {
  if (isProblem(thrown)) return thrown
  return { kind: "bug", code: "bug", values: {}, status: 0, requestId: null }
}

/** Reads the body of a refused answer, whatever came (a proxy in between may have written it). */
export function readProblem(status: number, body: unknown, requestId: string | null): Problem {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>
  const problem: Problem = {
    kind: typeof fields.kind === "string" ? (fields.kind as Problem["kind"]) : "bug",
    code: typeof fields.code === "string" ? fields.code : "bug",
    values: typeof fields.values === "object" && fields.values !== null ? (fields.values as Values) : {},
    status,
    requestId: typeof fields.requestId === "string" ? fields.requestId : requestId,
  }
  if ("current" in fields) problem.current = fields.current
  return problem
}

/** What is thrown when no server answered. */
export const offline: Problem = { kind: "offline", code: "offline", values: {}, status: 0, requestId: null }
