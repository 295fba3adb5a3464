import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { lockFolder } from "./folder-lock"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "obelus-lock-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const holder = `
  const client = new (require("better-sqlite3"))(process.argv[1] + "/lock.db", { timeout: 0 })
  client.exec("begin exclusive")
  console.log("held")
  setInterval(() => {}, 1000)
`

describe("the lock of a folder", () => {
  it("is held by one at a time, and free again when given back", () => {
    const release = lockFolder(folder)
    expect(release).not.toBeNull()
    expect(lockFolder(folder)).toBeNull()
    release?.()
    const again = lockFolder(folder)
    expect(again).not.toBeNull()
    again?.()
  })

  it("falls with the process that held it, also when that was killed", async () => {
    const other = spawn(process.execPath, ["-e", holder, folder], { stdio: ["ignore", "pipe", "inherit"] })
    await once(other.stdout, "data")
    expect(lockFolder(folder)).toBeNull()
    other.kill("SIGKILL")
    await once(other, "exit")
    const release = lockFolder(folder)
    expect(release).not.toBeNull()
    release?.()
  })
})
