import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { makeBlobs } from "./blobs"

const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

describe("makeBlobs", () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "obelus-test-"))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  it("stores bytes under their SHA-256, twice as one file, and nothing else", async () => {
    const blobs = makeBlobs(dataDir)
    const names = await Promise.all([1, 2, 3].map(() => blobs.put(Buffer.from("abc"))))
    expect(names).toEqual([abc, abc, abc])
    expect(readdirSync(join(dataDir, "blobs"))).toEqual([abc])
    expect(readFileSync(join(dataDir, "blobs", abc), "utf8")).toBe("abc")
  })

  it("gives the bytes back, an empty file too", async () => {
    const blobs = makeBlobs(dataDir)
    expect(Buffer.from((await blobs.get(await blobs.put(new Uint8Array()))) ?? "none").length).toBe(0)
    expect(await blobs.get(abc)).toBeNull()
  })

  it("answers null to names that are no SHA-256", async () => {
    writeFileSync(join(dataDir, "secret"), "s")
    expect(await makeBlobs(dataDir).get("../secret")).toBeNull()
  })

  it("writes a blob again that was cut short", async () => {
    const blobs = makeBlobs(dataDir)
    await blobs.put(Buffer.from("abc"))
    writeFileSync(join(dataDir, "blobs", abc), "a")
    await blobs.put(Buffer.from("abc"))
    expect(readFileSync(join(dataDir, "blobs", abc), "utf8")).toBe("abc")
  })
})
