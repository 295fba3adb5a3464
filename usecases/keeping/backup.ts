import { mkdir } from "node:fs/promises"
import { isAbsolute, join } from "node:path"
import { z } from "zod"
import { appError } from "@/core/failing/app-error"
import { type Judged, judgeCopy } from "@/db/sqlite/judge-copy"
import { articles } from "@/db/tables/articles"
import type { Context } from "../context"
import { atTerminal } from "../people/permitted"
import { emptyFolder, sha256Of, takeEmptyFolder, writeNew } from "./folders"
import { databaseName, type Manifest, manifestName } from "./manifest"

export const BackupInput = z.strictObject({ folder: z.string().min(1).max(4000) })

export interface Kept {
  folder: string
  articles: number
  blobs: number
}

/** The copy must hold at least what was acknowledged before it was begun, each article's log whole up to its head. */
async function copyDatabase(ctx: Context, file: string): Promise<Judged> {
  const before = await ctx.read.select({ id: articles.id, version: articles.version }).from(articles)
  await ctx.copyDatabase(file)
  const judged = judgeCopy(file)
  const heads = new Map(judged.articles.map(({ id, version }) => [id, version]))
  const whole = before.every(({ id, version }) => (heads.get(id) ?? -1) >= version)
  if (!judged.sound || !whole) throw appError("unprocessable", "keeping.copy_not_whole")
  return judged
}

async function copyBlobs(ctx: Context, folder: string, names: readonly string[]): Promise<string[]> {
  await mkdir(folder, { mode: 0o700 })
  const kept: string[] = []
  for (const name of names) {
    const bytes = await ctx.blobs.get(name)
    // Purged files are gone on purpose; `verify` says of any other that it is missing.
    if (!bytes) continue
    if (sha256Of(bytes) !== name) throw appError("unprocessable", "keeping.blob_damaged", { sha256: name })
    await writeNew(join(folder, name), bytes)
    kept.push(name)
  }
  return kept
}

/**
 * Keeps the whole desk in an empty folder, as it stood at one moment, while people go on working. Files are copied after the database
 * that names them. The secret stays behind: a restored desk makes its own, and people sign in again.
 */
export async function backup(ctx: Context, { folder }: z.infer<typeof BackupInput>): Promise<Kept> {
  atTerminal(ctx)
  if (!isAbsolute(folder)) throw appError("invalid", "keeping.relative_folder", { folder })
  await takeEmptyFolder(folder)
  try {
    const judged = await copyDatabase(ctx, join(folder, databaseName))
    const blobs = await copyBlobs(ctx, join(folder, "blobs"), judged.blobs)
    const manifest: Manifest = { format: "obelus-backup-1", at: ctx.now(), articles: judged.articles, blobs }
    await writeNew(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`)
    return { folder, articles: judged.articles.length, blobs: blobs.length }
  } catch (error) {
    await emptyFolder(folder)
    throw error
  }
}
