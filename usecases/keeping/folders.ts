import { createHash } from "node:crypto"
import { mkdir, open, readdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { appError } from "@/core/failing/app-error"

/** Makes the folder, or takes it when it is empty; refuses `keeping.not_empty`, so that nothing is ever overwritten. */
export async function takeEmptyFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await readdir(folder)).length === 0) return
  } catch (error) {
    throw appError("unprocessable", "keeping.folder", {
      folder,
      why: (error as NodeJS.ErrnoException).code ?? "",
    })
  }
  throw appError("conflict", "keeping.not_empty", { folder })
}

/** Empties a folder that this program filled and could not finish. */
export async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true })
}

/** Writes a new file and waits until the disk has it. */
export async function writeNew(path: string, bytes: Uint8Array | string): Promise<void> {
  const handle = await open(path, "wx", 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")
