import { createHash } from "node:crypto"

/**
 * SHA-256 (hex) over a salt and a row's payload columns in order, each on a line of its own; null counts as an empty line. The
 * salt lies beside the payload and goes with it when that is purged, so a short text cannot be guessed back from its hash.
 */
export function payloadHash(salt: string, ...payload: (string | null)[]): string {
  return createHash("sha256")
    .update([salt, ...payload.map(part => part ?? "")].join("\n"))
    .digest("hex")
}
