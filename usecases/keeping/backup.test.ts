import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { onPostgres } from "@/db/dialect"
import { openDatabase } from "@/db/handles"
import { articles } from "@/db/tables/articles"
import { makeAuthority } from "../live/authority"
import { backup } from "./backup"
import { restoreBackup } from "./restore"
import { makeBlobsIn } from "./testing/blobs-in"
import { type KeptDesk, keptDesk } from "./testing/kept-desk"
import { verify } from "./verify"

let desk: KeptDesk
let folder: string
beforeEach(async () => {
  desk = await keptDesk()
  folder = mkdtempSync(join(tmpdir(), "obelus-kept-"))
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true })
})
const at = (name: string) => join(folder, name)

/** Opens a restored folder as a second desk, asks it, and closes it. */
async function inDesk<T>(dataDir: string, ask: (again: KeptDesk["ctx"]) => Promise<T>): Promise<T> {
  const database = openDatabase({ dataDir })
  expect(await database.migrate()).toEqual({ applied: [], copy: null })
  const { read, transact } = database
  const fault = (error: unknown) => {
    throw error
  }
  const live = makeAuthority({ read, transact, now: Date.now, newId: () => "x", fault })
  try {
    return await ask({ ...desk.ctx, read, transact, live, blobs: makeBlobsIn(dataDir) })
  } finally {
    await live.close()
    await database.close()
  }
}

const inFolders = () => {
  it("keeps a desk while it is being written, and restores it whole into another folder", async () => {
    let stop = false
    let acknowledged = 0
    const writing = (async () => {
      while (!stop) acknowledged = await desk.write(` w${acknowledged}`)
    })()
    while (acknowledged < 20) await new Promise(resume => setTimeout(resume, 2))
    const before = acknowledged
    expect(await backup(desk.ctx, { folder: at("kept") })).toEqual({
      folder: at("kept"),
      articles: 1,
      blobs: 1,
    })
    const after = acknowledged
    stop = true
    await writing
    expect(after).toBeGreaterThan(before)

    expect(await restoreBackup({ from: at("kept"), dataDir: at("second") })).toEqual({
      articles: 1,
      blobs: 1,
    })
    await inDesk(at("second"), async again => {
      const [head] = await again.read.select({ version: articles.version }).from(articles)
      expect(head?.version).toBeGreaterThanOrEqual(before)
      expect(head?.version).toBeLessThanOrEqual(after)
      expect(await verify(again, {})).toMatchObject({ ok: true, commits: head?.version, blobs: 1 })
      const original = await again.blobs.get(desk.original)
      expect(Buffer.from(original ?? "").toString()).toBe("The original bytes of Lorem Valley.")
    })
  })

  it("keeps everything private, leaves the secret behind and says what it holds", async () => {
    writeFileSync(join(desk.dataDir, "secret"), "s")
    const version = await desk.write(" One")
    await backup(desk.ctx, { folder: at("kept") })
    expect(readdirSync(at("kept")).sort()).toEqual(["backup.json", "blobs", "obelus.db"])
    for (const name of ["", "backup.json", "obelus.db"])
      expect(statSync(join(at("kept"), name)).mode & 0o077).toBe(0)
    const manifest = JSON.parse(readFileSync(join(at("kept"), "backup.json"), "utf8"))
    expect(manifest).toMatchObject({ articles: [{ id: desk.articleId, version }], blobs: [desk.original] })
  })

  it("writes into an empty folder only, and leaves nothing half-done", async () => {
    mkdirSync(at("full"))
    writeFileSync(join(at("full"), "mine"), "x")
    await expect(backup(desk.ctx, { folder: at("full") })).rejects.toMatchObject({
      code: "keeping.not_empty",
    })
    expect(readdirSync(at("full"))).toEqual(["mine"])
    writeFileSync(join(desk.dataDir, "blobs", desk.original), "damaged")
    await expect(backup(desk.ctx, { folder: at("new") })).rejects.toMatchObject({
      code: "keeping.blob_damaged",
    })
    expect(readdirSync(at("new"))).toEqual([])
    await expect(backup(desk.ctx, { folder: "near/by" })).rejects.toMatchObject({
      code: "keeping.relative_folder",
    })
    const inFile = backup(desk.ctx, { folder: join(at("full"), "mine", "x") })
    await expect(inFile).rejects.toMatchObject({ code: "keeping.folder" })
  })

  it("is for the terminal only", async () => {
    const ctx = { ...desk.ctx, who: desk.person("Olga", "owner") }
    await expect(backup(ctx, { folder: at("kept") })).rejects.toMatchObject({ code: "people.terminal_only" })
  })

  it("restores into an empty folder only", async () => {
    await backup(desk.ctx, { folder: at("kept") })
    mkdirSync(at("second"))
    writeFileSync(join(at("second"), "secret"), "s")
    const refused = { kind: "conflict", code: "keeping.not_empty" }
    await expect(restoreBackup({ from: at("kept"), dataDir: at("second") })).rejects.toMatchObject(refused)
    expect(readdirSync(at("second"))).toEqual(["secret"])
  })

  it.each([
    ["a folder without a manifest", "keeping.not_a_backup", () => rmSync(join(at("kept"), "backup.json"))],
    [
      "a manifest cut short",
      "keeping.not_a_backup",
      () => writeFileSync(join(at("kept"), "backup.json"), '{"form'),
    ],
    [
      "a database that was replaced",
      "keeping.backup_damaged",
      () => writeFileSync(join(at("kept"), "obelus.db"), "no"),
    ],
    [
      "a changed file",
      "keeping.blob_damaged",
      () => writeFileSync(join(at("kept"), "blobs", desk.original), "no"),
    ],
    ["a missing file", "keeping.blob_damaged", () => rmSync(join(at("kept"), "blobs", desk.original))],
  ])("refuses %s and leaves the new folder empty", async (_, code, damage) => {
    await backup(desk.ctx, { folder: at("kept") })
    damage()
    const restoring = restoreBackup({ from: at("kept"), dataDir: at("second") })
    await expect(restoring).rejects.toMatchObject({ kind: "unprocessable", code })
    expect(readdirSync(folder).includes("second") ? readdirSync(at("second")) : []).toEqual([])
  })

  it("refuses a backup whose database lacks commits", async () => {
    await desk.write(" One")
    await backup(desk.ctx, { folder: at("kept") })
    const { default: BetterSqlite } = await import("better-sqlite3")
    const copy = new BetterSqlite(join(at("kept"), "obelus.db"))
    copy.exec('delete from "commit"')
    copy.close()
    const restoring = restoreBackup({ from: at("kept"), dataDir: at("second") })
    await expect(restoring).rejects.toMatchObject({ code: "keeping.backup_damaged" })
  })
}

const inPostgres = () => {
  it("name PostgreSQL's own program, and leave nothing behind", async () => {
    const refused = { kind: "unsupported", code: "keeping.use_pg_dump" }
    await expect(backup(desk.ctx, { folder: at("kept") })).rejects.toMatchObject(refused)
    expect(readdirSync(at("kept"))).toEqual([])
    await expect(restoreBackup({ from: at("kept"), dataDir: at("second") })).rejects.toMatchObject(refused)
  })
}

// Two ways of keeping, so two suites: each engine has its own.
describe("backup and restore", onPostgres ? inPostgres : inFolders)
