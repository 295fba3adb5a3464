let last = 0
let counter = 0

/** A UUID version 7 (RFC 9562): sorts by the time it was made, also within one millisecond. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  counter = now <= last ? counter + 1 : ((bytes[6] ?? 0) << 3) | ((bytes[7] ?? 0) >> 5)
  // A full counter borrows the next millisecond rather than repeat an order.
  last = Math.max(now, last) + (counter > 0xfff ? 1 : 0)
  counter &= 0xfff
  let time = last
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = 0x70 | (counter >> 8)
  bytes[7] = counter & 0xff
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}
