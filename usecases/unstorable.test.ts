import { describe, expect, it } from "vitest"
import { holdsNull, storable, storageFull, wholeLetters } from "./unstorable"

const fault = (code: string, cause?: unknown) => Object.assign(new Error("x"), { code, cause })

describe("what cannot be stored", () => {
  it.each([
    ["SQLite's", fault("SQLITE_FULL")],
    ["the file system's", fault("ENOSPC")],
    ["PostgreSQL's, wrapped by the query builder", fault("", fault("53100"))],
  ])("is said where the disk is full: %s", (_, thrown) => {
    expect(storageFull(thrown)).toMatchObject({ kind: "busy", code: "storage.full" })
  })

  it.each([fault("SQLITE_BUSY"), "text", null, undefined])("is not said of anything else", thrown => {
    expect(storageFull(thrown)).toBeNull()
  })

  it("is a U+0000 in any text, at any depth, and not in bytes", () => {
    expect(holdsNull({ a: [{ b: "x\u0000" }] })).toBe(true)
    expect(holdsNull({ a: "x", bytes: new Uint8Array(4), n: null })).toBe(false)
  })
})

describe("half of a letter", () => {
  it("is marked where it is missing, in names and values at any depth; letters and bytes stay", () => {
    const cut = { a: ["x\ud83e", "\udebfy", "🪿", 1, null], "k\ud83e": true }
    expect(wholeLetters(cut)).toEqual({ a: ["x\ufffd", "\ufffdy", "🪿", 1, null], "k\ufffd": true })
    const whole = { a: ["Geese 🪿"], bytes: new Uint8Array([0xd8, 0x3e]) }
    expect(wholeLetters(whole)).toBe(whole)
  })
})

describe("what a file holds", () => {
  it("keeps all of a word but what no database keeps", () => {
    expect(storable({ a: ["x\u0000y", "🪿\ud83e", "\\u0000", 1, null], "k\u0000": true })).toEqual({
      ...{ a: ["xy", "🪿", "\\u0000", 1, null], k: true },
    })
    const whole = { a: "Geese 🪿" }
    expect(storable(whole)).toBe(whole)
  })
})
