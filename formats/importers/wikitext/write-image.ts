import type { Picture } from "./images"
import type { Reading } from "./reading"
import { lineTokens, writeTokens } from "./write-line"

/** Writes a picture with its caption. */
export function writeImage(reading: Reading, { src, end, address, alt, caption }: Picture): void {
  const { out } = reading
  out.open("image", { src: address, alt })
  if (caption) writeTokens(reading, lineTokens(reading, caption))
  out.close({ src, end })
}
