import { createHash, randomUUID } from "node:crypto"
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"

const isName = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256)

const absentAsNull = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null
  throw error
}

/** The folder's own entry must reach the disk too, or a power cut forgets the new name. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  await handle.sync().finally(() => handle.close())
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}`)
  try {
    const handle = await open(temporary, "wx", 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(folder)
}

/**
 * Stored bytes by their SHA-256 in `dataDir/blobs`. A blob is there whole or not at all: it is written under another name, flushed
 * and renamed. When `put` answers, the bytes survive a power cut.
 */
export function makeBlobs(dataDir: string) {
  const folder = join(dataDir, "blobs")
  return {
    async put(bytes: Uint8Array): Promise<string> {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      const known = await stat(join(folder, sha256)).catch(absentAsNull)
      if (known?.size === bytes.byteLength) return sha256
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(folder, sha256, bytes)
      return sha256
    },
    /** The bytes, or null where none are stored under this name. */
    async get(sha256: string): Promise<Uint8Array | null> {
      return isName(sha256) ? readFile(join(folder, sha256)).catch(absentAsNull) : null
    },
  }
}
