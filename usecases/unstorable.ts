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
