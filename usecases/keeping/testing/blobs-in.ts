import { createHash } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Blobs } from "../../context"
import { withParts } from "../../testing/blobs-in-parts"

/** Files of a test in `dataDir/blobs`, laid out as the program's own. */
export function makeBlobsIn(dataDir: string): Blobs {
  const folder = join(dataDir, "blobs")
  return withParts({
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, sha256), bytes)
      return sha256
    },
    get: sha256 => readFile(join(folder, sha256)).catch(() => null),
  })
}
