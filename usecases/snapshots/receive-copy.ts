import { appError } from "@/core/failing/app-error"
import { limits } from "@/core/limits"
import { mostCopyBytes } from "@/core/sources/copy-limit"
import { settingsOfWorkspace } from "@/db/queries/settings"
import type { SignedIn } from "../verb"

/** A file that was put among the stored ones, as far as it is needed to read it. */
export interface StoredCopy {
  sha256: string
  size: number
  /** All of it where a text may be read from it; else its beginning, which tells what it is. */
  bytes: Uint8Array
  headOnly: boolean
}

const headBytes = 16_384

/** The largest file this workspace keeps as a copy of a source, in bytes. */
export const mostBytes = async ({ read, who }: SignedIn): Promise<number> =>
  mostCopyBytes(await settingsOfWorkspace(read, who.workspaceId))

function refuse(size: number, most: number): void {
  if (size === 0) throw appError("unprocessable", "snapshot.empty")
  if (size > most) throw appError("too_large", "snapshot.too_large", { limit: Math.round(most / 1e6) })
}

/** Stores bytes that came at once or part by part. Refuses `unprocessable` for none and `too_large` beyond `most`. */
export async function storedFrom(
  { blobs }: Pick<SignedIn, "blobs">,
  given: Uint8Array | AsyncIterable<Uint8Array>,
  most: number,
): Promise<StoredCopy> {
  if (given instanceof Uint8Array || !(Symbol.asyncIterator in given)) {
    const bytes = given as Uint8Array
    refuse(bytes.byteLength, most)
    const size = bytes.byteLength
    return { sha256: await blobs.put(bytes), size, ...toRead(bytes, size) }
  }
  const stored = await blobs.putAll(given, most)
  if (!stored) throw appError("too_large", "snapshot.too_large", { limit: Math.round(most / 1e6) })
  refuse(stored.size, most)
  const bytes = await beginningOf(blobs, stored.sha256, stored.size)
  return { ...stored, ...toRead(bytes, stored.size) }
}

const toRead = (bytes: Uint8Array, size: number) => {
  const headOnly = size > limits.snapshotBytes
  return { headOnly, bytes: headOnly ? bytes.subarray(0, headBytes) : bytes }
}

async function beginningOf(blobs: SignedIn["blobs"], sha256: string, size: number): Promise<Uint8Array> {
  if (size <= limits.snapshotBytes) return (await blobs.get(sha256)) ?? new Uint8Array()
  const stored = await blobs.open(sha256)
  const chunks: Uint8Array[] = []
  // A web stream is asked by its reader: older browsers' types know of no other way.
  const reader = stored?.read(0, headBytes).getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
    chunks.push(part.value)
  return Buffer.concat(chunks)
}
