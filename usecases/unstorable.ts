import { type AppError, appError } from "@/core/failing/app-error"

const full = new Set(["SQLITE_FULL", "ENOSPC", "EDQUOT", "53100"])

/** The refusal for a fault of a full disk, wherever in the chain of causes it lies; null for any other fault. */
export function storageFull(thrown: unknown): AppError | null {
  for (let at = thrown, depth = 0; typeof at === "object" && at !== null && depth < 5; depth++) {
    const { code, cause } = at as { code?: unknown; cause?: unknown }
    if (typeof code === "string" && full.has(code)) return appError("busy", "storage.full")
    at = cause
  }
  return null
}

/** Whether a U+0000 stands in any text of an input: no word has one, and PostgreSQL cannot keep it. Bytes are not looked at. */
export function holdsNull(input: unknown): boolean {
  if (typeof input === "string") return input.includes("\u0000")
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return false
  return Object.values(input).some(holdsNull)
}

const half = /\p{Surrogate}/u
const halves = /\p{Surrogate}/gu

/**
 * An input with U+FFFD in place of each half of a letter, as a text cut between two units ends in: PostgreSQL reads no JSON that has
 * one. The input itself where none is in it; bytes are not looked at.
 */
export function wholeLetters<T>(input: T): T {
  if (typeof input === "string") return (half.test(input) ? input.replace(halves, "\uFFFD") : input) as T
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return input
  const entries = Object.entries(input)
  const whole = entries.map(([key, value]) => [wholeLetters(key), wholeLetters(value)] as const)
  if (whole.every(([key, value], at) => key === entries[at]?.[0] && value === entries[at]?.[1])) return input
  return (Array.isArray(input) ? whole.map(([, value]) => value) : Object.fromEntries(whole)) as T
}

const unstorable = /\u0000|\p{Surrogate}/gu
const escaped = /\\u(?:0000|d[89a-f])/

/** What a file holds, without the signs that are no part of a word and that PostgreSQL cannot keep: U+0000 and halves of letters. */
export function storable<T>(value: T): T {
  return escaped.test(JSON.stringify(value) ?? "") ? (without(value) as T) : value
}

function without(value: unknown): unknown {
  if (typeof value === "string") return value.replace(unstorable, "")
  if (Array.isArray(value)) return value.map(without)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [without(key), without(one)]))
}
