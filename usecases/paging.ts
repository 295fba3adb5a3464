import { appError } from "@/core/failing/app-error"

/** A cursor as text for an address: where the last page ended. */
export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url")

/** Reads a cursor back; null for the first page. Anything else than what `cursorOf` made is `invalid`. */
export function placeOf(cursor: string | undefined): [number, string] | null {
  if (!cursor) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
    if (Array.isArray(place) && Number.isSafeInteger(place[0]) && typeof place[1] === "string")
      return [place[0], place[1]]
  } catch {
    // Not one of ours: refused below.
  }
  throw appError("invalid", "request.cursor")
}

/** A page of `most` rows from one row more than that, and where the next begins. */
export function pageOf<T>(rows: readonly T[], most: number, place: (row: T) => readonly (string | number)[]) {
  const items = rows.slice(0, most)
  const last = items.at(-1)
  return { items, next: rows.length > most && last ? cursorOf(place(last)) : null }
}
