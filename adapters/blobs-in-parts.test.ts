import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { makeBlobs } from "./blobs"

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "obelus-parts-"))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function* parts(...words: string[]) {
  for (const one of words) yield new TextEncoder().encode(one)
}

it("stores parts under the name their whole has, and gives any stretch of it", async () => {
  const blobs = makeBlobs(dataDir)
  const kept = await blobs.putAll(parts("Lorem ", "Valley"), 100)
  expect(kept).toEqual({ sha256: await blobs.put(new TextEncoder().encode("Lorem Valley")), size: 12 })
  const stored = await blobs.open(kept?.sha256 ?? "")
  expect(stored?.size).toBe(12)
  expect(await new Response(stored?.read(6, 9)).text()).toBe("Val")
  expect(await new Response(stored?.read(12, 12)).text()).toBe("")
})

it("keeps nothing of what is larger than it may be", async () => {
  const blobs = makeBlobs(dataDir)
  expect(await blobs.putAll(parts("Lorem ", "Valley"), 11)).toBeNull()
  expect(readdirSync(join(dataDir, "blobs"))).toEqual([])
})

it("keeps nothing of what ends before it is whole", async () => {
  const blobs = makeBlobs(dataDir)
  const broken = async function* () {
    yield new Uint8Array(3)
    throw new Error("the line went dead")
  }
  await expect(blobs.putAll(broken(), 100)).rejects.toThrow("the line went dead")
  expect(readdirSync(join(dataDir, "blobs"))).toEqual([])
})

it("opens nothing by a name that is no hash", async () => {
  expect(await makeBlobs(dataDir).open("../secret")).toBeNull()
})
