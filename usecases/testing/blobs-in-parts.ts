import type { Blobs } from "../context"

/** Reading and writing in parts, for a test's blobs that hold everything at once. */
export function withParts(whole: Pick<Blobs, "put" | "get">): Blobs {
  return {
    ...whole,
    async putAll(parts, most) {
      const chunks: Uint8Array[] = []
      for await (const part of parts) chunks.push(part)
      const bytes = new Uint8Array(Buffer.concat(chunks))
      return bytes.byteLength > most ? null : { sha256: await whole.put(bytes), size: bytes.byteLength }
    },
    async open(sha256) {
      const bytes = await whole.get(sha256)
      if (!bytes) return null
      const read = (from: number, to: number) =>
        new Blob([new Uint8Array(bytes.subarray(from, to))]).stream() as ReadableStream<Uint8Array>
      return { size: bytes.byteLength, read }
    },
  }
}
