import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { prepareDataDir, readSettings } from "./settings"

describe("prepareDataDir", () => {
  it.each(["/proc/obelus-test", "/proc/obelus-test/deep/er", "/dev/null/data", "/proc/self/fd"])(
    "says at once that nothing can be written where the file system takes nothing (%s)",
    { timeout: 2_000 },
    folder => {
      expect(() => prepareDataDir(folder)).toThrowError(
        expect.objectContaining({
          name: "CannotStart",
          message: expect.stringContaining(`DATA_DIR ${folder} cannot be written to`),
        }),
      )
    },
  )

  it("makes the folders above that are missing, for nobody else to read, and leaves nothing in them", () => {
    const root = mkdtempSync(join(tmpdir(), "obelus-test-"))
    const folder = join(root, "one", "two")
    prepareDataDir(folder)
    prepareDataDir(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(readdirSync(folder)).toEqual([])
    rmSync(root, { recursive: true })
  })
})

describe("what may go out", () => {
  it("is read from the environment: offline, a proxy, sites inside", () => {
    expect(readSettings({}).outbound).toEqual({ offline: false, proxy: null, insiders: new Set() })
    const env = {
      OBELUS_OFFLINE: "1",
      HTTPS_PROXY: "http://proxy.example:3128",
      OBELUS_FETCH_INSIDE: "a.example:80, b:8080",
    }
    const { offline, proxy, insiders } = readSettings(env).outbound
    expect([offline, proxy?.href]).toEqual([true, "http://proxy.example:3128/"])
    expect(insiders).toEqual(new Set(["a.example:80", "b:8080"]))
  })

  it.each([
    { OBELUS_OFFLINE: "yes" },
    { HTTPS_PROXY: "socks5://proxy.example" },
    { OBELUS_FETCH_INSIDE: "a.example" },
  ])("stops the start where it cannot be understood (%o)", env => {
    expect(() => readSettings(env)).toThrowError(expect.objectContaining({ name: "CannotStart" }))
  })
})
