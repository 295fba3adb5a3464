import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"

/** What a backup folder says of itself, written last: without it the backup was never finished. */
const Manifest = z.object({
  format: z.literal("obelus-backup-1"),
  at: z.number(),
  articles: z.array(z.object({ id: z.string(), version: z.number() })),
  blobs: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = "backup.json"
export const databaseName = "obelus.db"

/** The manifest of a finished backup; refuses `keeping.not_a_backup` for anything else. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => "null")
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    // Absent, cut short or something else's file: all one to whoever wants to restore.
    throw appError("unprocessable", "keeping.not_a_backup", { folder })
  }
}
