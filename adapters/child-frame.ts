// One frame each way between a child and its parent: the length of the JSON as 8 hexadecimal digits, the JSON, then raw bytes.

const lengthDigits = 8

export interface ChildRequest {
  input: unknown
}

/** What a child hands over before it answers. */
export interface ChildPart {
  part: unknown
}

/** What a child answers: its value, or the refusal it threw. */
export type ChildAnswer =
  | { ok: true; value: unknown }
  | { ok: false; error: { kind: string; code: string; values: Record<string, unknown> } }

export function encodeFrame(json: unknown, bytes?: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(json))
  const length = Buffer.from(text.byteLength.toString(16).padStart(lengthDigits, "0"))
  return Buffer.concat(bytes ? [length, text, bytes] : [length, text])
}

/** Reads a whole frame; throws when it is cut short. */
export function decodeFrame(frame: Buffer): { json: unknown; bytes: Buffer } {
  const length = Number.parseInt(frame.subarray(0, lengthDigits).toString("latin1"), 16)
  const end = lengthDigits + length
  if (!(end <= frame.byteLength)) throw new Error("the child's answer was cut short")
  return { json: JSON.parse(frame.subarray(lengthDigits, end).toString("utf8")), bytes: frame.subarray(end) }
}

/** Takes a stream of frames apart: gives those that are whole by now, as JSON, and keeps what has begun. They carry no bytes. */
export function makeFrameReader(): (chunk: Buffer) => unknown[] {
  let chunks: Buffer[] = []
  let size = 0
  let wanted = lengthDigits
  return chunk => {
    chunks.push(chunk)
    size += chunk.byteLength
    const frames: unknown[] = []
    while (size >= wanted) {
      const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
      const length = Number.parseInt(all.subarray(0, lengthDigits).toString("latin1"), 16)
      if (Number.isNaN(length)) throw new Error("the child's answer was no frame")
      const end = lengthDigits + length
      chunks = [all]
      wanted = end
      if (size < end) break
      frames.push(JSON.parse(all.subarray(lengthDigits, end).toString("utf8")))
      chunks = [all.subarray(end)]
      size -= end
      wanted = lengthDigits
    }
    return frames
  }
}
