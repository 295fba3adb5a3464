import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "./architecture/imports"

interface Locked {
  version: string
  optionalDependencies?: Record<string, string>
}
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>
}
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}
const names = new Set(Object.keys(lock.packages).map(path => path.replace(/^.*node_modules\//, "")))

describe("the lockfile", () => {
  it("holds the optional packages of every platform, so that npm ci runs on macOS and Windows too", () => {
    const missing = Object.values(lock.packages)
      .flatMap(one => Object.keys(one.optionalDependencies ?? {}))
      .filter(name => !names.has(name))
    expect([...new Set(missing)]).toEqual([])
  })

  it.each(["prosemirror-model", "prosemirror-state", "prosemirror-transform", "prosemirror-view", "react"])(
    "holds one copy of %s",
    name => {
      expect(Object.keys(lock.packages).filter(path => path.endsWith(`node_modules/${name}`))).toHaveLength(1)
    },
  )
})

describe("package.json", () => {
  it("pins every dependency to an exact version", () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
      [],
    )
  })
})

describe("NOTICE", () => {
  it("names every dependency with its version", () => {
    const notice = readFileSync(join(root, "NOTICE"), "utf8")
    const missing = Object.entries(manifest.dependencies).filter(
      ([name, at]) => !notice.includes(`- ${name} ${at} ·`),
    )
    expect(missing).toEqual([])
  })
})
