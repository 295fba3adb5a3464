// One frame each way between a child and its parent: the length of the JSON as 8 hexadecimal digits, the JSON, then raw bytes.

const lengthDigits = 8

export interface ChildRequest {
  input: unknown
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
