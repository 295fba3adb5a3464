// Uint8Array's own methods are newer than the Node this runs on; Buffer is not in a browser. Both rooms have these two.

const step = 32_768

/** Base64 of some bytes. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += step)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return btoa(parts.join(""))
}

/** The bytes of base64 that `toBase64` or any other encoder wrote. */
export function fromBase64(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
