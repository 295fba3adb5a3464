import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { readSecret } from "./secret"
import { readServerFile, removeServerFile, writeServerFile } from "./server-file"

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

describe("readSecret", () => {
  it("makes a secret once, readable by its owner only", () => {
    const first = readSecret(dataDir)
    expect(first.length).toBeGreaterThan(40)
    expect(readSecret(dataDir)).toBe(first)
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600)
  })

  it("refuses an emptied file instead of signing with nothing", () => {
    writeFileSync(join(dataDir, "secret"), "\n")
    expect(() => readSecret(dataDir)).toThrow("does not hold a secret")
  })
})

describe("server.json", () => {
  it("names the running server, and is private", () => {
    writeServerFile(dataDir, { url: "http://127.0.0.1:3000", key: "k" })
    expect(readServerFile(dataDir)).toEqual({ pid: process.pid, url: "http://127.0.0.1:3000", key: "k" })
    expect(statSync(join(dataDir, "server.json")).mode & 0o777).toBe(0o600)
    removeServerFile(dataDir)
    expect(readServerFile(dataDir)).toBeNull()
  })

  it("is not believed once its process is gone, or when it is half written", () => {
    writeFileSync(join(dataDir, "server.json"), JSON.stringify({ pid: 2 ** 30, url: "http://x", key: "k" }))
    expect(readServerFile(dataDir)).toBeNull()
    writeFileSync(join(dataDir, "server.json"), '{"pid":')
    expect(readServerFile(dataDir)).toBeNull()
  })

  it("stays when another server has written it", () => {
    writeFileSync(
      join(dataDir, "server.json"),
      JSON.stringify({ pid: process.ppid, url: "http://x", key: "k" }),
    )
    removeServerFile(dataDir)
    expect(readFileSync(join(dataDir, "server.json"), "utf8")).toContain("http://x")
  })
})
