import pino, { type Logger } from "pino"

export type { Logger }

/** The program's log: JSON lines with events, ids and numbers. Never text, titles, names or tokens: callers pass none. */
export function makeLog(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    serializers: { err: faultOf },
  })
}

/** What a fault may say in a log: its class, code and stack. Messages of parsers and databases quote what they choked on. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!isErrorLike(error)) return { type: classOf(error) }
  const { name, code, stack } = error
  const frames = stack?.split("\n").filter(line => /^\s+at /.test(line))
  const cause = error.cause === undefined ? {} : { cause: faultOf(error.cause) }
  return { type: name, ...(typeof code === "string" ? { code } : {}), stack: frames?.join("\n"), ...cause }
}

type ErrorLike = Pick<Error, "name" | "stack" | "cause"> & { code?: unknown }

/** Known by its shape: an error of the other module graph, or of another realm, is no instance of this one's class. */
const isErrorLike = (thrown: unknown): thrown is ErrorLike =>
  typeof thrown === "object" && thrown !== null && "name" in thrown && typeof thrown.name === "string"

function classOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return typeof thrown
  return `thrown ${Object.getPrototypeOf(thrown)?.constructor?.name ?? "object"}`
}
