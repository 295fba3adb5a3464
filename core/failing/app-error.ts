/** The ways a request can be refused; the HTTP layer alone turns a kind into a status. */
export const errorKinds = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "conflict",
  "gone",
  "too_large",
  "unsupported",
  "unprocessable",
  "rate_limited",
  "busy",
] as const
export type ErrorKind = (typeof errorKinds)[number]

export type Values = Record<string, string | number | boolean | null | string[]>

/**
 * A refusal with a reason. It is known by its `kind`, never by its class: two module graphs live in one process,
 * and `instanceof` fails across them.
 */
export type AppError = Error & {
  kind: ErrorKind
  code: string
  values: Values
  /** For `conflict`: what the other person saved, so nothing is lost. */
  current?: unknown
}

/** Makes a refusal; `code` names a sentence in `app/messages`, `values` fill it. */
export function appError(kind: ErrorKind, code: string, values: Values = {}, current?: unknown): AppError {
  const error = new Error(`${kind}: ${code}`) as AppError
  error.name = "AppError"
  error.kind = kind
  error.code = code
  error.values = values
  if (current !== undefined) error.current = current
  return error
}

/** The kind of a thrown value when it is a refusal of ours, else null (a bug, to be logged). */
export function refusalOf(thrown: unknown): AppError | null {
  if (typeof thrown !== "object" || thrown === null || !("kind" in thrown) || !("code" in thrown)) return null
  return errorKinds.includes(thrown.kind as ErrorKind) ? (thrown as AppError) : null
}
