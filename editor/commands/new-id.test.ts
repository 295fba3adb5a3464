import { describe, expect, it } from "vitest"
import { newId } from "./new-id"

describe("a new id", () => {
  it("is a UUID of version 7 that carries its time", () => {
    const id = newId(Date.UTC(2031, 0, 1))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(Date.UTC(2031, 0, 1))
  })

  it("sorts in the order of making, also when made at once or when the clock steps back", () => {
    const at = Date.UTC(2032, 0, 1)
    const ids = Array.from({ length: 9000 }, (_, n) => newId(at - (n > 8990 ? 5 : 0)))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
