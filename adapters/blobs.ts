import { createHash, randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"

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

/** Writes under another name, flushes, and gives the blob the name that `write` found out; null takes it away again. */
async function writeWhole(
  folder: string,
  write: (file: FileHandle) => Promise<string | null>,
): Promise<string | null> {
  const temporary = join(folder, `.${randomUUID()}`)
  try {
    const file = await open(temporary, "wx", 0o600)
    let name: string | null = null
    try {
      name = await write(file)
      if (name !== null) await file.sync()
    } finally {
      await file.close()
    }
    if (name === null) {
      await rm(temporary, { force: true })
      return null
    }
    await rename(temporary, join(folder, name))
    await flushFolder(folder)
    return name
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

const sizeOf = (path: string) =>
  stat(path).then(
    found => found.size,
    error => absentAsNull(error),
  )

/**
 * Stored bytes by their SHA-256 in `dataDir/blobs`. A blob is there whole or not at all: it is written under another name, flushed
 * and renamed. When `put` answers, the bytes survive a power cut.
 */
export function makeBlobs(dataDir: string) {
  const folder = join(dataDir, "blobs")
  return {
    async put(bytes: Uint8Array): Promise<string> {
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      if ((await sizeOf(join(folder, sha256))) === bytes.byteLength) return sha256
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeWhole(folder, async file => {
        await file.writeFile(bytes)
        return sha256
      })
      return sha256
    },
    /** The same for bytes that come in parts and may be too many to hold; null, and nothing kept, beyond `most`. */
    async putAll(parts: AsyncIterable<Uint8Array>, most: number) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const hash = createHash("sha256")
      let size = 0
      const sha256 = await writeWhole(folder, async file => {
        for await (const part of parts) {
          size += part.byteLength
          if (size > most) return null
          hash.update(part)
          await file.writeFile(part)
        }
        return hash.digest("hex")
      })
      return sha256 === null ? null : { sha256, size }
    },
    /** For reading in parts; null where none are stored under this name. */
    async open(sha256: string) {
      const path = join(folder, sha256)
      const size = isName(sha256) ? await sizeOf(path) : null
      if (size === null) return null
      const read = (from: number, to: number) =>
        Readable.toWeb(
          to > from ? createReadStream(path, { start: from, end: to - 1 }) : Readable.from([]),
        ) as ReadableStream<Uint8Array>
      return { size, read }
    },
    /** The bytes, or null where none are stored under this name. */
    async get(sha256: string): Promise<Uint8Array | null> {
      return isName(sha256) ? readFile(join(folder, sha256)).catch(absentAsNull) : null
    },
  }
}
