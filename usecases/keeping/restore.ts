import { chmod, copyFile, mkdir, readFile, rename } from "node:fs/promises"
import { join } from "node:path"
import { appError } from "@/core/failing/app-error"
import { onPostgres } from "@/db/dialect"
import { flush } from "@/db/sqlite/copy-sqlite"
import { judgeCopy } from "@/db/sqlite/judge-copy"
import { emptyFolder, sha256Of, takeEmptyFolder, writeNew } from "./folders"
import { databaseName, type Manifest, readManifest } from "./manifest"

async function restoreBlobs(from: string, dataDir: string, names: readonly string[]): Promise<void> {
  await mkdir(join(dataDir, "blobs"), { mode: 0o700 })
  for (const name of names) {
    const bytes = await readFile(join(from, "blobs", name)).catch(() => null)
    if (!bytes || sha256Of(bytes) !== name)
      throw appError("unprocessable", "keeping.blob_damaged", { sha256: name })
    await writeNew(join(dataDir, "blobs", name), bytes)
  }
}

function checkDatabase(file: string, manifest: Manifest): void {
  const damaged = () => appError("unprocessable", "keeping.backup_damaged")
  let judged: ReturnType<typeof judgeCopy>
  try {
    judged = judgeCopy(file)
  } catch (error) {
    throw Object.assign(damaged(), { cause: error })
  }
  const heads = JSON.stringify(judged.articles)
  if (!judged.sound || heads !== JSON.stringify(manifest.articles)) throw damaged()
}

/**
 * Brings a finished backup into a new or empty folder. Everything is checked against the manifest first; the database gets its name
 * last, so that a restore that was cut short is not taken for a desk. Due migrations run at the next start.
 */
export async function restoreBackup({ from, dataDir }: { from: string; dataDir: string }) {
  if (onPostgres) throw appError("unsupported", "keeping.use_pg_dump")
  const manifest = await readManifest(from)
  await takeEmptyFolder(dataDir)
  try {
    await restoreBlobs(from, dataDir, manifest.blobs)
    const file = join(dataDir, `${databaseName}.restoring`)
    await copyFile(join(from, databaseName), file)
    await chmod(file, 0o600)
    checkDatabase(file, manifest)
    flush(file)
    await rename(file, join(dataDir, databaseName))
  } catch (error) {
    await emptyFolder(dataDir)
    throw error
  }
  return { articles: manifest.articles.length, blobs: manifest.blobs.length }
}
