import { randomBytes, randomFillSync } from "node:crypto"

let lastAt = 0
let counter = 0

/** Asking for 16 bytes takes as long as asking for a page of them: an import makes twenty thousand ids. */
const pool = Buffer.alloc(4096)
let used = pool.byteLength

function chance(): Buffer {
  if (used === pool.byteLength) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return Buffer.from(pool.subarray(used - 16, used))
}

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter within the millisecond, then chance. Ids made by one process
 * sort in the order they were made.
 */
export function newId(now: number = Date.now()): string {
  if (now > lastAt) {
    lastAt = now
    counter = randomBytes(1).readUInt8()
  } else if (++counter > 0xfff) {
    // The millisecond is full, or the clock went back: borrow the next one.
    lastAt++
    counter = 0
  }
  const bytes = chance()
  bytes.writeUIntBE(lastAt, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}
